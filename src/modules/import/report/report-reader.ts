import type { StatementRunner } from "../../../core/context.js";
import type { Translated } from "../../../core/language.js";
import type { OutcomeName } from "../planned-change.entity.js";

const PAGE = 1_000;
const NONE = "00000000-0000-0000-0000-000000000000";

export interface ReportHeader {
  readonly id: string;
  readonly profile: string;
  readonly source: string;
  readonly state: string;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly rowCount: number;
  readonly counts: Readonly<Record<string, number> & { REJECTED_ROWS?: number }>;
  readonly createdAt: string;
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Another source is believed before this one: the field keeps its value. */
  readonly isContested: boolean;
}

export interface ReportedChange {
  readonly id: string;
  readonly type: string;
  readonly file: string;
  readonly row: number;
  readonly label: string;
  readonly outcome: OutcomeName;
  readonly given: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldChange[];
  /** Names of the organizations that it may be, best first. */
  readonly candidates: readonly string[];
  readonly reason: Translated | null;
}

export interface ReportedProblem {
  readonly id: string;
  readonly severity: "REJECTED" | "WARNING";
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: Translated;
  readonly remedy: Translated;
}

/** A row at fault, as its table has it. */
export interface FaultyRow {
  readonly file: string;
  readonly row: number;
  readonly line: readonly (readonly [title: string, cell: string])[];
  readonly faults: readonly Pick<ReportedProblem, "column" | "reason" | "remedy">[];
}

/** Reads an import back, page by page, as whoever may see imports. */
export class ReportReader {
  constructor(private readonly runner: StatementRunner) {}

  async has(id: string): Promise<boolean> {
    return (await this.runner.run({ text: "select from import where id = $1", values: [id] })).length > 0;
  }

  async header(id: string): Promise<ReportHeader> {
    const [found] = await this.runner.run<{ header: string }>({
      text: `select json_build_object('id', i.id, 'profile', i.profile, 'source', s.name, 'state', i.state, 'files', i.files, 'rowCount', i.row_count,
          'counts', i.counts, 'createdAt', i.created_at)::text as header
        from import i join source s on s.id = i.source_id where i.id = $1`,
      values: [id],
    });
    if (!found) throw new Error("The import is gone");
    return JSON.parse(found.header) as ReportHeader;
  }

  /** @param outcomes those to read; what is merely named is told only where it is created or in doubt */
  async *changes(id: string, outcomes: readonly OutcomeName[]): AsyncGenerator<ReportedChange> {
    const text = `
      select p.id, json_build_object('id', p.id, 'type', p.type, 'file', p.file, 'row', p.row, 'label', p.label, 'outcome', p.outcome, 'given', p.given,
        'fields', coalesce(p.fields, '[]'), 'reason', p.reason, 'candidates', array(
          select o.name from jsonb_array_elements(p.matches) m(item) join organization o on o.id = (m.item ->> 'organizationId')::uuid))::text as change
      from planned_change p
      where p.import_id = $1 and p.outcome = any($2) and p.id > $3 and (not p.is_reference or p.outcome in ('CREATED', 'DOUBTFUL', 'REJECTED'))
      order by p.id limit ${PAGE}`;
    for (let after = NONE; ; ) {
      const rows = await this.runner.run<{ id: string; change: string }>({ text, values: [id, outcomes, after] });
      for (const { change } of rows) yield JSON.parse(change) as ReportedChange;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  /** Rows at fault of tables, in the order in which they were read: some thousands at most are kept. */
  async faultyRows(id: string): Promise<FaultyRow[]> {
    const rows = await this.runner.run<{ problem: string }>({
      text: `
        select json_build_object('file', p.file, 'row', p.row, 'line', p.line, 'faults', p.faults)::text as problem
        from (
          select f.file, f.row, (array_agg(f.line) filter (where f.line is not null))[1] as line,
            json_agg(json_build_object('column', f.column_name, 'reason', f.reason, 'remedy', f.remedy) order by f.id) as faults,
            (array_agg(f.id order by f.id))[1] as id
          from import_problem f where f.import_id = $1 group by f.file, f.row) p
        where p.line is not null order by p.id`,
      values: [id],
    });
    return rows.map(({ problem }) => JSON.parse(problem) as FaultyRow);
  }

  async *problems(id: string): AsyncGenerator<ReportedProblem> {
    const text = `
      select p.id, json_build_object('id', p.id, 'severity', p.severity, 'file', p.file, 'row', p.row, 'column', p.column_name, 'value', p.value,
        'reason', p.reason, 'remedy', p.remedy)::text as problem
      from import_problem p where p.import_id = $1 and p.id > $2 order by p.id limit ${PAGE}`;
    for (let after = NONE; ; ) {
      const rows = await this.runner.run<{ id: string; problem: string }>({ text, values: [id, after] });
      for (const { problem } of rows) yield JSON.parse(problem) as ReportedProblem;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }
}
