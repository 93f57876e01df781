import type { ObservatoryPageQuery } from "../../graphql/operations/ObservatoryPage.js";

type Figures = ObservatoryPageQuery["observatory"];

export type AttendanceRow = Figures["formats"]["rows"][number];
export type FigureAbout = Figures["formats"]["about"];

export type ObservatoryView = ObservatoryPageQuery & { readonly year: number };

/** What the centre reached of a neighbourhood: an organization of it in the year, only before, never, or none is known there. */
export type Reach = "IN_YEAR" | "BEFORE" | "NEVER" | "NONE_KNOWN";

export const REACHES: readonly Reach[] = ["IN_YEAR", "BEFORE", "NEVER", "NONE_KNOWN"];

export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  readonly reach: Reach;
  /** Organizations that work there today; of them, how many came in the year, and until its end. */
  readonly organizations: number;
  readonly inYear: number;
  readonly untilThen: number;
}

/** Every neighbourhood of the list, those reached first, then by code. */
export function neighbourhoodsOf({ observatory, territories }: ObservatoryPageQuery): readonly Neighbourhood[] {
  const inYear = new Map(observatory.neighbourhoods.rows.map((row) => [row.keys[0]?.code, row]));
  const untilThen = new Map(observatory.neighbourhoodsUntilThen.rows.map((row) => [row.keys[0]?.code, row]));
  const all = territories.edges.map(({ node: { code, name } }) => {
    const counts = {
      organizations: inYear.get(code)?.organizations ?? 0,
      inYear: inYear.get(code)?.reached ?? 0,
      untilThen: untilThen.get(code)?.reached ?? 0,
    };
    return { code, name, ...counts, reach: reachOf(counts) };
  });
  return REACHES.flatMap((reach) => all.filter((one) => one.reach === reach));
}

function reachOf({ organizations, inYear, untilThen }: Pick<Neighbourhood, "organizations" | "inYear" | "untilThen">): Reach {
  if (inYear > 0) return "IN_YEAR";
  if (untilThen > 0) return "BEFORE";
  return organizations > 0 ? "NEVER" : "NONE_KNOWN";
}

/** Share of the whole in percent, rounded; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole);
}

/** The last year with meetings that is over, or else the last with any; the year before this one where there are none at all. */
export function lastWholeYear(years: readonly number[], today: Date): number {
  const over = years.filter((year) => year < today.getFullYear());
  const candidates = over.length > 0 ? over : years;
  return candidates.length > 0 ? Math.max(...candidates) : today.getFullYear() - 1;
}

export function yearsOf({ observatory }: ObservatoryPageQuery): readonly number[] {
  return observatory.years.rows.map(({ keys }) => Number(keys[0]?.code));
}

/** Present, though so few that the number is kept: shown as « s », for « secret ». */
export function isKept(row: Pick<AttendanceRow, "participations">): boolean {
  return row.participations === 0;
}
