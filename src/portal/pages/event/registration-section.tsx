import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { ask } from "../../graphql/client.js";
import { RegisterForEvent } from "../../graphql/operations/RegisterForEvent.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { failureText } from "../../parts/write/write-failure.js";
import { ATTENDEE_CATEGORIES } from "./attendee-categories.js";
import { eventWords } from "./event.words.js";
import type { EventView } from "./event-view.js";

/** Without these there is nothing to send, in the order of the form. */
const REQUIRED = ["familyName", "email", "consents"] as const;

/** What the server said of a field, by its name, and of the whole. */
interface Said {
  readonly message?: string;
  readonly faults: Readonly<Record<string, string>>;
}

type Registration = NonNullable<EventView["registration"]>;

/** How one registers, and the form while one may. */
export function RegistrationSection({
  eventId,
  registration,
}: {
  readonly eventId: string;
  readonly registration: Registration;
}): ReactElement {
  const t = useWords(eventWords);
  const format = useFormat();
  const { status, opensAt, closesAt, freePlaces, waiting } = registration;
  if (status === "NOT_YET_OPEN") return <p>{t("opens", { day: format.day(opensAt) })}</p>;
  if (status === "CLOSED") return <p>{t("closed")}</p>;
  return (
    <>
      <p>
        {status === "FULL" ? t("full", { count: waiting }) : freePlaces === null ? t("open") : t("places", { count: freePlaces })}{" "}
        <span className="soft">{t("closes", { day: format.day(closesAt) })}</span>
      </p>
      <RegistrationForm eventId={eventId} isFull={status === "FULL"} />
    </>
  );
}

interface RegistrationFormProps {
  readonly eventId: string;
  /** One may join the waiting list. */
  readonly isFull: boolean;
}

function RegistrationForm({ eventId, isFull }: RegistrationFormProps): ReactElement {
  const t = useWords(eventWords);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [said, say] = useState<Said>({ faults: {} });
  const [isBusy, setBusy] = useState(false);
  const send = async (given: FormData) => {
    const text = (name: string) => String(given.get(name) ?? "").trim();
    const input = {
      event: eventId,
      givenName: text("givenName") || null,
      familyName: text("familyName"),
      email: text("email"),
      organizationName: text("organizationName") || null,
      category: ATTENDEE_CATEGORIES.find((one) => one === given.get("category")) ?? null,
      consents: given.get("consents") === "on",
    };
    const missing = Object.fromEntries(REQUIRED.flatMap((name) => (input[name] ? [] : [[name, t(`form.missing.${name}`)]])));
    const [first] = Object.keys(missing);
    if (first !== undefined) {
      say({ faults: missing });
      return form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    }
    setBusy(true);
    try {
      const { register } = await ask(RegisterForEvent, { input });
      if (register.__typename === "RegisterPayload") return say({ message: register.message, faults: {} });
      const field = register.path?.at(-1);
      const fault = failureText(register);
      say(field === undefined ? { faults: { "": fault } } : { faults: { [field]: fault } });
      form.current?.querySelector<HTMLElement>(`[name="${field ?? "familyName"}"]`)?.focus();
    } catch (problem) {
      say({ faults: { "": problem instanceof Error && problem.message !== "" ? problem.message : t("failed") } });
    } finally {
      setBusy(false);
    }
  };
  if (said.message !== undefined) return <Registered eventId={eventId} message={said.message} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };
  const field = (name: "givenName" | "familyName" | "email" | "organizationName", autoComplete: string, type = "text") => (
    <div className="field">
      <label htmlFor={`${id}${name}`}>{t(`form.${name}`)}</label>
      <input
        id={`${id}${name}`}
        name={name}
        type={type}
        autoComplete={autoComplete}
        required={name === "familyName" || name === "email"}
        aria-invalid={said.faults[name] !== undefined}
        aria-describedby={`${id}${name}-fault`}
      />
      <p className="fault" id={`${id}${name}-fault`} role="alert">
        {said.faults[name]}
      </p>
    </div>
  );
  return (
    <form ref={form} className="registration" onSubmit={submit} noValidate data-screen-only>
      <p className="soft small">{t("form.mandatory")}</p>
      {field("familyName", "family-name")}
      {field("givenName", "given-name")}
      {field("email", "email", "email")}
      {field("organizationName", "organization")}
      <div className="field">
        <label htmlFor={`${id}category`}>{t("form.category")}</label>
        <select id={`${id}category`} name="category" defaultValue="">
          <option value="">{t("form.noCategory")}</option>
          {ATTENDEE_CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {t(`category.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="registration-consent">
          <input type="checkbox" name="consents" required aria-describedby={`${id}consents-fault`} /> {t("form.consents")}
        </label>
        <p className="fault" id={`${id}consents-fault`} role="alert">
          {said.faults.consents}
        </p>
      </div>
      <p className="fault" role="alert">
        {said.faults[""]}
      </p>
      <div>
        <button type="submit" className="button" disabled={isBusy}>
          {t(isFull ? "form.wait" : "form.send")}
        </button>
      </div>
    </form>
  );
}

/** What comes next; the focus comes with it, since the form is gone. */
function Registered({ eventId, message }: { readonly eventId: string; readonly message: string }): ReactElement {
  const t = useWords(eventWords);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div role="status" className="registered" ref={said} tabIndex={-1}>
      <p>{message}</p>
      <p>
        <a href={`/events/${eventId}.ics`}>{t("addToCalendar")}</a>
      </p>
    </div>
  );
}
