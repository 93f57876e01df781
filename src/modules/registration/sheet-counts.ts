import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import { SEEN_BY } from "./check-in.js";

/** How many came for each organization without a name: those of this sheet, and no others. */
export async function setHeadcounts(
  runner: StatementRunner,
  event: string,
  counts: ReadonlyMap<string, { readonly count: number; readonly category: string | null }>,
): Promise<void> {
  const given = JSON.stringify([...counts].map(([organization, { count, category }]) => ({ id: uuidv7(), organization, count, category })));
  const ROWS = "json_to_recordset($2) g(id uuid, organization uuid, count int, category text)";
  const isCount = "p.event_id = $1 and p.headcount is not null and p.archived_at is null";
  await runner.run({
    text: `delete from participation p where ${isCount} and p.organization_id not in (select g.organization from ${ROWS})`,
    values: [event, given],
  });
  await runner.run({
    text: `update participation p set headcount = g.count, category = g.category from ${ROWS}
      where ${isCount} and p.organization_id = g.organization and (p.headcount, p.category) is distinct from (g.count, g.category)`,
    values: [event, given],
  });
  await runner.run({
    text: `insert into participation (id, declared_audience, event_id, organization_id, role, category, headcount)
      select g.id, ${SEEN_BY}, $1, g.organization, 'PARTICIPANT', g.category, g.count from ${ROWS}
      where not exists (select from participation p where ${isCount} and p.organization_id = g.organization)`,
    values: [event, given],
  });
}

/** How many of each public came without a name: those of this sheet, and no others. */
export async function setCounts(runner: StatementRunner, event: string, counts: ReadonlyMap<string, number>): Promise<void> {
  const given = JSON.stringify([...counts].map(([category, count]) => ({ id: uuidv7(), category, count })));
  await runner.run({
    text: "delete from event_attendance where event_id = $1 and category not in (select g.category from json_to_recordset($2) g(category text))",
    values: [event, given],
  });
  await runner.run({
    text: `insert into event_attendance as a (id, event_id, category, count)
      select g.id, $1, g.category, g.count from json_to_recordset($2) g(id uuid, category text, count int)
      on conflict (event_id, category) do update set count = excluded.count where a.count <> excluded.count`,
    values: [event, given],
  });
}
