import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import { CreateApiKey } from "../../graphql/operations/CreateApiKey.js";
import { parisInstant } from "../../i18n/paris-clock.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorBox, type ChosenActor } from "../../parts/actor-box/actor-box.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { failureText, isFailure } from "../../parts/write/write-failure.js";
import { keyWords } from "./key.words.js";
import { FIRST_SCOPES, KEY_AUDIENCES, type KeyAudience, type KeyScope, offeredScopes, SCOPE_WORDS } from "./key-scopes.js";

/** Which box holds what the server calls so. */
const FIELDS: Readonly<Record<string, string>> = { name: "name", scopes: "scopes", expiresAt: "expires" };

interface KeyFormProps {
  readonly onMade: (key: { readonly name: string; readonly secret: string }) => void;
}

export function KeyForm({ onMade }: KeyFormProps): ReactElement {
  const t = useWords(keyWords);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [audience, setAudience] = useState<KeyAudience>("MEMBER");
  const [organization, setOrganization] = useState<ChosenActor>();
  const [missing, setMissing] = useState<string>();
  const [scopes, setScopes] = useState<readonly KeyScope[]>(FIRST_SCOPES);
  const { isBusy, failure, attempt } = useWrite();
  const offered = offeredScopes(audience, organization !== undefined);
  const field = failure?.path?.at(-1);

  const goTo = (name: string) => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  const send = async (given: FormData) => {
    const name = String(given.get("name")).trim();
    setMissing(name === "" ? t("form.noName") : undefined);
    if (name === "") return goTo("name");
    const day = String(given.get("expires"));
    const input = {
      name,
      audience,
      organization: organization?.id ?? null,
      scopes: scopes.filter((scope) => offered.includes(scope)),
      expiresAt: day === "" ? null : parisInstant(`${day}T23:59`),
    };
    const made = await attempt(CreateApiKey, { input });
    if (isFailure(made)) return goTo(FIELDS[made.path?.at(-1) ?? ""] ?? "name");
    form.current?.reset();
    setOrganization(undefined);
    onMade({ name: made.apiKey.name, secret: made.secret });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };
  const faultOf = (name: string): string | undefined => (failure && field === name ? failureText(failure) : undefined);
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={`${id}name`}>{t("form.name")}</label>
        <input
          id={`${id}name`}
          name="name"
          autoComplete="off"
          maxLength={100}
          aria-describedby={`${id}name-hint ${id}name-fault`}
          aria-invalid={(missing ?? faultOf("name")) !== undefined}
        />
        <span className="hint" id={`${id}name-hint`}>
          {t("form.nameHint")}
        </span>
        <p className="fault" id={`${id}name-fault`} role="alert">
          {missing ?? faultOf("name")}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}audience`}>{t("form.audience")}</label>
        <select
          id={`${id}audience`}
          value={audience}
          onChange={({ target }) => setAudience(KEY_AUDIENCES.find((one) => one === target.value) ?? "MEMBER")}
        >
          {KEY_AUDIENCES.map((one) => (
            <option key={one} value={one}>
              {t(`audience.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <ActorBox label={t("form.organization")} types={["ORGANIZATION"]} chosen={organization} onChoose={setOrganization} />
        <p className="soft small">{t("form.organizationHint")}</p>
        <p className="fault" role="alert">
          {faultOf("organization")}
        </p>
      </div>
      <fieldset>
        <legend>{t("form.scopes")}</legend>
        {offered.map((scope) => (
          <label key={scope} className="team-check">
            <input
              type="checkbox"
              name="scopes"
              checked={scopes.includes(scope)}
              onChange={({ target }) => setScopes(target.checked ? [...scopes, scope] : scopes.filter((other) => other !== scope))}
            />
            {t(`scope.${SCOPE_WORDS[scope]}`)}
          </label>
        ))}
        <p className="fault" role="alert">
          {faultOf("scopes")}
        </p>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}expires`}>{t("form.expires")}</label>
        <input id={`${id}expires`} name="expires" type="date" aria-describedby={`${id}expires-hint ${id}expires-fault`} />
        <span className="hint" id={`${id}expires-hint`}>
          {t("form.expiresHint")}
        </span>
        <p className="fault" id={`${id}expires-fault`} role="alert">
          {faultOf("expiresAt")}
        </p>
      </div>
      {failure && !["name", "organization", "scopes", "expiresAt"].includes(field ?? "") && <Failure failure={failure} />}
      <div>
        <button type="submit" className="button" disabled={isBusy}>
          {t("form.send")}
        </button>
      </div>
    </form>
  );
}
