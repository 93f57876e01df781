import type { StatementRunner } from "../../core/context.js";
import type { Merge } from "./merge-steps.js";

interface StepGroup {
  readonly table_name: string;
  readonly column_name: string;
  readonly type: string;
  readonly key: readonly string[];
}

interface Leftover {
  readonly key: Readonly<Record<string, string>>;
  readonly before: string;
}

/** A row that is no longer as the merge left it, so that undoing would overwrite what was written since. */
export interface Conflict {
  readonly table: string;
  readonly id: string;
}

/** Takes back each step of a merge, the last first. @returns what was changed since, in which case nothing must be kept */
export async function undoSteps(runner: StatementRunner, merge: Merge): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const group of await stepGroups(runner, merge)) {
    const left = await takeBack(runner, merge, group);
    if (left.length === 0) continue;
    if (group.column_name === "other_names") await withdrawNames(runner, merge, group);
    else if (group.key.includes(group.column_name)) await tieAgain(runner, group, left);
    else conflicts.push(...left.map(({ key }) => ({ table: group.table_name, id: Object.values(key)[0] ?? "" })));
  }
  return conflicts;
}

async function stepGroups(runner: StatementRunner, { id }: Merge): Promise<StepGroup[]> {
  return await runner.run<StepGroup>({
    text: `
      select s.table_name, s.column_name, format_type(a.atttypid, null) as type,
        (select array_agg(k order by k) from jsonb_object_keys((array_agg(s.key))[1]) k) as key
      from merge_step s join pg_attribute a on a.attrelid = format('directory.%I', s.table_name)::regclass and a.attname = s.column_name
      where s.merge_id = $1 group by s.table_name, s.column_name, a.atttypid order by max(s.step) desc`,
    values: [id],
  });
}

/** The rows that are as the merge left them become what they were. @returns the steps of the others */
async function takeBack(runner: StatementRunner, { id }: Merge, group: StepGroup): Promise<Leftover[]> {
  const { table_name: table, column_name: column, type, key } = group;
  const cast = (moment: string): string =>
    type.endsWith("[]") ? `array(select jsonb_array_elements_text(s.${moment}))` : `(s.${moment} #>> '{}')::${type}`;
  const isRow = key.map((name) => `r."${name}" = (s.key ->> '${name}')::uuid`).join(" and ");
  const left = await runner.run<{ key: string; before: string }>({
    text: `
      with steps as (select * from merge_step s where s.merge_id = $1 and s.table_name = '${table}' and s.column_name = '${column}'),
      undone as (
        update "${table}" r set "${column}" = ${cast("before")} from steps s
        where ${isRow} and to_jsonb(r."${column}") is not distinct from nullif(s.after, 'null') returning s.step
      )
      select s.key, s.before #>> '{}' as before from steps s
      where not exists (select from undone u where u.step = s.step)
        and not exists (select from "${table}" r where ${isRow} and to_jsonb(r."${column}") is not distinct from nullif(s.before, 'null'))`,
    values: [id],
  });
  return left.map(({ key, before }) => ({ key: JSON.parse(key) as Record<string, string>, before }));
}

/** Names that were written since stay; those that the merge brought go. */
async function withdrawNames(runner: StatementRunner, { id, survivor }: Merge, { table_name: table }: StepGroup): Promise<void> {
  await runner.run({
    text: `
      update "${table}" r set other_names = array(
        select n.name from unnest(r.other_names) with ordinality n(name, rank)
        where not exists (select from merge_step s where s.merge_id = $1 and s.column_name = 'other_names'
          and s.after ? n.name and not s.before ? n.name) order by n.rank)
      where r.id = $2`,
    values: [id, survivor],
  });
}

/** A mere tie (to a theme, a source) that the survivor has lost since is the merged record's again. */
async function tieAgain(
  runner: StatementRunner,
  { table_name: table, column_name: column, key }: StepGroup,
  left: readonly Leftover[],
): Promise<void> {
  const rows = left.map((one) => ({ ...one.key, [column]: one.before }));
  const columns = key.map((name) => `"${name}"`).join(", ");
  await runner.run({
    text: `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb) on conflict do nothing`,
    values: [JSON.stringify(rows)],
  });
}
