import "./sheet.css";
import { type ReactElement, type ReactNode, useId } from "react";
import { typeset } from "../../i18n/typeset.js";
import { useWords } from "../../i18n/use-words.js";
import { sheetWords } from "./sheet.words.js";

export interface SheetSection {
  readonly name: string;
  /** Absent, the section has nothing to say and is left out. */
  readonly content: ReactNode;
}

interface SheetProps {
  readonly title: string;
  /** What it is, above the title: a kind with its sign, dates. */
  readonly kind: ReactNode;
  /** In the serif, below the title. */
  readonly description?: string | null;
  /** What one may do with it: links. */
  readonly actions?: ReactNode;
  readonly sections: readonly SheetSection[];
  /** Of the title: 1 where the sheet is the page, 2 where it stands beside a list. */
  readonly level?: 1 | 2;
}

/** A record's page: a title, a table of contents, and sections in the order in which one asks. */
export function Sheet({ title, kind, description, actions, sections, level = 1 }: SheetProps): ReactElement {
  const t = useWords(sheetWords);
  const id = useId();
  const Title = level === 1 ? "h1" : "h2";
  const Heading = level === 1 ? "h2" : "h3";
  const shown = sections.filter(({ content }) => content !== null && content !== undefined && content !== false);
  return (
    <div className="sheet">
      <header>
        {level === 1 && <title>{`${title} · Maillage`}</title>}
        <p className="sheet-kind">{kind}</p>
        <Title tabIndex={-1}>{typeset(title)}</Title>
        {description !== null && description !== undefined && <p className="sheet-text">{typeset(description)}</p>}
        {actions}
        {shown.length > 2 && (
          <nav className="sheet-contents" aria-label={t("contents")} data-screen-only>
            <ul className="plain-list">
              {shown.map(({ name }, place) => (
                <li key={name}>
                  <a href={`#${id}${place}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {shown.map(({ name, content }, place) => (
        <section key={name} aria-labelledby={`${id}${place}`}>
          <Heading id={`${id}${place}`}>{name}</Heading>
          {content}
        </section>
      ))}
    </div>
  );
}
