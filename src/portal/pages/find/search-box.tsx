import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { findWords } from "./find.words.js";

/** Milliseconds without a key: shorter than between two words, longer than between two letters of who types well. */
const PAUSE_MS = 120;

/** The one box. What is typed goes into the address, in place of what was typed before. */
export function SearchBox({ query }: { readonly query: string }): ReactElement {
  const t = useWords(findWords);
  const navigate = useNavigate({ from: "/" });
  const [draft, setDraft] = useState(query);
  const box = useRef<HTMLInputElement>(null);
  const written = useRef(query);
  const pause = useRef<number>(undefined);
  const id = useId();

  // The address changed otherwise: back, a link.
  useEffect(() => {
    if (query === written.current) return;
    written.current = query;
    setDraft(query);
  }, [query]);
  useShortcut(box);

  const write = (text: string, isNewEntry: boolean) => {
    window.clearTimeout(pause.current);
    written.current = text.trim();
    const q = text.trim() === "" ? undefined : text.trim();
    void navigate({ search: (now) => ({ ...now, q, apres: undefined, fiche: undefined }), replace: !isNewEntry, resetScroll: false });
  };
  const type = (text: string) => {
    setDraft(text);
    window.clearTimeout(pause.current);
    const isNewEntry = written.current === "";
    pause.current = window.setTimeout(() => write(text, isNewEntry), PAUSE_MS);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write(draft, false);
  };
  const down = (event: KeyboardEvent) => {
    const first = document.querySelector<HTMLElement>(".record-name");
    if (event.key !== "ArrowDown" || !first) return;
    event.preventDefault();
    first.focus();
  };

  return (
    <search>
      <form className="field search-box" onSubmit={submit}>
        <label htmlFor={id}>{t("box")}</label>
        <input
          id={id}
          ref={box}
          type="search"
          value={draft}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          aria-describedby={`${id}-hint`}
          onChange={(event) => type(event.target.value)}
          onKeyDown={down}
        />
        <p className="hint" id={`${id}-hint`}>
          {t("hint")}
        </p>
      </form>
    </search>
  );
}

/** Ctrl + K (⌘ + K) brings to the box from anywhere. A key alone would be taken from who dictates or types by accident (WCAG 2.1.4). */
function useShortcut(box: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [box]);
}
