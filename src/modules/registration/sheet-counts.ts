import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import { SEEN_BY } from "./check-in.js";

/** How many of one public came for an organization without a name. */
export interface OrganizationCount {
  readonly organization: string;
  readonly category: string | null;
  readonly count: number;
}

/**
 * How many came for each organization without a name: those of this sheet, and no others.
 * @returns whether that changed anything
 */
export async function setHeadcounts(runner: StatementRunner, event: string, counts: readonly OrganizationCount[]): Promise<boolean> {
  const given = JSON.stringify(counts.map((one) => ({ id: uuidv7(), ...one })));
  const ROWS = "json_to_recordset($2) g(id uuid, organization uuid, count int, category text)";
  const isCount = "p.event_id = $1 and p.headcount is not null and p.archived_at is null";
  const isSame = "p.organization_id = g.organization and p.category is not distinct from g.category";
  const gone = await runner.run({
    text: `delete from participation p where ${isCount} and not exists (select from ${ROWS} where ${isSame}) returning 1`,
    values: [event, given],
  });
  const changed = await runner.run({
    text: `update participation p set headcount = g.count from ${ROWS} where ${isCount} and ${isSame} and p.headcount <> g.count returning 1`,
    values: [event, given],
  });
  const added = await runner.run({
    text: `insert into participation (id, declared_audience, event_id, organization_id, role, category, headcount)
      select g.id, ${SEEN_BY}, $1, g.organization, 'PARTICIPANT', g.category, g.count from ${ROWS}
      where not exists (select from participation p where ${isCount} and ${isSame}) returning 1`,
    values: [event, given],
  });
  return gone.length + changed.length + added.length > 0;
}

/**
 * How many of each public came without a name: those of this sheet, and no others.
 * @returns whether that changed anything
 */
export async function setCounts(runner: StatementRunner, event: string, counts: ReadonlyMap<string, number>): Promise<boolean> {
  const given = JSON.stringify([...counts].map(([category, count]) => ({ id: uuidv7(), category, count })));
  const gone = await runner.run({
    text: `delete from event_attendance
      where event_id = $1 and category not in (select g.category from json_to_recordset($2) g(category text)) returning 1`,
    values: [event, given],
  });
  const changed = await runner.run({
    text: `insert into event_attendance as a (id, event_id, category, count)
      select g.id, $1, g.category, g.count from json_to_recordset($2) g(id uuid, category text, count int)
      on conflict (event_id, category) do update set count = excluded.count where a.count <> excluded.count returning 1`,
    values: [event, given],
  });
  return gone.length + changed.length > 0;
}
