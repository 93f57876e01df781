import type { RequestContext, StatementRunner } from "../../core/context.js";
import { forbidden, invalidInput } from "../../writer/write-refusal.js";
import { writesAll } from "../../writer/write-rights.js";
import { addNamed, heldEvent, setTotal } from "./check-in.js";
import type { RecordAttendanceInput, SheetRowInput } from "./registration.inputs.js";
import type { Registrations } from "./registrations.js";
import { type OrganizationCount, setCounts, setHeadcounts } from "./sheet-counts.js";
import { type Found, identify } from "./sheet-people.js";

const MOST = 500;

/** Why a line names nobody whom the directory knows for sure. */
export type SheetDoubt = "SEVERAL_PEOPLE" | "NAME_ALONE" | "UNKNOWN_PERSON";

interface DoubtfulRow {
  /** From 1, as the lines were given. */
  readonly row: number;
  readonly reason: SheetDoubt;
  /** Uuids of those whom it may mean. */
  readonly candidates: readonly string[];
}

export interface RecordedSheet {
  readonly event: string;
  /** People who were not recorded before. */
  readonly added: number;
  /** People who were. */
  readonly known: number;
  /** How many came without being recorded by name. */
  readonly counted: number;
  readonly doubtful: readonly DoubtfulRow[];
  /** For each line, in order, whether it changed anything. */
  readonly rows: readonly SheetRowOutcome[];
}

export type SheetRowOutcome = "NEW" | "KNOWN";

/** What a sheet says, whoever sends it. */
export type Sheet = Pick<RecordAttendanceInput, "event" | "rows" | "total">;

/** @throws WriteRefusal for all but the staff */
export async function recordAttendance(registrations: Registrations, context: RequestContext, input: Sheet): Promise<RecordedSheet> {
  if (!writesAll(context.viewer)) throw forbidden();
  return await registrations.write(context, (runner) => recordSheet(runner, input));
}

/**
 * Records a sign-in sheet. A line is somebody by the id given, by an address that one person alone has, or by a name that one person of
 * the organization named alone has. Of others nobody is guessed: they are counted, for their organization where it is known and
 * otherwise by their public, and told, with those whom they may be. So the number is right, and the same sheet again gives the same.
 */
export async function recordSheet(runner: StatementRunner, input: Sheet): Promise<RecordedSheet> {
  assertRows(input.rows);
  const event = await heldEvent(runner, input.event);
  const found = await identify(runner, event, input.rows);
  const people = new Map<string, { organization: string | null; category: string | null }>();
  const byOrganization = new Map<string, OrganizationCount>();
  const byCategory = new Map<string, number>();
  const doubtful: DoubtfulRow[] = [];
  /** By line, who it is; of those who are only counted, undefined. */
  const named: (string | undefined)[] = [];
  for (const [at, row] of input.rows.entries()) {
    const { organization, sure, alike } = found[at] as Found;
    const [person, ...others] = sure;
    const category = row.category ?? null;
    named.push(others.length === 0 ? person : undefined);
    if (person !== undefined && others.length === 0) {
      if (!people.has(person)) people.set(person, { organization, category });
      continue;
    }
    if (isNamed(row)) doubtful.push({ row: at + 1, ...doubtOf(sure, alike) });
    const count = isNamed(row) ? 1 : row.count;
    if (organization === null) byCategory.set(category ?? "OTHER", (byCategory.get(category ?? "OTHER") ?? 0) + count);
    else {
      const key = `${organization} ${category}`;
      byOrganization.set(key, { organization, category, count: (byOrganization.get(key)?.count ?? 0) + count });
    }
  }
  const added = new Set<string>();
  for (const [person, given] of people) if (await addNamed(runner, event, { person, ...given })) added.add(person);
  const changed = [await setHeadcounts(runner, event, [...byOrganization.values()]), await setCounts(runner, event, byCategory)];
  await setTotal(runner, event, input.total);
  const counts = [...[...byOrganization.values()].map(({ count }) => count), ...byCategory.values()];
  const isNew = (person: string | undefined): boolean => (person === undefined ? changed.includes(true) : added.has(person));
  return {
    event,
    added: added.size,
    known: people.size - added.size,
    counted: counts.reduce((sum, count) => sum + count, 0),
    doubtful,
    rows: named.map((person) => (isNew(person) ? "NEW" : "KNOWN")),
  };
}

function assertRows(rows: readonly SheetRowInput[]): void {
  if (rows.length === 0 || rows.length > MOST) {
    throw invalidInput(["input", "rows"], { fr: `Donnez de 1 à ${MOST} lignes.`, en: `Give 1 to ${MOST} lines.` });
  }
  const wrong = rows.findIndex(({ count }) => count < 1 || count > 10_000);
  if (wrong >= 0) throw invalidInput(["input", "rows", String(wrong), "count"], { fr: "Donnez au moins 1.", en: "Give at least 1." });
}

function isNamed({ person, familyName, email }: SheetRowInput): boolean {
  return [person, familyName, email].some((value) => value != null && value.trim() !== "");
}

function doubtOf(sure: readonly string[], alike: readonly string[]): Pick<DoubtfulRow, "reason" | "candidates"> {
  if (sure.length > 1) return { reason: "SEVERAL_PEOPLE", candidates: sure };
  return alike.length > 0 ? { reason: "NAME_ALONE", candidates: alike } : { reason: "UNKNOWN_PERSON", candidates: [] };
}
