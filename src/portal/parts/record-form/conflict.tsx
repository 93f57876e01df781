import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { recordFormWords } from "./record-form.words.js";
import { useShownValue } from "./shown-value.js";
import type { Difference, Side } from "./three-way.js";

interface ConflictProps {
  readonly differences: readonly Difference[];
  /** Who wrote theirs, where one is told. */
  readonly who: string | undefined;
  readonly isBusy: boolean;
  readonly onSave: (chosen: Readonly<Record<string, Side>>) => void;
  /** Whatever is not chosen yet stays as one wrote it. */
  readonly onBack: (chosen: Readonly<Record<string, Side>>) => void;
}

const SIDES = ["mine", "theirs"] as const;

/** What was there, mine and theirs, field by field, to choose from. */
export function Conflict({ differences, who, isBusy, onSave, onBack }: ConflictProps): ReactElement {
  const t = useWords(recordFormWords);
  const show = useShownValue();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [chosen, choose] = useState<Readonly<Record<string, Side>>>({});
  useEffect(() => title.current?.focus(), []);
  const undecided = differences.filter(({ field, suggested }) => suggested === undefined && chosen[field.name] === undefined);
  return (
    <section className="conflict" aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1}>
        {t("conflict.title")}
      </h2>
      <p>
        {who !== undefined && `${t("conflict.by", { who })} `}
        {t(differences.length === 0 ? "conflict.none" : "conflict.text")}
      </p>
      {differences.map(({ field, before, mine, theirs, suggested }) => (
        <fieldset key={field.name}>
          <legend>{field.label}</legend>
          <p className="soft">
            {t("conflict.before")} : {show(field, before)}
          </p>
          {SIDES.map((side) => {
            const value = show(field, side === "mine" ? mine : theirs);
            return (
              <label key={side}>
                <input
                  type="radio"
                  name={`${id}${field.name}`}
                  aria-label={`${t(`conflict.${side}`)}. ${t("conflict.take", { field: field.label, value })}`}
                  checked={(chosen[field.name] ?? suggested) === side}
                  onChange={() => choose({ ...chosen, [field.name]: side })}
                />
                <span>
                  <span className="conflict-side">{t(`conflict.${side}`)}</span> {value}
                </span>
              </label>
            );
          })}
        </fieldset>
      ))}
      <p className="soft" role="status">
        {undecided.length > 0 && t("conflict.undecided", { count: undecided.length })}
      </p>
      <div className="form-actions">
        <button type="button" className="button" disabled={isBusy || undecided.length > 0} onClick={() => onSave(chosen)}>
          {t("conflict.save")}
        </button>
        <button
          type="button"
          className="button"
          data-quiet
          disabled={isBusy}
          onClick={() => onBack({ ...Object.fromEntries(undecided.map(({ field }) => [field.name, "mine" as const])), ...chosen })}
        >
          {t("conflict.back")}
        </button>
      </div>
    </section>
  );
}
