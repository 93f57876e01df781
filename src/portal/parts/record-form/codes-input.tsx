import type { ReactElement, ReactNode } from "react";
import { useWords } from "../../i18n/use-words.js";
import type { Choice } from "./field.js";
import { linesOf } from "./field-values.js";
import { recordFormWords } from "./record-form.words.js";

interface CodesInputProps {
  readonly field: { readonly name: string; readonly label: string; readonly choices: readonly Choice[] };
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly said: ReactNode;
}

/** Several of a list: what is chosen is read without opening it. */
export function CodesInput({ field: { name, label, choices }, text, onChange, said }: CodesInputProps): ReactElement {
  const t = useWords(recordFormWords);
  const chosen = linesOf(text);
  const names = chosen.map((code) => choices.find(({ value }) => value === code)?.label ?? code);
  return (
    <fieldset className="field field-codes">
      <legend>{label}</legend>
      <p>{names.length === 0 ? <span className="soft">{t("noneChosen")}</span> : names.join(", ")}</p>
      <details>
        <summary data-field={name}>{t("choose")}</summary>
        <ul className="plain-list">
          {choices.map(({ value, label: choice }) => (
            <li key={value}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={({ target }) =>
                    onChange([...chosen.filter((code) => code !== value), ...(target.checked ? [value] : [])].join("\n"))
                  }
                />{" "}
                {choice}
              </label>
            </li>
          ))}
        </ul>
      </details>
      {said}
    </fieldset>
  );
}
