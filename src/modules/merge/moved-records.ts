import type { StatementRunner } from "../../core/context.js";
import { encodeNodeId } from "../../planner/node-id.js";
import type { Merge } from "./merge-steps.js";
import type { Mergeable } from "./mergeable.js";

const SAMPLES = 5;

/** Tables whose rows clients know by no id of their own, and the survivor's field in which they show. */
const FIELDS: Readonly<Record<string, string>> = {
  identifier: "identifiers",
  organization_theme: "themes",
  organization_territory: "territories",
  organization_source: "sources",
  external_key: "externalKeys",
};

/** What a merge moves of one kind: how many, and which, as an example. */
export interface MovedRecords {
  readonly what: string;
  readonly isArchived: boolean;
  readonly count: number;
  readonly samples: readonly string[];
}

/** What the steps of a merge come to, without those of the two records themselves. */
export async function movedRecords(
  runner: StatementRunner,
  { table }: Mergeable,
  { id, survivor, merged }: Merge,
): Promise<MovedRecords[]> {
  const rows = await runner.run<{ table_name: string; is_archived: boolean; count: number; ids: readonly (string | null)[] }>({
    text: `
      select table_name, column_name = 'archived_at' as is_archived, count(*)::int as count,
        (array_agg(key ->> 'id' order by step))[:${SAMPLES}] as ids
      from merge_step
      where merge_id = $1 and table_name <> 'merge_redirect' and column_name <> 'declared_audience' and not (table_name = $2 and (key ->> 'id')::uuid in ($3, $4))
      group by 1, 2 order by 1, 2`,
    values: [id, table, survivor, merged],
  });
  return rows.map(({ table_name, is_archived, count, ids }) => {
    const field = FIELDS[table_name];
    const samples = field === undefined ? ids.flatMap((uuid) => uuid ?? []) : [];
    const type = typeOf(table_name);
    return { what: field ?? type, isArchived: is_archived, count, samples: samples.map((uuid) => encodeNodeId({ type, uuid })) };
  });
}

/** The type of a table's records: `contact_point` is ContactPoint. */
export function typeOf(table: string): string {
  return table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
