import type { ReactElement, ReactNode } from "react";
import type { SearchType } from "../../graphql/operations/ActorChoices.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorBox } from "../actor-box/actor-box.js";
import { linesOfCells } from "./lines-of-cells.js";
import { recordFormWords } from "./record-form.words.js";

interface ActorsInputProps {
  readonly field: { readonly name: string; readonly label: string; readonly types: readonly SearchType[] };
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly said: ReactNode;
}

/** Several records, in order: those chosen, and a box to choose one more. */
export function ActorsInput({ field: { name, label, types }, text, onChange, said }: ActorsInputProps): ReactElement {
  const t = useWords(recordFormWords);
  const { rows, remove, add } = linesOfCells(text, 2, onChange);
  return (
    <fieldset className="field field-actors" data-actor={name}>
      <legend>{label}</legend>
      <ul className="plain-list">
        {rows.map(([id = "", chosen = ""], place) => (
          <li key={id}>
            {chosen}{" "}
            <button type="button" className="button" data-quiet onClick={() => remove(place)}>
              {t("remove")}
              <span className="visually-hidden"> : {chosen}</span>
            </button>
          </li>
        ))}
      </ul>
      <ActorBox
        key={rows.length}
        label={t("addOne")}
        types={types}
        onChoose={(actor) => actor && !rows.some(([id]) => id === actor.id) && add(`${actor.id}\t${actor.name}`)}
      />
      {said}
    </fieldset>
  );
}
