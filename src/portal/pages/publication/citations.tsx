import "./citations.css";
import { type ReactElement, useId, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { publicationWords } from "./publication.words.js";

const STYLES = ["apa", "iso690", "bibtex", "ris", "cslJson"] as const;

interface CitationsProps {
  readonly citations: Readonly<Record<(typeof STYLES)[number], string>>;
}

/** The same reference in five styles, one of which is copied at a click. */
export function Citations({ citations }: CitationsProps): ReactElement {
  const t = useWords(publicationWords);
  const id = useId();
  const [style, choose] = useState<(typeof STYLES)[number]>("iso690");
  const [said, say] = useState("");
  const isText = style === "apa" || style === "iso690";
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(citations[style]);
      say(t("copied"));
    } catch {
      say(t("copyByHand"));
    }
  };
  return (
    <div className="citations">
      {isText ? <p className="sheet-text">{citations[style]}</p> : <pre>{citations[style]}</pre>}
      <div className="citations-choice" data-screen-only>
        <div className="field">
          <label htmlFor={id}>{t("style")}</label>
          <select
            id={id}
            value={style}
            onChange={({ target }) => {
              choose(STYLES.find((one) => one === target.value) ?? "iso690");
              say("");
            }}
          >
            {STYLES.map((one) => (
              <option key={one} value={one}>
                {t(`styles.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="button" className="button" onClick={() => void copy()}>
          {t("copy")}
        </button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}
