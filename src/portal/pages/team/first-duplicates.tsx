import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { TeamPageQuery } from "../../graphql/operations/TeamPage.js";
import { useWords } from "../../i18n/use-words.js";
import { duplicateWords } from "../duplicate/duplicate.words.js";

/** The most probable pairs, each a step away. */
export function FirstDuplicates({ waiting: { duplicates } }: { readonly waiting: TeamPageQuery }): ReactElement {
  const t = useWords(duplicateWords);
  return (
    <ul className="team-firsts">
      {duplicates.edges.map(({ node: { id, organization, other, candidate } }) => (
        <li key={id}>
          <Link to="/equipe/doublons/$id" params={{ id }}>
            {t("pair", { one: organization?.name ?? t("gone"), other: other?.name ?? candidate?.name ?? t("gone") })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
