import type { ReactElement, ReactNode } from "react";
import { typeset } from "../../i18n/typeset.js";

interface PageTitleProps {
  readonly title: string;
  /** What is said above the title, e.g. the kind of an organization. */
  readonly above?: ReactNode;
}

/** The page's one `h1`, and what the browser's tab and history say. */
export function PageTitle({ title, above }: PageTitleProps): ReactElement {
  return (
    <>
      <title>{`${title} · Maillage`}</title>
      {above !== undefined && <p className="above-title soft">{above}</p>}
      <h1>{typeset(title)}</h1>
    </>
  );
}
