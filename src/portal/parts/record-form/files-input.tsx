import type { ReactElement, ReactNode } from "react";
import { useWords } from "../../i18n/use-words.js";
import { linesOfCells } from "./lines-of-cells.js";
import { recordFormWords } from "./record-form.words.js";

/** What is said of a file, in the order of the line's cells. */
const PARTS = ["url", "label", "mediaType", "licence"] as const;

interface FilesInputProps {
  readonly field: { readonly name: string; readonly label: string };
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly said: ReactNode;
}

/** Files and pages, each with its address, its name, its media type and its licence. */
export function FilesInput({ field: { name, label }, text, onChange, said }: FilesInputProps): ReactElement {
  const t = useWords(recordFormWords);
  const { rows, write, remove, add } = linesOfCells(text, PARTS.length, onChange);
  return (
    <fieldset className="field field-files" tabIndex={-1} data-field={name}>
      <legend>{label}</legend>
      {rows.map((cells, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <fieldset className="file-line" key={place}>
          <legend>{t("files.one", { place: place + 1 })}</legend>
          {PARTS.map((part, column) => (
            <label key={part}>
              <span>{t(`files.${part}`)}</span>
              <input
                type={part === "url" ? "url" : "text"}
                value={cells[column] ?? ""}
                required={part === "url"}
                autoComplete="off"
                onChange={({ target }) => write(place, column, target.value)}
              />
            </label>
          ))}
          <button type="button" className="button" data-quiet onClick={() => remove(place)}>
            {t("files.remove", { place: place + 1 })}
          </button>
        </fieldset>
      ))}
      <div>
        <button type="button" className="button" data-quiet onClick={() => add("\t\t\t")}>
          {t("files.add")}
        </button>
      </div>
      {said}
    </fieldset>
  );
}
