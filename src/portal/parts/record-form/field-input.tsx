import { Link } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import { useWords } from "../../i18n/use-words.js";
import { ActorBox } from "../actor-box/actor-box.js";
import { ActorsInput } from "./actors-input.js";
import { CodesInput } from "./codes-input.js";
import { CountsInput } from "./counts-input.js";
import type { Field } from "./field.js";
import { FilesInput } from "./files-input.js";
import { IdentifiersInput } from "./identifiers-input.js";
import { recordFormWords } from "./record-form.words.js";

export interface FieldInputProps {
  readonly field: Field;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly fault: string | undefined;
  /** The record that stands in the way. */
  readonly existing: { readonly __typename: string; readonly id: string } | undefined;
}

const INPUTS = {
  date: { type: "date", max: "9999-12-31" },
  instant: { type: "datetime-local", max: "9999-12-31T23:59" },
} as const;

/** Whether something is said of every field of the form, where the field itself says nothing. */
function isExplained(form: Field["form"]): form is keyof (typeof recordFormWords)["fr"]["usual"] {
  return form in recordFormWords.fr.usual;
}

/** A field with its name, what it expects and what is wrong with it. */
export function FieldInput({ field, text, onChange, fault, existing }: FieldInputProps): ReactElement {
  const t = useWords(recordFormWords);
  const id = useId();
  const hint = field.hint ?? (isExplained(field.form) ? t(`usual.${field.form}`) : undefined);
  const said = (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${id}hint`}>
          {hint}
        </p>
      )}
      <p className="fault" id={`${id}fault`} role="alert">
        {fault}
      </p>
      {(existing?.__typename === "Organization" || existing?.__typename === "Person") && (
        <Link to={existing.__typename === "Person" ? "/personnes/$id" : "/organismes/$id"} params={{ id: existing.id }} target="_blank">
          {t("existing")}
        </Link>
      )}
    </>
  );
  const about = { "aria-describedby": `${hint === undefined ? "" : `${id}hint `}${id}fault`, "aria-invalid": fault !== undefined };
  const common = { id, "data-field": field.name, value: text, required: field.isRequired, ...about };
  switch (field.form) {
    case "actor": {
      const [actor, name] = text.split("\t");
      return (
        <div data-actor={field.name}>
          <ActorBox
            label={field.label}
            types={field.types}
            isRequired={field.isRequired}
            chosen={actor ? { id: actor, name: name ?? "" } : undefined}
            onChoose={(chosen) => onChange(chosen ? `${chosen.id}\t${chosen.name}` : "")}
          />
          {said}
        </div>
      );
    }
    case "actors":
      return <ActorsInput field={field} text={text} onChange={onChange} said={said} />;
    case "codes":
      return <CodesInput field={field} text={text} onChange={onChange} said={said} />;
    case "identifiers":
      return <IdentifiersInput field={field} text={text} onChange={onChange} said={said} />;
    case "counts":
      return <CountsInput field={field} text={text} onChange={onChange} said={said} />;
    case "files":
      return <FilesInput field={field} text={text} onChange={onChange} said={said} />;
    case "flag":
      return (
        <div className="field-flag">
          <input
            {...common}
            type="checkbox"
            value="1"
            checked={text !== ""}
            onChange={({ target }) => onChange(target.checked ? "1" : "")}
          />
          <label htmlFor={id}>{field.label}</label>
          {said}
        </div>
      );
    case "choice":
      return (
        <div className="field">
          <label htmlFor={id}>{field.label}</label>
          <select {...common} onChange={({ target }) => onChange(target.value)}>
            {(!field.isRequired || text === "") && <option value="">{t("noChoice")}</option>}
            {field.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {said}
        </div>
      );
    case "text":
    case "lines":
      return (
        <div className="field">
          <label htmlFor={id}>{field.label}</label>
          <textarea {...common} rows={field.form === "text" ? 6 : 3} onChange={({ target }) => onChange(target.value)} />
          {said}
        </div>
      );
    case "number":
      return (
        <div className="field field-short">
          <label htmlFor={id}>{field.label}</label>
          <input {...common} type="number" min={field.least ?? 1} step={1} onChange={({ target }) => onChange(target.value)} />
          {said}
        </div>
      );
    case "date":
    case "instant":
      return (
        <div className="field field-short">
          <label htmlFor={id}>{field.label}</label>
          <input {...common} {...INPUTS[field.form]} onChange={({ target }) => onChange(target.value)} />
          {said}
        </div>
      );
    default:
      return (
        <div className={field.form === "line" ? "field" : "field field-short"}>
          <label htmlFor={id}>{field.label}</label>
          <input
            {...common}
            type={field.form === "line" ? (field.type ?? "text") : "text"}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
          />
          {said}
        </div>
      );
  }
}
