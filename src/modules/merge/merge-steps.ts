import type { StatementRunner } from "../../core/context.js";
import type { Mergeable } from "./mergeable.js";
import { type ReferenceColumn, referenceColumns } from "./reference-columns.js";

/** The two that are one, and the merge that makes them so. */
export interface Merge {
  readonly id: string;
  readonly survivor: string;
  readonly merged: string;
  /** The rank below which the merged record was hidden, when the survivor is seen by more; null when it is not. */
  readonly hiddenBelow: number | null;
}

/** Changes rows of one column, each kept as a step of the merge. */
async function change(
  runner: StatementRunner,
  merge: Merge,
  where: { readonly table: string; readonly column: string; readonly key: readonly string[] },
  update: { readonly set: string; readonly before: string; readonly condition: string },
  values: readonly unknown[],
): Promise<void> {
  const key = where.key.map((column) => `'${column}', r."${column}"`).join(", ");
  await runner.run({
    text: `
      with found as (
        select ${where.key.map((column) => `r."${column}"`).join(", ")}, ${update.before} as _before from "${where.table}" r
        where ${update.condition} for no key update of r
      ), changed as (
        update "${where.table}" r set "${where.column}" = ${update.set} from found
        where ${where.key.map((column) => `r."${column}" = found."${column}"`).join(" and ")}
        returning jsonb_build_object(${key}) as key, to_jsonb(found._before) as before, to_jsonb(r."${where.column}") as after
      )
      insert into merge_step (merge_id, step, table_name, column_name, key, before, after)
      select $1, (select count(*) from merge_step s where s.merge_id = $1) + row_number() over (), '${where.table}', '${where.column}', c.key,
        coalesce(c.before, 'null'), coalesce(c.after, 'null')
      from changed c`,
    values: [merge.id, ...values],
  });
}

/** Lets everything that names the merged record name the survivor, and the merged one leave everyone's sight. */
export async function makeSteps(runner: StatementRunner, kind: Mergeable, merge: Merge): Promise<void> {
  if (kind.hasParent) await takePlaceInTree(runner, kind, merge);
  for (const reference of await referenceColumns(runner, kind)) {
    if (reference.siblings.length > 0) await archiveTiesBetween(runner, reference, merge);
    await move(runner, kind, reference, merge);
  }
  if (kind.names !== undefined && merge.hiddenBelow === null) await joinNames(runner, kind, kind.names, merge);
  const redirects = { table: "merge_redirect", column: "survivor_id", key: ["merged_id"] };
  await change(runner, merge, redirects, { set: "$2", before: "r.survivor_id", condition: "r.survivor_id = $3" }, [
    merge.survivor,
    merge.merged,
  ]);
  const archiving = { set: "now()", before: "r.archived_at", condition: "r.id = $2" };
  await change(runner, merge, { table: kind.table, column: "archived_at", key: ["id"] }, archiving, [merge.merged]);
}

async function move(runner: StatementRunner, kind: Mergeable, reference: ReferenceColumn, merge: Merge): Promise<void> {
  const { table, column, key, uniqueWith, siblings, isOfAnyType, isGuarded } = reference;
  // A tie without an audience of its own (to a theme, a source) would tell those who could not see the merged record of it.
  if (merge.hiddenBelow !== null && !isGuarded && key.includes(column)) return;
  const same = uniqueWith.map(
    (columns) =>
      `not exists (select from "${table}" o where o."${column}" = $2 and ${columns.map((name) => `o."${name}" is not distinct from r."${name}"`).join(" and ")})`,
  );
  const conditions = [
    `r."${column}" = $3`,
    ...(isOfAnyType ? [`r.type = '${kind.type}'`] : []),
    ...(table === kind.table ? ["r.id <> $2"] : []),
    ...siblings.map((sibling) => `r."${sibling}" is distinct from $2`),
    ...same,
  ];
  const condition = conditions.join(" and ");
  const values = [merge.survivor, merge.merged];
  if (merge.hiddenBelow !== null && isGuarded && table !== kind.table) {
    // What was hidden with the merged record stays so.
    const hiding = {
      set: "$4",
      before: "r.declared_audience",
      condition: `${condition} and r.declared_audience < $4 and r.audience >= $4 and $2::uuid is not null`,
    };
    await change(runner, merge, { table, column: "declared_audience", key }, hiding, [...values, merge.hiddenBelow]);
  }
  await change(runner, merge, reference, { set: "$2", before: `r."${column}"`, condition }, values);
}

/** What tied the two to each other would tie the survivor to itself: it stays as it is, archived. */
async function archiveTiesBetween(runner: StatementRunner, { table, column, key, siblings }: ReferenceColumn, merge: Merge): Promise<void> {
  const between = siblings.map((sibling) => `r."${column}" = $2 and r."${sibling}" = $3`).join(" or ");
  const update = { set: "now()", before: "r.archived_at", condition: `r.archived_at is null and (${between})` };
  await change(runner, merge, { table, column: "archived_at", key }, update, [merge.survivor, merge.merged]);
  await change(runner, merge, { table, column: "archived_at", key }, update, [merge.merged, merge.survivor]);
}

/** A survivor that stands below the merged record takes its place, lest it come to stand below itself. */
async function takePlaceInTree(runner: StatementRunner, { table }: Mergeable, merge: Merge): Promise<void> {
  const isBelow = `exists (
    with recursive above (id) as (
      select s.parent_id from "${table}" s where s.id = $2 union select p.parent_id from "${table}" p join above a on p.id = a.id)
    select from above where above.id = $3)`;
  const place = `nullif((select m.parent_id from "${table}" m where m.id = $3), $2)`;
  const update = { set: place, before: "r.parent_id", condition: `r.id = $2 and ${isBelow}` };
  await change(runner, merge, { table, column: "parent_id", key: ["id"] }, update, [merge.survivor, merge.merged]);
}

async function joinNames(runner: StatementRunner, { table }: Mergeable, names: string, merge: Merge): Promise<void> {
  const added = `array(
    select n.name from unnest((select ${names} from "${table}" m where m.id = $3)) with ordinality n(name, rank)
    where n.name <> r.name and n.name <> all(r.other_names) group by n.name order by min(n.rank))`;
  const update = { set: `r.other_names || ${added}`, before: "r.other_names", condition: `r.id = $2 and ${added} <> '{}'` };
  await change(runner, merge, { table, column: "other_names", key: ["id"] }, update, [merge.survivor, merge.merged]);
}
