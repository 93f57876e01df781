import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import type { RowOrigin, RowProblem } from "./imported-record.js";
import { lineAt, type RowLine } from "./profiles/index.js";
import type { StagedRecord } from "./staged-record.js";

/** How many keys are remembered, so that an organization that every row names is staged once in a while, not once a row. */
const REMEMBERED = 20_000;

/** An organization is a new one until matching says that it is known: most of a first import are. */
const INSERT = `
  insert into planned_change
    (id, import_id, type, key, file, row, label, is_reference, given, refs, hints, identifiers, contact_points, verified_on, record_id)
  select s.id, $1, s.type, s.key, s.file, s.row, s.label, s.is_reference, s.given, s.refs, s.hints, s.identifiers, s.contact_points, s.verified_on,
    case s.type when 'Organization' then s.id end
  from jsonb_to_recordset($2) s(id uuid, type text, key text, file text, row int, label text, is_reference boolean, given jsonb, refs jsonb,
    hints jsonb, identifiers jsonb, contact_points jsonb, verified_on date)
  on conflict (import_id, type, key) do update set
    given = case when planned_change.is_reference and not excluded.is_reference
      then planned_change.given || excluded.given else excluded.given || jsonb_strip_nulls(planned_change.given) end,
    label = case when planned_change.is_reference then excluded.label else planned_change.label end,
    file = case when planned_change.is_reference then excluded.file else planned_change.file end,
    row = case when planned_change.is_reference then excluded.row else planned_change.row end,
    refs = coalesce(excluded.refs, '{}') || coalesce(planned_change.refs, '{}'),
    hints = case when planned_change.type = 'Territory' then jsonb_build_object('containedIn',
        coalesce(planned_change.hints -> 'containedIn', '[]') || coalesce(excluded.hints -> 'containedIn', '[]'))
      else coalesce(excluded.hints, '{}') || coalesce(planned_change.hints, '{}') end,
    identifiers = public.distinct_items(planned_change.identifiers, excluded.identifiers),
    contact_points = public.distinct_items(planned_change.contact_points, excluded.contact_points),
    verified_on = greatest(planned_change.verified_on, excluded.verified_on),
    is_reference = planned_change.is_reference and excluded.is_reference
  where not excluded.is_reference
  returning xmax <> 0 and not is_reference as is_repeated`;

const PROBLEM = `
  insert into import_problem (id, import_id, severity, file, row, column_name, value, reason, remedy, line)
  select s.id, $1, s.severity, s.file, s.row, s.column_name, s.value, s.reason, s.remedy, s.line
  from jsonb_to_recordset($2) s(id uuid, severity text, file text, row int, column_name text, value text, reason jsonb, remedy jsonb, line jsonb)`;

/** Rows at fault that are kept: more are mended in the file itself. */
const MOST_LINES = 5_000;

/** Keeps what was read of the files until it is applied. What one key names several times is put together, the first row leading. */
export class ImportStaging {
  private readonly recent = new Set<string>();
  private readonly lines = new Set<string>();
  /** Described again by a later row. */
  repeated = 0;

  constructor(
    private readonly runner: StatementRunner,
    private readonly importId: string,
  ) {}

  async keep(records: readonly StagedRecord[]): Promise<void> {
    const { merged: once, repeated } = mergedByKey(records.filter((record) => !this.isRecent(record)));
    const rows = await this.runner.run<{ is_repeated: boolean }>({
      text: INSERT,
      values: [this.importId, storableJson(once.map(rowOf))],
    });
    this.repeated += repeated + rows.filter(({ is_repeated }) => is_repeated).length;
  }

  async keepProblems(problems: readonly RowProblem[]): Promise<void> {
    if (problems.length === 0) return;
    const rows = problems.map(({ severity, origin, column, value, reason, remedy }) => ({
      id: uuidv7(),
      severity,
      ...origin,
      column_name: column?.slice(0, 200),
      value: value?.slice(0, 500),
      reason,
      remedy,
      line: this.lineOf(origin),
    }));
    await this.runner.run({ text: PROBLEM, values: [this.importId, storableJson(rows)] });
  }

  /** What stands in a row, once. */
  private lineOf(origin: RowOrigin): RowLine | undefined {
    const place = `${origin.row} ${origin.file}`;
    if (this.lines.has(place) || this.lines.size >= MOST_LINES) return undefined;
    const line = lineAt(origin);
    if (line) this.lines.add(place);
    return line;
  }

  /** Whether it names again what was just named, and so says nothing new. */
  private isRecent({ type, key, isReference }: StagedRecord): boolean {
    const name = `${type}|${key}`;
    const isKnown = this.recent.has(name);
    if (!isKnown) {
      if (this.recent.size >= REMEMBERED) this.recent.clear();
      this.recent.add(name);
    }
    return isKnown && isReference;
  }
}

/** As JSON that PostgreSQL takes: without NULs, and halves of characters where a text was cut or badly read. */
function storableJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "string" ? value.toWellFormed().replaceAll("\0", "\ufffd") : value));
}

/** One statement writes each key once. */
function mergedByKey(records: readonly StagedRecord[]): { readonly merged: StagedRecord[]; readonly repeated: number } {
  const byKey = new Map<string, StagedRecord>();
  let repeated = 0;
  for (const record of records) {
    const name = `${record.type}|${record.key}`;
    const first = byKey.get(name);
    if (!first || !record.isReference) byKey.set(name, first ? merged(first, record) : record);
    if (first && !first.isReference && !record.isReference) repeated += 1;
  }
  return { merged: [...byKey.values()], repeated };
}

/** What both say of one record; where both say something, what is described goes before what is merely named, then the first. */
function merged(first: StagedRecord, second: StagedRecord): StagedRecord {
  const [leading, other] = first.isReference ? [second, first] : [first, second];
  const said = Object.fromEntries(Object.entries(leading.given).filter(([, value]) => value !== null));
  return {
    ...other,
    ...leading,
    id: first.id,
    given: { ...leading.given, ...other.given, ...said },
    refs: { ...other.refs, ...leading.refs },
    hints: { ...other.hints, ...leading.hints, ...allContainers(leading, other) },
    identifiers: [...(leading.identifiers ?? []), ...(other.identifiers ?? [])],
    contactPoints: [...(leading.contactPoints ?? []), ...(other.contactPoints ?? [])],
  };
}

/** A file may name one container of a territory a row. */
function allContainers(...records: readonly StagedRecord[]): object {
  const containers = records.flatMap(({ type, hints }) => (type === "Territory" ? (hints?.containedIn ?? []) : []));
  return containers.length === 0 ? {} : { containedIn: [...new Set(containers)] };
}

function rowOf(record: StagedRecord): object {
  const { origin, isReference, contactPoints, verifiedOn, ...rest } = record;
  return { ...rest, ...origin, is_reference: isReference, contact_points: contactPoints, verified_on: verifiedOn };
}
