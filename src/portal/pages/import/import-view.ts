import type { ImportPageQuery, ImportPageQueryVariables } from "../../graphql/operations/ImportPage.js";

export type ImportView = NonNullable<ImportPageQuery["import"]>;
export type PlannedChange = NonNullable<ImportView["changes"]>["edges"][number]["node"];
export type FaultOfRow = NonNullable<ImportView["problems"]>["edges"][number]["node"];
export type Figures = ImportView["counts"];

/** What of a report is listed, by the word of the address (`vue`), in the order in which one asks. */
export const SECTIONS = ["lignes", "a-decider", "rejetes", "modifies", "crees", "inchanges", "restes"] as const;
export type Section = (typeof SECTIONS)[number];

export interface ImportSearch {
  readonly vue?: Section;
  readonly apres?: string;
}

type Asked = Pick<ImportPageQueryVariables, "outcome" | "undone" | "withChanges" | "withProblems">;

const ASKED: Readonly<Record<Section, Asked>> = {
  lignes: { withChanges: false, withProblems: true },
  "a-decider": { withChanges: true, withProblems: false, outcome: ["DOUBTFUL"] },
  rejetes: { withChanges: true, withProblems: false, outcome: ["REJECTED"] },
  modifies: { withChanges: true, withProblems: false, outcome: ["UPDATED"] },
  crees: { withChanges: true, withProblems: false, outcome: ["CREATED"] },
  inchanges: { withChanges: true, withProblems: false, outcome: ["UNCHANGED"] },
  restes: { withChanges: true, withProblems: false, undone: ["KEPT", "PARTLY"] },
};

/** The section that an address shows. */
export function sectionOf({ vue }: ImportSearch): Section {
  return vue ?? "lignes";
}

export function askedOf(id: string, search: ImportSearch): ImportPageQueryVariables {
  return { id, ...ASKED[sectionOf(search)], changesAfter: search.apres, problemsAfter: search.apres };
}

/** How many a section holds. */
export function sizeOf(section: Section, counts: Figures): number {
  return {
    lignes: counts.unreadable + counts.warnings,
    "a-decider": counts.doubtful,
    rejetes: counts.rejected,
    modifies: counts.updated,
    crees: counts.created,
    inchanges: counts.unchanged,
    restes: counts.partlyTakenBack + counts.notTakenBack,
  }[section];
}

/** Nothing is under way: what is shown is as it stays until somebody asks for something. */
export function isAtRest({ state }: Pick<ImportView, "state">): boolean {
  return state === "PLANNED" || state === "APPLIED" || state === "FAILED" || state === "UNDONE";
}
