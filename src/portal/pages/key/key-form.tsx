import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import { CreateApiKey } from "../../graphql/operations/CreateApiKey.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorBox, type ChosenActor } from "../../parts/actor-box/actor-box.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { failureText } from "../../parts/write/write-failure.js";
import { keyWords } from "./key.words.js";
import { FIRST_SCOPES, KEY_AUDIENCES, type KeyAudience, type KeyScope, offeredScopes } from "./key-scopes.js";

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
  const { isBusy, failure, write } = useWrite();
  const offered = offeredScopes(audience, organization !== undefined);
  const field = failure?.path?.at(-1);

  const send = async (given: FormData) => {
    const name = String(given.get("name")).trim();
    setMissing(name === "" ? t("form.noName") : undefined);
    if (name === "") return form.current?.querySelector<HTMLElement>('[name="name"]')?.focus();
    const day = String(given.get("expires"));
    const input = {
      name,
      audience,
      organization: organization?.id ?? null,
      scopes: scopes.filter((scope) => offered.includes(scope)),
      expiresAt: day === "" ? null : `${day}T23:59:59.000Z`,
    };
    const made = await write(CreateApiKey, { input });
    if (made === undefined) return;
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
    <form ref={form} className="key-form" onSubmit={submit} noValidate>
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
      <fieldset className="key-scopes">
        <legend>{t("form.scopes")}</legend>
        {offered.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ target }) => setScopes(target.checked ? [...scopes, scope] : scopes.filter((other) => other !== scope))}
            />
            {t(`scope.${scope}`)}
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
