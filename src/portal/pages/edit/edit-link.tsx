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

interface CommitteeEditLinkProps {
  readonly slug: string;
  /** The meeting that is meant; absent, the committee itself. */
  readonly meeting?: string;
}

/** The same of a committee or one of its meetings, for the team alone. */
export function CommitteeEditLink({ slug, meeting }: CommitteeEditLinkProps): ReactElement | null {
  const t = useWords(editLinkWords);
  const right = useEditRight(undefined);
  if (right !== "change") return null;
  const button = { className: "button", "data-quiet": true, "data-screen-only": true };
  return meeting === undefined ? (
    <Link {...button} to="/instances/$slug/modifier" params={{ slug }}>
      {t(right)}
    </Link>
  ) : (
    <Link {...button} to="/instances/$slug/reunions/$id/modifier" params={{ slug, id: meeting }}>
      {t(right)}
    </Link>
  );
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
