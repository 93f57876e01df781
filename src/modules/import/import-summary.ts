import type { StatementRunner } from "../../core/context.js";

export interface ImportSummary {
  readonly id: string;
  readonly state: string;
  readonly rowCount: number;
  /** By outcome; of what is merely named, only what is created counts. */
  readonly counts: Readonly<Record<string, number>>;
}

export async function summaryOf(connection: StatementRunner, id: string): Promise<ImportSummary> {
  const [row] = await connection.run<{ state: string; row_count: number; counts: string; repeated: number | null }>({
    text: `select i.state, i.row_count, (i.counts ->> 'REPEATED')::int as repeated, (
        select coalesce(jsonb_object_agg(c.outcome, c.count), '{}') from (
          select coalesce(p.outcome, 'REJECTED') as outcome, count(*) from planned_change p
          where p.import_id = i.id and (not p.is_reference or p.outcome = 'CREATED') group by 1
          union all
          select severity || '_ROWS', count(*) from import_problem where import_id = i.id group by severity) c) as counts
      from import i where i.id = $1`,
    values: [id],
  });
  const counts = JSON.parse(row?.counts ?? "{}") as Record<string, number>;
  return { id, state: row?.state ?? "", rowCount: row?.row_count ?? 0, counts };
}

/** Of what the import created or changed, how much was taken back. */
const UNDONE = `
  update import i set state = 'UNDONE', undone_at = now(), counts = i.counts || (
    select jsonb_build_object('TAKEN_BACK', count(*) filter (where p.undone = 'UNDONE'), 'PARTLY_TAKEN_BACK', count(*) filter (where p.undone = 'PARTLY'),
      'NOT_TAKEN_BACK', count(*) filter (where p.undone = 'KEPT'))
    from planned_change p where p.import_id = i.id and p.outcome in ('CREATED', 'UPDATED'))
  where i.id = $1`;

/** An import was taken back, and how much of it. */
export async function noteUndone(connection: StatementRunner, id: string): Promise<void> {
  await connection.run({ text: UNDONE, values: [id] });
}
