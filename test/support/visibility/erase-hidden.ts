import { type Audience, audienceRank } from "../../../src/core/audience.js";
import type { Connection } from "../factories/insert-row.js";
import { PlainRule, RULED_TABLES, type RuledRow, VERSION_TABLES } from "./plain-rule.js";

/**
 * Makes of a database what it would be if what `audience` may not see did not exist: hidden rows are deleted, references to them
 * emptied, and whatever else it may not read is something else.
 * @param organizationId whose own sheet is seen too
 * @returns how many rows were deleted
 */
export async function eraseHidden(owner: Connection, audience: Audience, organizationId?: string): Promise<number> {
  const rule = await PlainRule.load(owner);
  const isOwn = (table: string, row: RuledRow): boolean => organizationId !== undefined && rule.isOwn(organizationId, table, row);
  await withoutVersions(owner);
  for (const table of VERSION_TABLES) {
    const { rows } = await owner.query<{ row: RuledRow }>(`select to_jsonb(v) as row from ${table} v`);
    const unseen = rows.filter(({ row }) => !rule.seesVersion(audience, table, row)).map(({ row }) => row.version_id);
    await owner.query(`delete from ${table} where version_id = any($1)`, [unseen]);
  }
  const keys = await foreignKeys(owner);
  let erased = 0;
  for (const table of [...RULED_TABLES].reverse()) {
    const hidden = rule.rows(table).filter((row) => !rule.sees(audience, table, row) && !isOwn(table, row));
    const ids = hidden.map(({ id }) => id);
    for (const { child, column } of keys.filter(({ parent, nullable }) => parent === table && nullable)) {
      await owner.query(`update ${child} set ${column} = null where ${column} = any($1)`, [ids]);
    }
    await owner.query(`delete from ${table} where id = any($1)`, [ids]);
    await owner.query("delete from merge_redirect where audience > $1 or survivor_id = any($2)", [audienceRank(audience), ids]);
    erased += ids.length;
  }
  const withheld = rule.rows("contact_point").filter((row) => {
    const reason = rule.withheld(audience, row);
    return reason !== null && !(reason === "AUDIENCE" && isOwn("contact_point", row));
  });
  const ids = withheld.map(({ id }) => id);
  const own = rule.rows("contact_point").filter((row) => isOwn("contact_point", row));
  await owner.query("update contact_point set value = 'autre' || length(value) where id = any($1)", [ids]);
  // What justifies keeping a contact point is the staff's own matter.
  if (audience !== "STAFF") {
    await owner.query(
      "update contact_point set notice_date = '1999-01-01', retention_date = null, legal_basis = 'autre' || legal_basis where id <> all($1)",
      [own.map(({ id }) => id)],
    );
  }
  return erased;
}

/** The rows that stay were never changed, as far as their versions and their history tell; how many places are taken, and how many came unnamed, stays published. */
async function withoutVersions(owner: Connection): Promise<void> {
  const { rows } = await owner.query<{ table: string; trigger: string }>(`
    select tgrelid::regclass::text as table, quote_ident(tgname) as trigger from pg_trigger
    where tgname in ('record_version', 'keep_version', 'follow_registration') or tgname like 'audit%' or tgname like 'tell_unnamed%'`);
  for (const { table, trigger } of rows) await owner.query(`alter table ${table} disable trigger ${trigger}`);
}

interface ForeignKey {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly nullable: boolean;
}

async function foreignKeys(owner: Connection): Promise<ForeignKey[]> {
  const { rows } = await owner.query<ForeignKey>(`
    select c.conrelid::regclass::text as child, a.attname as column, c.confrelid::regclass::text as parent, not a.attnotnull as nullable
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'directory'::regnamespace`);
  return rows.filter(({ child }) => RULED_TABLES.includes(child) || VERSION_TABLES.includes(child));
}
