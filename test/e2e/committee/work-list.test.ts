import pg from "pg";
import type { Viewer } from "../../../src/core/context.js";
import { TestDirectory } from "../../support/directory.js";
import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../../support/factories/committees.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { nodeId } from "../../support/world-directory.js";
import { STAFF, write } from "../../support/writing/write.js";

let directory: TestDirectory;
let collegeId: string;

beforeAll(async () => {
  directory = await TestDirectory.create();
  const committee = await makeCommittee(directory.db.owner, {});
  collegeId = (await makeCollege(directory.db.owner, { committeeId: committee.id })).id;
});

afterAll(() => directory.drop());

interface Tie {
  readonly person: string;
  readonly organization: string;
  readonly position: string;
  readonly mandate: string;
}

/** Somebody with a post in an organization of their own, for which they sit in a seat of their own; both open. */
async function somebody(overrides: object = {}): Promise<Tie> {
  const { owner } = directory.db;
  const { id: person } = await makePerson(owner, {});
  const { id: organization } = await makeOrganization(owner, { kind: "STATE_SERVICE" });
  const { id: position } = await makePosition(owner, { personId: person, organizationId: organization, startDate: "2020" });
  const { id: seatId } = await makeSeat(owner, { collegeId });
  const { id: mandate } = await makeMandate(owner, {
    seatId,
    personId: person,
    onBehalfOfId: organization,
    startDate: "2021",
    ...overrides,
  });
  return { person, organization, position, mandate };
}

const run = (text: string, ...values: unknown[]) => directory.db.owner.query(text, values);

async function row(table: string, id: string): Promise<{ end_date: string | null; archived: boolean }> {
  const { rows } = await run(`select end_date, archived_at is not null as archived from ${table} where id = $1`, id);
  return rows[0] as { end_date: string | null; archived: boolean };
}

async function work(tie: Tie): Promise<object[]> {
  const { rows } = await run(
    `select reason, state, case when mandate_id is null then 'position' else 'mandate' end as tie, end_date from work_item
     where mandate_id = $1 or position_id = $2 order by reason, tie`,
    tie.mandate,
    tie.position,
  );
  return rows;
}

const item = (reason: string, state: string, tie: string, end_date: string | null) => ({ reason, state, tie, end_date });

async function itemOf(tie: Tie, reason: string, of: "mandate" | "position" = "mandate"): Promise<string> {
  const { rows } = await run(`select id from work_item where reason = $1 and ${of}_id = $2`, reason, tie[of]);
  return nodeId("WorkItem", rows[0].id as string);
}

/** What became of the item, or why it was refused. */
async function decide(mutation: "acceptWorkItem" | "dismissWorkItem", input: object, viewer: Viewer = STAFF): Promise<object> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await directory.execute(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) {
      __typename ... on WorkItemPayload { workItem { state } } ... on Failure { path } } }`,
    { input },
    { audience: viewer.audience, viewer },
  );
  if (errors) throw new Error(errors.map(String).join("\n"));
  return data?.answer as object;
}

test("a death ends posts and mandates on its day, in its own transaction, and says why", async () => {
  const tie = await somebody();
  const { rows } = await run("select seat_id from mandate where id = $1", tie.mandate);
  const toCome = await makeMandate(directory.db.owner, {
    seatId: rows[0].seat_id,
    personId: tie.person,
    role: "SUBSTITUTE",
    startDate: "2030",
  });
  const past = await makePosition(directory.db.owner, { personId: tie.person, organizationId: tie.organization, endDate: "2019" });
  const changed = await write(directory, STAFF, "updatePerson", { id: nodeId("Person", tie.person), diedOn: "2026-03-05" }, "diedOn");
  expect(changed.record).toMatchObject({ diedOn: "2026-03-05" });

  expect(await row("position", tie.position)).toEqual({ end_date: "2026-03-05", archived: false });
  expect(await row("mandate", tie.mandate)).toEqual({ end_date: "2026-03-05", archived: false });
  expect(await row("mandate", toCome.id)).toEqual({ end_date: null, archived: true });
  expect(await row("position", past.id)).toEqual({ end_date: "2019", archived: false });
  expect(await work(tie)).toEqual([
    item("PERSON_DIED", "CLOSED", "mandate", "2026-03-05"),
    item("PERSON_DIED", "CLOSED", "position", "2026-03-05"),
  ]);
  const { data } = await directory.ask<{ node: object }>(
    `query ($id: ID!) { node(id: $id) { ... on Mandate { history(first: 1) { edges { node { actor { name reason } changes { field after } } } } } } }`,
    { id: nodeId("Mandate", tie.mandate) },
    { audience: "STAFF" },
  );
  expect(data.node).toMatchObject({
    history: { edges: [{ node: { actor: { reason: "PERSON_DIED" }, changes: [{ field: "endDate", after: "2026-03-05" }] } }] },
  });
});

test("a dissolution does the same, and what is written afterwards is ended too, by bulk loads as well", async () => {
  const tie = await somebody();
  await run("update organization set dissolved_on = '2025-06' where id = $1", tie.organization);
  expect(await row("mandate", tie.mandate)).toEqual({ end_date: "2025-06", archived: false });
  expect(await row("position", tie.position)).toEqual({ end_date: "2025-06", archived: false });
  await run("begin");
  await run("select set_config('maillage.bulk', 'on', true)");
  const late = await makePosition(directory.db.owner, { personId: tie.person, organizationId: tie.organization, startDate: "2024" });
  await run("commit");
  expect(await row("position", late.id)).toEqual({ end_date: "2025-06", archived: false });
});

test("whoever leaves the organization they sit for waits for a decision; to accept ends the mandate", async () => {
  const tie = await somebody({ endDate: "2028-12-31" });
  await run("update position set end_date = '2026-01-31' where id = $1", tie.position);
  expect(await row("mandate", tie.mandate)).toMatchObject({ end_date: "2028-12-31" });
  expect(await work(tie)).toEqual([item("LEFT_ORGANIZATION", "OPEN", "mandate", "2026-01-31")]);

  const id = await itemOf(tie, "LEFT_ORGANIZATION");
  expect(await decide("acceptWorkItem", { id })).toEqual({ __typename: "WorkItemPayload", workItem: { state: "ACCEPTED" } });
  expect(await row("mandate", tie.mandate)).toMatchObject({ end_date: "2026-01-31" });
  expect(await decide("dismissWorkItem", { id })).toMatchObject({ __typename: "InvalidInput", path: ["input", "id"] });
});

test("dismissed, it is not asked again; corrected, it is settled", async () => {
  const tie = await somebody();
  await run("update position set end_date = '2026-01-31' where id = $1", tie.position);
  await decide("dismissWorkItem", { id: await itemOf(tie, "LEFT_ORGANIZATION") });
  await run("update position set end_date = '2026-02-28' where id = $1", tie.position);
  expect(await work(tie)).toEqual([item("LEFT_ORGANIZATION", "DISMISSED", "mandate", "2026-01-31")]);

  const other = await somebody();
  await run("update position set end_date = '2026-01-31' where id = $1", other.position);
  await makePosition(directory.db.owner, { personId: other.person, organizationId: other.organization, startDate: "2026-02" });
  expect(await work(other)).toEqual([item("LEFT_ORGANIZATION", "SETTLED", "mandate", "2026-01-31")]);
});

test("a succession waits; to accept passes posts and mandates on to the successor", async () => {
  const tie = await somebody({ endDate: "2029" });
  const { id: successor } = await makeOrganization(directory.db.owner, { kind: "STATE_SERVICE" });
  await makeRelationship(directory.db.owner, { kind: "SUCCEEDED_BY", fromId: tie.organization, toId: successor, startDate: "2026-04-01" });
  expect(await work(tie)).toEqual([
    item("ORGANIZATION_SUCCEEDED", "OPEN", "mandate", "2026-04-01"),
    item("ORGANIZATION_SUCCEEDED", "OPEN", "position", "2026-04-01"),
  ]);
  const accepted = await decide("acceptWorkItem", { id: await itemOf(tie, "ORGANIZATION_SUCCEEDED"), endDate: "2026-03-31" });
  expect(accepted).toMatchObject({ workItem: { state: "ACCEPTED" } });
  const { rows } = await run(
    "select start_date, end_date, on_behalf_of_id = $2 as is_passed from mandate where person_id = $1 order by starts_on",
    tie.person,
    successor,
  );
  expect(rows).toEqual([
    { start_date: "2021", end_date: "2026-03-31", is_passed: false },
    { start_date: "2026-04-01", end_date: "2029", is_passed: true },
  ]);
});

test("an organization dissolved into another ends its mandates, and offers them to the successor", async () => {
  const tie = await somebody();
  await run("update organization set dissolved_on = '2026-05-31' where id = $1", tie.organization);
  const { id: successor } = await makeOrganization(directory.db.owner, {});
  await makeRelationship(directory.db.owner, { kind: "SUCCEEDED_BY", fromId: tie.organization, toId: successor });
  expect(await work(tie)).toEqual([
    item("ORGANIZATION_DISSOLVED", "CLOSED", "mandate", "2026-05-31"),
    item("ORGANIZATION_DISSOLVED", "CLOSED", "position", "2026-05-31"),
    item("ORGANIZATION_SUCCEEDED", "OPEN", "mandate", "2026-05-31"),
    item("ORGANIZATION_SUCCEEDED", "OPEN", "position", "2026-05-31"),
  ]);
});

test("a mandate written while a death is being written is ended too", async () => {
  const tie = await somebody();
  const { id: seatId } = await makeSeat(directory.db.owner, { collegeId });
  const other = new pg.Client({ connectionString: directory.db.url, options: "-c search_path=directory,public" });
  await other.connect();
  await other.query("begin");
  await other.query("update person set died_on = '2026-03-05' where id = $1", [tie.person]);
  const late = makeMandate(directory.db.owner, { seatId, personId: tie.person, startDate: "2021" });
  await other.query("commit");
  await other.end();
  expect(await row("mandate", (await late).id)).toEqual({ end_date: "2026-03-05", archived: false });
});

test("a post that is archived, moved or removed leaves no mandate silently open", async () => {
  const today = (await run("select to_char(now() at time zone 'Europe/Paris', 'YYYY-MM-DD') as day")).rows[0].day as string;
  const left = [item("LEFT_ORGANIZATION", "OPEN", "mandate", today)];
  const archived = await somebody();
  await write(directory, STAFF, "archivePosition", { id: nodeId("Position", archived.position) });
  expect(await work(archived)).toEqual(left);
  await write(directory, STAFF, "restorePosition", { id: nodeId("Position", archived.position) });
  expect(await work(archived)).toMatchObject([{ state: "SETTLED" }]);

  const { id: elsewhere } = await makeOrganization(directory.db.owner, {});
  const moved = await somebody();
  await write(directory, STAFF, "updatePosition", {
    id: nodeId("Position", moved.position),
    organization: nodeId("Organization", elsewhere),
  });
  expect(await work(moved)).toEqual(left);
  await run("update mandate set end_date = '2030' where id = $1", moved.mandate);
  expect(await work(moved)).toEqual(left);

  const removed = await somebody();
  await run("delete from position where id = $1", removed.position);
  expect(await work(removed)).toEqual(left);
});

test("days to come end ties on their day, and what begins later not at all", async () => {
  const tie = await somebody();
  await write(directory, STAFF, "updateOrganization", { id: nodeId("Organization", tie.organization), dissolvedOn: "2031-12-31" });
  expect(await row("mandate", tie.mandate)).toEqual({ end_date: "2031-12-31", archived: false });
  expect(await row("position", tie.position)).toEqual({ end_date: "2031-12-31", archived: false });
  const other = await somebody();
  await run("update position set end_date = '2030-06' where id = $1", other.position);
  expect(await work(other)).toEqual([item("LEFT_ORGANIZATION", "OPEN", "mandate", "2030-06")]);
});

test("a merge moves ties and leaves nothing on the list, unless what survives is dissolved, or the person dead", async () => {
  const merge = async (type: "Organization" | "Person", merged: string, survivor: string): Promise<void> => {
    const id = (uuid: string): string => nodeId(type, uuid);
    const { data, errors } = await directory.execute(
      `mutation ($input: MergeInput!) { answer: merge${type}(input: $input) { __typename } }`,
      { input: { merged: id(merged), survivor: id(survivor) } },
      { audience: "STAFF", viewer: STAFF },
    );
    expect({ errors, data }).toMatchObject({ data: { answer: { __typename: expect.stringContaining("Payload") } } });
  };
  const tie = await somebody();
  const { id: alive } = await makeOrganization(directory.db.owner, { kind: "STATE_SERVICE" });
  await merge("Organization", tie.organization, alive);
  expect(await work(tie)).toEqual([]);
  expect((await run("select on_behalf_of_id as id from mandate where id = $1", tie.mandate)).rows).toEqual([{ id: alive }]);
  const gone = await somebody();
  const { id: dissolved } = await makeOrganization(directory.db.owner, { kind: "STATE_SERVICE", dissolvedOn: "2025" });
  await merge("Organization", gone.organization, dissolved);
  expect(await row("mandate", gone.mandate)).toEqual({ end_date: "2025", archived: false });
  const twin = await somebody();
  const { id: dead } = await makePerson(directory.db.owner, { diedOn: "2025-02-03" });
  await merge("Person", twin.person, dead);
  expect(await row("mandate", twin.mandate)).toEqual({ end_date: "2025-02-03", archived: false });
  expect(await row("position", twin.position)).toEqual({ end_date: "2025-02-03", archived: false });
});

test("only the staff see and decide", async () => {
  const tie = await somebody();
  await run("update position set end_date = '2026-01-31' where id = $1", tie.position);
  const list = async (audience: "COMMITTEE" | "STAFF"): Promise<number> =>
    (
      await directory.ask<{ workItems: { totalCount: number } }>(
        "{ workItems(filter: { state: [OPEN] }) { totalCount } }",
        {},
        { audience },
      )
    ).data.workItems.totalCount;
  expect(await list("COMMITTEE")).toBe(0);
  expect(await list("STAFF")).toBeGreaterThan(0);
  const id = await itemOf(tie, "LEFT_ORGANIZATION");
  expect(await decide("acceptWorkItem", { id }, { ...STAFF, audience: "COMMITTEE" })).toMatchObject({ __typename: "Forbidden" });
});
