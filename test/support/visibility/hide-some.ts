import type { Connection } from "../factories/insert-row.js";
import type { World } from "../world.js";
import { GUARDED_TABLES } from "./plain-rule.js";

/** Archives records and ties of most types, with all that depends on them, and keeps one more row of every table to the committee. */
export async function hideSome(connection: Connection, world: World): Promise<void> {
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
}

/** The first or last row that everyone sees. */
function openRow(table: string, direction: "asc" | "desc"): string {
  return `select id from ${table} where audience = 0 order by id ${direction} limit 1`;
}
