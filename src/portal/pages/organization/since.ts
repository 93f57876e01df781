import { whole } from "../../app/search-params.js";
import type { OrganizationPageQueryVariables } from "../../graphql/operations/OrganizationPage.js";

/** What the address of a sheet says: the first year of the ties that it tells of; absent, all are told. */
export interface SinceSearch {
  readonly depuis?: string | undefined;
}

export function readSince(search: Readonly<Record<string, unknown>>): SinceSearch {
  const year = whole(search.depuis, 1_900, 2_100);
  return { depuis: year === undefined ? undefined : String(year) };
}

export function sheetVariables(id: string, year: string | undefined): OrganizationPageQueryVariables {
  return year === undefined ? { id } : { id, since: `${year}-01-01` };
}

const OFFERED = 8;

/** The years to choose from, this one first; and one further back that the address says. */
export function sinceYears(now: number, chosen: string | undefined): readonly string[] {
  const years = Array.from({ length: OFFERED }, (_, place) => String(now - place));
  return chosen === undefined || years.includes(chosen) ? years : [...years, chosen];
}
