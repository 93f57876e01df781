import { type Parameter, type Sql, sql } from "./sql.js";

/** Types of which two records may have been merged into one. */
const MERGED_TYPES = new Set(["Organization", "Person"]);

/**
 * The uuid under which the record is found that the uuid given stands for: its own or, once it was merged, its survivor's. A
 * redirect has the audience of the merged record, so that it tells nothing to whoever could not see that.
 */
export function survivingId(type: string, uuid: Sql | Parameter): Sql {
  if (!MERGED_TYPES.has(type)) return sql`${uuid}`;
  return sql`coalesce((select m.survivor_id from merge_redirect m where m.merged_id = ${uuid}),${uuid})`;
}

/** The same for a list of uuids, worked out once a statement. */
export function survivingIds(type: string, uuids: Parameter): Sql {
  if (!MERGED_TYPES.has(type)) return sql`${uuids}`;
  return sql`array(select coalesce(m.survivor_id,asked.id) from unnest(${uuids}) asked(id) left join merge_redirect m on m.merged_id = asked.id)`;
}
