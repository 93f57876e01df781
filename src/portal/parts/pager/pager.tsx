import "./pager.css";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { pagerWords } from "./pager.words.js";

interface PagerProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** The cursor in the address (`apres`), of which this page is what follows. */
  readonly after: string | undefined;
}

/** The next page of a list, under an address of its own. The page before is the browser's « back ». */
export function Pager({ pageInfo, after }: PagerProps): ReactElement | null {
  const t = useWords(pagerWords);
  const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  if (next === undefined && after === undefined) return null;
  return (
    <nav className="pager" aria-label={t("label")}>
      {after !== undefined && (
        <Link className="button" data-quiet to="." search={(now) => ({ ...now, apres: undefined })}>
          {t("first")}
        </Link>
      )}
      {next !== undefined && (
        <Link className="button" data-quiet to="." search={(now) => ({ ...now, apres: next })}>
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
