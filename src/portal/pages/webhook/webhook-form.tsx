import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import { CreateWebhook } from "../../graphql/operations/CreateWebhook.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorBox, type ChosenActor } from "../../parts/actor-box/actor-box.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { failureText, isFailure } from "../../parts/write/write-failure.js";
import { webhookWords } from "./webhook.words.js";

const AUDIENCES = ["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const;
const FIELDS = ["name", "url"] as const;

interface WebhookFormProps {
  readonly onMade: (webhook: { readonly name: string; readonly secret: string }) => void;
}

export function WebhookForm({ onMade }: WebhookFormProps): ReactElement {
  const t = useWords(webhookWords);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [organization, setOrganization] = useState<ChosenActor>();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { isBusy, failure, attempt } = useWrite();
  const blamed = failure?.path?.at(-1);
  const goTo = (name: string | undefined) => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();

  const send = async (given: FormData) => {
    const text = (name: string): string => String(given.get(name)).trim();
    const empty = FIELDS.filter((name) => text(name) === "");
    setMissing(empty);
    if (empty.length > 0) return goTo(empty[0]);
    const audience = AUDIENCES.find((one) => one === given.get("audience")) ?? null;
    const made = await attempt(CreateWebhook, {
      input: { name: text("name"), url: text("url"), audience, organization: organization?.id ?? null },
    });
    if (isFailure(made)) return goTo(made.path?.at(-1) ?? "name");
    form.current?.reset();
    setOrganization(undefined);
    onMade({ name: made.webhook.name, secret: made.secret });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };
  const faultOf = (name: string): string | undefined =>
    missing.includes(name) ? t("form.missing") : failure && blamed === name ? failureText(failure) : undefined;
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {FIELDS.map((name) => (
        <div className="field" key={name}>
          <label htmlFor={id + name}>{t(`form.${name}`)}</label>
          <input
            id={id + name}
            name={name}
            type={name === "url" ? "url" : "text"}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}${name}-hint ${id}${name}-fault`}
            aria-invalid={faultOf(name) !== undefined}
          />
          <span className="hint" id={`${id}${name}-hint`}>
            {t(`form.${name}Hint`)}
          </span>
          <p className="fault" id={`${id}${name}-fault`} role="alert">
            {faultOf(name)}
          </p>
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}audience`}>{t("form.audience")}</label>
        <select id={`${id}audience`} name="audience" defaultValue="MEMBER">
          {AUDIENCES.map((one) => (
            <option key={one} value={one}>
              {t(`audience.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <ActorBox label={t("form.organization")} types={["ORGANIZATION"]} chosen={organization} onChoose={setOrganization} />
        <p className="soft small">{t("form.organizationHint")}</p>
      </div>
      {failure && !FIELDS.some((name) => name === blamed) && <Failure failure={failure} />}
      <div>
        <button type="submit" className="button" disabled={isBusy}>
          {t("form.send")}
        </button>
      </div>
    </form>
  );
}
