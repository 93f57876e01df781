import { type ReactElement, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { copyWords } from "./copy.words.js";

interface CopyButtonProps {
  /** What the button does, e.g. « Copier l'adresse ». */
  readonly name: string;
  /** Of what it is, for who hears the button away from what stands beside it. */
  readonly of?: string;
  readonly text: () => string | Promise<string>;
  readonly isQuiet?: boolean;
}

/** Copies a text at a click, and says beside itself whether it did; where a browser refuses, the text is there to be taken by hand. */
export function CopyButton({ name, of, text, isQuiet = true }: CopyButtonProps): ReactElement {
  const t = useWords(copyWords);
  const [said, say] = useState<{ readonly what: string; readonly refused?: string }>({ what: "" });
  const copy = async () => {
    try {
      const written = await text();
      await navigator.clipboard.writeText(written).then(
        () => say({ what: t("copied") }),
        () => say({ what: t("byHand"), refused: written }),
      );
    } catch {
      say({ what: t("failed") });
    }
  };
  return (
    <>
      <button type="button" className="button" data-quiet={isQuiet || undefined} data-screen-only onClick={() => void copy()}>
        {name}
        {of !== undefined && <span className="visually-hidden">{` ${of}`}</span>}
      </button>{" "}
      <span role="status" className="small">
        {said.what} {said.refused !== undefined && <q>{said.refused}</q>}
      </span>
    </>
  );
}
