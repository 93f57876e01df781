import type { ReactElement, ReactNode } from "react";
import type { IdentifierScheme } from "../../graphql/operations/OrganizationPage.js";
import { useWords } from "../../i18n/use-words.js";
import { isIdentifier } from "./identifier-check.js";
import { linesOfCells } from "./lines-of-cells.js";
import { recordFormWords } from "./record-form.words.js";

const SCHEMES: readonly IdentifierScheme[] = ["SIREN", "SIRET", "RNA", "INSEE", "QPV", "EXTERNAL"];

interface IdentifiersInputProps {
  readonly field: { readonly name: string; readonly label: string };
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly said: ReactNode;
}

/** The numbers of an organization, one a line: whose register, and the number; of another directory, its name too. */
export function IdentifiersInput({ field: { name, label }, text, onChange, said }: IdentifiersInputProps): ReactElement {
  const t = useWords(recordFormWords);
  const { rows, write, remove, add } = linesOfCells(text, 3, onChange);
  return (
    <fieldset className="field field-identifiers" tabIndex={-1} data-field={name}>
      <legend>{label}</legend>
      {rows.map(([scheme = "", value = "", source = ""], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div className="identifier-line" key={place}>
          <select
            aria-label={t("identifiers.scheme", { place: place + 1 })}
            value={scheme}
            onChange={({ target }) => write(place, 0, target.value)}
          >
            {SCHEMES.map((one) => (
              <option key={one} value={one}>
                {one === "EXTERNAL" ? t("identifiers.EXTERNAL") : one}
              </option>
            ))}
          </select>
          <input
            aria-label={t("identifiers.value", { place: place + 1 })}
            value={value}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={value !== "" && !isIdentifier(scheme, value)}
            onChange={({ target }) => write(place, 1, target.value)}
          />
          {scheme === "EXTERNAL" && (
            <input
              aria-label={t("identifiers.source", { place: place + 1 })}
              value={source}
              onChange={({ target }) => write(place, 2, target.value)}
            />
          )}
          <button type="button" className="button" data-quiet onClick={() => remove(place)}>
            {t("identifiers.remove", { value: value === "" ? scheme : value })}
          </button>
        </div>
      ))}
      <div>
        <button type="button" className="button" data-quiet onClick={() => add("SIREN\t\t")}>
          {t("identifiers.add")}
        </button>
      </div>
      {said}
    </fieldset>
  );
}
