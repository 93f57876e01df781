import type { Connection } from "../factories/insert-row.js";
import type { World } from "../world.js";
import { GUARDED_TABLES, VERSION_TABLES } from "./plain-rule.js";

/** Of which one row that the staff alone saw is archived, so that there is something hidden from them too. */
const SEEN_BY_STAFF = ["indicator", "committee", "registration", "meeting", "agenda_item", "decision"];

/** Ids of records that were merged: into one that everyone sees, into a hidden one, and from one that only the committee saw. */
export const MERGED_IDS = [1, 2, 3].map((rank) => `019b0000-0000-7000-8000-00000000000${rank}`);

/**
 * Archives records and ties of most types, with all that depends on them, keeps one more row of every table to the committee, and merges
 * some organizations. What the directory knew before it knew from 2026 on.
 */
export async function hideSome(connection: Connection, world: World): Promise<void> {
  for (const table of VERSION_TABLES) await connection.query(`update ${table} set recorded = tstzrange('2026-01-01', null)`);
  const archived: Readonly<Record<string, readonly string[]>> = {
    organization: [world.associations[3] as string, world.organizations.familyFund],
    person: [world.people.mobile],
    position: [world.positions.elected],
    contact_point: [world.contactPoints.address],
    project: [world.projects.past],
    event: [world.events.cycle],
    publication: [world.publications.undated],
  };
  for (const [table, ids] of Object.entries(archived)) {
    await connection.query(`update ${table} set archived_at = now() where id = any($1)`, [ids]);
  }
  for (const table of ["relationship", "seat", "mandate", "contribution", "participation", "partnership"]) {
    await connection.query(`update ${table} set archived_at = now() where id = (${openRow(table, "asc")})`);
  }
  for (const table of GUARDED_TABLES) {
    await connection.query(`update ${table} set declared_audience = 2 where id = (${openRow(table, "desc")})`);
  }
  for (const table of SEEN_BY_STAFF) {
    await connection.query(
      `update ${table} set archived_at = now() where id = (select id from ${table} where audience = 3 order by id desc limit 1)`,
    );
  }
  const { directorate, byAudience } = world.organizations;
  await connection.query(
    "insert into merge_redirect (merged_id, survivor_id, audience) select * from unnest($1::uuid[], $2::uuid[], $3::int[])",
    [MERGED_IDS, [directorate, byAudience.STAFF, directorate], [0, 0, 2]],
  );
}

/** The first or last row that everyone sees. */
function openRow(table: string, direction: "asc" | "desc"): string {
  return `select id from ${table} where audience = 0 order by id ${direction} limit 1`;
}
