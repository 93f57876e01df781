import { oneOf, text } from "../../app/search-params.js";
import type { FindQueryVariables } from "../../graphql/operations/Find.js";
import { ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { readSince } from "../organization/since.js";

export const SEARCH_TYPES = ["ORGANIZATION", "PERSON", "PROJECT", "EVENT", "PUBLICATION"] as const;

/** What the address of a search says. */
export interface FindSearch {
  readonly q?: string | undefined;
  readonly type?: (typeof SEARCH_TYPES)[number] | undefined;
  readonly genre?: (typeof ORGANIZATION_KINDS)[number] | undefined;
  readonly theme?: string | undefined;
  /** Codes of territories, by commas. */
  readonly lieu?: string | undefined;
  readonly apres?: string | undefined;
  /** The organization whose sheet is open beside the list. */
  readonly fiche?: string | undefined;
  /** The first year of the ties that the sheet tells of. */
  readonly depuis?: string | undefined;
}

export function readFindSearch(search: Readonly<Record<string, unknown>>): FindSearch {
  return {
    q: text(search.q),
    type: oneOf(search.type, SEARCH_TYPES),
    genre: oneOf(search.genre, ORGANIZATION_KINDS),
    theme: text(search.theme),
    lieu: text(search.lieu),
    apres: text(search.apres, 2_000),
    fiche: text(search.fiche),
    ...readSince(search),
  };
}

/** Whether anything is asked for: otherwise the address is the home page. */
export function isSearch({ q, type, genre, theme, lieu, fiche }: FindSearch): boolean {
  return [q, type, genre, theme, lieu, fiche].some((value) => value !== undefined);
}

/** Words are searched where there is one to search; filters alone list organizations by name. */
export function findVariables({ q, type, genre, theme, lieu, apres }: FindSearch): FindQueryVariables {
  const hasQuery = q !== undefined && /[\p{L}\p{N}]/u.test(q);
  return {
    query: hasQuery ? q.trim() : "-",
    hasQuery,
    types: type && [type],
    kind: genre && [genre],
    theme: theme === undefined ? undefined : [theme],
    territory: lieu?.split(","),
    after: apres,
  };
}
