import "./record-form.css";
import { type FormEvent, type ReactElement, type ReactNode, useId, useRef, useState } from "react";
import type { StoredOperation } from "../../graphql/stored-operation.js";
import { useWords } from "../../i18n/use-words.js";
import { isNobodyThere } from "../write/is-nobody-there.js";
import { type Done, useWrite } from "../write/use-write.js";
import { failureText, isFailure, type WriteFailure } from "../write/write-failure.js";
import { Conflict } from "./conflict.js";
import type { Changes, Field, FormRecord, Values } from "./field.js";
import { FieldInput } from "./field-input.js";
import { changesOf, faultOf, filledOf } from "./field-values.js";
import { LeaveGuard } from "./leave-guard.js";
import { recordFormWords } from "./record-form.words.js";
import { differencesOf, resolve, type Side } from "./three-way.js";
import { useRecordForm } from "./use-record-form.js";

interface RecordFormProps<Data extends Readonly<Record<string, object>>, Variables> {
  /** What is written, for those who hear the page. */
  readonly label: string;
  readonly fields: readonly Field[];
  readonly record: FormRecord;
  readonly operation: StoredOperation<Data, Variables>;
  readonly variables: (changes: Changes, version: number, note: string) => Variables;
  /** The record as it is now, when somebody else has changed it. @throws Problem */
  readonly reread: () => Promise<FormRecord>;
  /** What is said when it is saved, until something is typed again. */
  readonly saved: ReactNode;
  /** A proposal is for others to decide, and says why; after it, as after what is new, the form is as it was before. */
  readonly kind?: "change" | "proposal" | "new";
  readonly onSaved?: (done: Done<Data>) => void;
  /** What is to be known of what is typed before it is sent. */
  readonly notice?: (values: Values) => ReactNode;
}

/** Changes a record: what is typed is never lost, whoever else writes and whatever the network does. */
export function RecordForm<Data extends Readonly<Record<string, object>>, Variables>(
  props: RecordFormProps<Data, Variables>,
): ReactElement {
  const { label, fields, record, operation, variables, reread, saved, kind = "change", onSaved, notice } = props;
  const t = useWords(recordFormWords);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const { base, values, changed, set, goOn } = useRecordForm(fields, record);
  const { isBusy, failure, attempt, forgetFailure } = useWrite();
  const [theirs, setTheirs] = useState<FormRecord>();
  const [note, setNote] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isUnread, setUnread] = useState(false);
  const [hasEnded, setEnded] = useState(false);

  const faults = new Map(fields.map((field) => [field.name, faultOf(field, values, t("required"))]));
  const refusedBy = (why: WriteFailure | undefined) => why?.path?.find((part) => fields.some(({ name }) => name === part));
  const refused = refusedBy(failure);
  const focusOn = (name: string | undefined) =>
    requestAnimationFrame(() => {
      const place =
        name === undefined ? undefined : form.current?.querySelector<HTMLElement>(`[data-field="${name}"], [data-actor="${name}"] input`);
      (place ?? status.current)?.focus();
    });

  const meet = async () => {
    try {
      setTheirs(await reread());
      forgetFailure();
    } catch {
      setUnread(true);
    }
  };
  const send = async (before: FormRecord, now: Values) => {
    setSaved(false);
    setUnread(false);
    const answer = await attempt(
      operation,
      variables(kind === "new" ? filledOf(fields, now) : changesOf(fields, before.values, now), before.version, note),
    );
    setEnded(isFailure(answer) && (answer.code === "signed-out" || (answer.code === "FORBIDDEN" && (await isNobodyThere()))));
    if (isFailure(answer)) return answer.code === "VERSION_CONFLICT" ? await meet() : focusOn(refusedBy(answer));
    setTheirs(undefined);
    setAsked(false);
    setSaved(true);
    setNote("");
    if (kind === "change") goOn({ ...before, values: now }, now);
    else goOn(record, record.values);
    focusOn(undefined);
    onSaved?.(answer);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const faulty = fields.find(({ name }) => faults.get(name) !== undefined && (kind === "new" || changed.includes(name)));
    if (faulty) focusOn(faulty.name);
    else void send(base, values);
  };
  if (theirs) {
    const differences = differencesOf(fields, base.values, values, theirs.values);
    const settle = (chosen: Readonly<Record<string, Side>>): Values => resolve(differences, theirs.values, chosen);
    const goBack = (chosen: Readonly<Record<string, Side>>) => {
      goOn(theirs, settle(chosen));
      setTheirs(undefined);
    };
    return (
      <>
        <LeaveGuard isDirty />
        <Conflict
          differences={differences}
          who={theirs.changedBy}
          isBusy={isBusy}
          onSave={(chosen) => {
            goBack(chosen);
            void send(theirs, settle(chosen));
          }}
          onBack={goBack}
        />
      </>
    );
  }
  return (
    <form ref={form} className="record-form" aria-label={label} onSubmit={submit} noValidate data-screen-only>
      <LeaveGuard isDirty={changed.length > 0} />
      {/* What one typed while it is on its way would be neither saved nor kept. */}
      {fields.some(({ isRequired }) => isRequired) && <p className="soft small">{t("mandatory")}</p>}
      <fieldset className="record-fields" disabled={isBusy}>
        <legend className="visually-hidden">{label}</legend>
        {fields.map((field) => {
          const isShown = (isAsked && kind === "new") || changed.includes(field.name);
          const fault = refused === field.name && failure ? failureText(failure) : isShown ? faults.get(field.name) : undefined;
          return (
            <FieldInput
              key={field.name}
              field={field}
              existing={refused === field.name ? failure?.existing : undefined}
              text={values[field.name] ?? ""}
              fault={fault}
              onChange={(text) => {
                if (refused === field.name) forgetFailure();
                setSaved(false);
                set(field.name, text);
              }}
            />
          );
        })}
        {kind === "proposal" && (
          <div className="field">
            <label htmlFor={`${id}note`}>
              {t("note")} ({t("optional")})
            </label>
            <textarea id={`${id}note`} rows={3} maxLength={2000} value={note} onChange={({ target }) => setNote(target.value)} />
          </div>
        )}
      </fieldset>
      {notice?.(values)}
      <p className="fault" role="alert">
        {failure && refused === undefined && `${hasEnded ? t("ended") : failureText(failure)} ${t("kept")}`}
        {isUnread && t("conflict.reread")}
        {failure && hasEnded && (
          <>
            {" "}
            <a href="/connexion" target="_blank" rel="noreferrer">
              {t("signIn")}
            </a>
          </>
        )}
      </p>
      <div className="form-actions">
        <button type="submit" className="button" disabled={isBusy || changed.length === 0}>
          {t(`send.${kind}`)}
        </button>
        <p className="soft" role="status" tabIndex={-1} ref={status}>
          {isSaved ? saved : changed.length === 0 ? kind !== "new" && t("unchanged") : t("changed", { count: changed.length })}
        </p>
      </div>
    </form>
  );
}
