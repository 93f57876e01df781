import { v7 as uuidv7 } from "uuid";
import { audienceRank } from "../../core/audience.js";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import { decodeNodeId } from "../../planner/node-id.js";
import { forbidden, invalidInput, notFound } from "../../writer/write-refusal.js";
import { writesAll } from "../../writer/write-rights.js";
import type { CheckInInput } from "./registration.inputs.js";
import type { Registrations } from "./registrations.js";

/** Who came is for partners to know, not for everyone. */
export const SEEN_BY = audienceRank("MEMBER");

const MOST = 500;

interface Registered {
  readonly id: string;
  readonly person_id: string | null;
  readonly organization_id: string | null;
  readonly category: string | null;
}

/**
 * Makes participations of the registrations of those who came: by name, where the directory knows who it is, and otherwise a number of
 * their public. Recording the same again changes nothing.
 */
export function checkIn(registrations: Registrations, context: RequestContext, input: CheckInInput): Promise<string> {
  if (!writesAll(context.viewer)) throw forbidden();
  return registrations.write(context, async (runner) => {
    const event = await heldEvent(runner, input.event);
    const came = await mark(runner, event, input.came, true, ["input", "came"]);
    const absent = await mark(runner, event, input.absent, false, ["input", "absent"]);
    for (const one of came) await add(runner, event, one);
    for (const one of absent) await remove(runner, event, one);
    await setTotal(runner, event, input.total);
    return event;
  });
}

/** Holds the event until the write ends. @throws WriteRefusal */
export async function heldEvent(runner: StatementRunner, given: string): Promise<string> {
  const { type, uuid } = decodeNodeId(given, "input.event");
  const [found] = await runner.run({ text: "select from event where id = $1 and audience <= 3 for no key update", values: [uuid] });
  if (type !== "Event" || !found) throw notFound(["input", "event"]);
  return uuid;
}

export async function setTotal(runner: StatementRunner, event: string, total: number | null | undefined): Promise<void> {
  if (total === undefined) return;
  await runner.run({
    text: "update event set attendance_total = $2 where id = $1 and attendance_total is distinct from $2",
    values: [event, total],
  });
}

/** @returns those of whom this was not recorded yet; of those who did not come, only who was said to have come */
async function mark(
  runner: StatementRunner,
  event: string,
  given: readonly string[],
  came: boolean,
  path: readonly string[],
): Promise<Registered[]> {
  if (given.length > MOST)
    throw invalidInput(path, { fr: `Donnez ${MOST} inscriptions au plus.`, en: `Give ${MOST} registrations at most.` });
  const ids = given.map((id, at) => decodeNodeId(id, [...path, String(at)].join(".")).uuid);
  const known = await runner.run<Registered & { came: boolean | null }>({
    text: `select id, person_id, organization_id, category, came from registration
      where id = any($1) and event_id = $2 and status in ('REGISTERED', 'WAITING') and archived_at is null order by id for no key update`,
    values: [ids, event],
  });
  const found = new Set(known.map(({ id }) => id));
  const unknown = ids.findIndex((id) => !found.has(id));
  if (unknown >= 0) throw notFound([...path, String(unknown)]);
  await runner.run({ text: "update registration set came = $2 where id = any($1) and came is distinct from $2", values: [ids, came] });
  return known.filter((one) => (came ? one.came !== true : one.came === true));
}

async function add(runner: StatementRunner, event: string, { person_id, organization_id, category }: Registered): Promise<void> {
  if (person_id !== null) await addNamed(runner, event, { person: person_id, organization: organization_id, category });
  else await count(runner, event, category ?? "OTHER", 1);
}

/** @returns whether the person was not recorded yet */
export async function addNamed(
  runner: StatementRunner,
  event: string,
  { person, organization, category }: { readonly person: string; readonly organization: string | null; readonly category: string | null },
): Promise<boolean> {
  const added = await runner.run({
    text: `insert into participation (id, declared_audience, event_id, person_id, organization_id, role, category)
      select $1, $2, $3::uuid, $4::uuid, $5, 'PARTICIPANT', $6 where not exists (
        select from participation p where p.event_id = $3 and p.person_id = $4 and p.role = 'PARTICIPANT' and p.archived_at is null)
      returning 1`,
    values: [uuidv7(), SEEN_BY, event, person, organization, category],
  });
  return added.length > 0;
}

async function remove(runner: StatementRunner, event: string, { person_id, category }: Registered): Promise<void> {
  if (person_id === null) return await count(runner, event, category ?? "OTHER", -1);
  await runner.run({
    text: "update participation set archived_at = now() where event_id = $1 and person_id = $2 and role = 'PARTICIPANT' and archived_at is null",
    values: [event, person_id],
  });
}

async function count(runner: StatementRunner, event: string, category: string, more: 1 | -1): Promise<void> {
  await runner.run({
    text: `insert into event_attendance as a (id, event_id, category, count) values ($1, $2, $3, greatest($4, 0))
      on conflict (event_id, category) do update set count = greatest(a.count + $4, 0)`,
    values: [uuidv7(), event, category, more],
  });
}
