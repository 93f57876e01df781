import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { editLinkWords } from "./edit-link.words.js";
import { useEditRight } from "./edit-right.js";

interface EditLinkProps {
  readonly to: `${"/organismes" | "/personnes" | "/projets" | "/rencontres" | "/publications"}/$id/modifier`;
  readonly id: string;
  /** On whose sheet the record stands; absent, on nobody's. */
  readonly ownerId?: string;
}

/** From a sheet to where one changes it, or proposes to: nothing for those who may do neither. */
export function EditLink({ to, id, ownerId }: EditLinkProps): ReactElement | null {
  const t = useWords(editLinkWords);
  const right = useEditRight(ownerId);
  if (right === undefined) return null;
  return (
    <Link className="button" data-quiet to={to} params={{ id }} data-screen-only>
      {t(right)}
    </Link>
  );
}
