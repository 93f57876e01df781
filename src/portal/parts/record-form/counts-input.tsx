import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { countsIn, withCount, writtenCount } from "./counted-lines.js";
import type { Choice } from "./field.js";
import { recordFormWords } from "./record-form.words.js";

interface CountsInputProps {
  readonly field: { readonly name: string; readonly label: string; readonly choices: readonly Choice[] };
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly said: ReactNode;
}

/** How many of each of a list, with their sum. */
export function CountsInput({ field: { name, label, choices }, text, onChange, said }: CountsInputProps): ReactElement {
  const t = useWords(recordFormWords);
  const format = useFormat();
  const sum = [...countsIn(text).values()].reduce((one, other) => one + other, 0);
  return (
    <fieldset className="field field-counts" tabIndex={-1} data-field={name}>
      <legend>{label}</legend>
      <div>
        {choices.map(({ value, label: choice }) => (
          <label key={value}>
            <span>{choice}</span>
            <input
              type="text"
              inputMode="numeric"
              value={writtenCount(text, value)}
              autoComplete="off"
              onChange={({ target }) => onChange(withCount(text, value, target.value))}
            />
          </label>
        ))}
      </div>
      <p className="soft small">{t("counts.sum", { sum: format.number(sum) })}</p>
      {said}
    </fieldset>
  );
}
