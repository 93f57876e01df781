import "./secret.css";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { secretWords } from "./secret.words.js";

interface SecretProps {
  /** What it opens, e.g. « Clé de Intranet ». */
  readonly title: string;
  readonly value: string;
  /** It was kept: it goes from the page. */
  readonly onKept: () => void;
}

/** What is shown once: it says so plainly, has the focus, and goes when somebody says that it is kept. */
export function Secret({ title, value, onKept }: SecretProps): ReactElement {
  const t = useWords(secretWords);
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => box.current?.focus(), []);
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="secret" aria-labelledby={id} tabIndex={-1} ref={box}>
      <h2 id={id}>{title}</h2>
      <p>
        <strong>{t("once")}</strong> {t("why")}
      </p>
      <p className="secret-value">
        <code>{value}</code>
      </p>
      <div className="secret-actions">
        <button type="button" className="button" onClick={copy}>
          {t("copy")}
        </button>
        <button type="button" className="button" data-quiet onClick={onKept}>
          {t("kept")}
        </button>
      </div>
      <p role="status">{copied !== undefined && t(copied ? "copied" : "notCopied")}</p>
    </section>
  );
}
