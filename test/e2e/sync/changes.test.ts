import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { erasePerson } from "../../../src/modules/privacy/erasure.js";
import { makeContactPoint, makeIdentifier, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { LocalCopy, type ToldChange } from "../../support/sync/local-copy.js";
import { nodeId, WorldDirectory } from "../../support/world-directory.js";

let world: WorldDirectory;
let copies: Readonly<Record<Audience, LocalCopy>>;

beforeAll(async () => {
  world = await WorldDirectory.create();
  const { directory } = world;
  const copy = (audience: Audience): LocalCopy => new LocalCopy(directory, audience, { first: 40 });
  copies = { PUBLIC: copy("PUBLIC"), MEMBER: copy("MEMBER"), COMMITTEE: copy("COMMITTEE"), STAFF: copy("STAFF") };
});

beforeEach(async () => {
  for (const audience of AUDIENCES) await copies[audience].catchUp();
});

afterAll(() => world.drop());

const owner = () => world.directory.db.owner;

/** What each audience is told of, shortly: `UPSERT Organization …` */
async function told(): Promise<Record<Audience, string[]>> {
  const short = ({ kind, type, reason }: ToldChange): string => [kind, type, reason].filter((word) => word !== null).join(" ");
  const answer: Partial<Record<Audience, string[]>> = {};
  for (const audience of AUDIENCES) answer[audience] = (await copies[audience].catchUp()).map(short);
  return answer as Record<Audience, string[]>;
}

/** Each copy is what a new one would be. */
async function expectEqualCopies(): Promise<void> {
  for (const audience of AUDIENCES) {
    const fresh = new LocalCopy(world.directory, audience, { first: 500 });
    await fresh.catchUp();
    expect(Object.fromEntries(copies[audience].records)).toEqual(Object.fromEntries(fresh.records));
  }
}

const nobody = { PUBLIC: [], MEMBER: [], COMMITTEE: [], STAFF: [] };

test.each(AUDIENCES)("a first copy of %s is all that it sees, then nothing changes", async (audience) => {
  const copy = new LocalCopy(world.directory, audience, { first: 7 });
  await copy.catchUp();
  expect(copy.told.length).toBe(copy.records.size);
  const counted = await world.directory.ask<Record<string, { totalCount: number }>>(
    `{ organizations { totalCount } people { totalCount } projects { totalCount } events { totalCount } publications { totalCount } }`,
    {},
    { audience },
  );
  const { data: observatory } = await world.directory.ask<{ observatory: Record<string, { totalCount: number }> }>(
    "{ observatory { indicators { totalCount } observations { totalCount } } }",
    {},
    { audience },
  );
  Object.assign(counted.data, observatory.observatory);
  const types = {
    indicators: "INDICATOR",
    observations: "OBSERVATION",
    organizations: "ORGANIZATION",
    people: "PERSON",
    projects: "PROJECT",
    events: "EVENT",
    publications: "PUBLICATION",
  };
  for (const [list, type] of Object.entries(types))
    expect([list, copy.told.filter((change) => change.type === type).length]).toEqual([list, counted.data[list]?.totalCount]);
  expect(await copy.page()).toMatchObject({ changes: [], hasMore: false });
});

test("a page that is asked twice, by two, is the same; the copy of types has no others", async () => {
  const types = ["ORGANIZATION", "MANDATE"];
  const [one, other] = [1, 2].map(() => new LocalCopy(world.directory, "MEMBER", { first: 5, types }));
  for (let more = true; more; ) {
    const [page, same] = await Promise.all([one?.page(), other?.page()]);
    expect(same).toEqual(page);
    expect((page?.changes.length ?? 0) <= 5).toBe(true);
    if (page) one?.keep(page);
    if (page) other?.keep(page);
    more = page?.hasMore === true;
  }
  expect(new Set(one?.told.map(({ type }) => type))).toEqual(new Set(types));
});

test("a record that is hidden leaves those who no longer see it, and no others", async () => {
  const { id } = await makeOrganization(owner(), { kind: "PUBLIC_BODY" });
  await makeIdentifier(owner(), { organizationId: id, value: "W759999901" });
  const position = await makePosition(owner(), { organizationId: id, personId: (await makePerson(owner(), {})).id });
  await told();
  await owner().query("update organization set declared_audience = 2 where id = $1", [id]);
  const gone = ["REMOVE ORGANIZATION NOT_VISIBLE", "REMOVE POSITION NOT_VISIBLE"];
  const there = ["UPSERT ORGANIZATION", "UPSERT POSITION"];
  expect(await told()).toEqual({ PUBLIC: gone, MEMBER: gone, COMMITTEE: there, STAFF: there });
  expect(copies.PUBLIC.told.at(-2)).toMatchObject({
    id: nodeId("Organization", id),
    identifiers: [{ scheme: "RNA", value: "W759999901", source: null }],
  });
  await owner().query("update organization set description = 'x' where id = $1", [id]);
  expect(await told()).toEqual({ ...nobody, COMMITTEE: ["UPSERT ORGANIZATION"], STAFF: ["UPSERT ORGANIZATION"] });
  await owner().query("update position set archived_at = now() where id = $1", [position.id]);
  const deleted = ["REMOVE POSITION DELETED"];
  expect(await told()).toEqual({ ...nobody, COMMITTEE: deleted, STAFF: deleted });
  await owner().query("update organization set declared_audience = 0 where id = $1", [id]);
  expect((await told()).PUBLIC).toEqual(["UPSERT ORGANIZATION"]);
  await expectEqualCopies();
});

test("a hidden part that changes leaves no trace; one that is seen does", async () => {
  const { id } = await makeOrganization(owner(), { kind: "PUBLIC_BODY" });
  const { id: point } = await makeContactPoint(owner(), { organizationId: id, declaredAudience: 1 });
  await told();
  await owner().query("update contact_point set value = 'x@y.example' where id = $1", [point]);
  const upsert = ["UPSERT ORGANIZATION"];
  expect(await told()).toEqual({ PUBLIC: [], MEMBER: upsert, COMMITTEE: upsert, STAFF: upsert });
  await owner().query("update contact_point set declared_audience = 0, value_audience = 0 where id = $1", [point]);
  expect((await told()).PUBLIC).toEqual(upsert);
  await owner().query("update contact_point set withheld = 'OBJECTION' where id = $1", [point]);
  expect((await told()).PUBLIC).toEqual(upsert);
  await owner().query("delete from contact_point where id = $1", [point]);
  expect(await told()).toEqual({ PUBLIC: [], MEMBER: upsert, COMMITTEE: upsert, STAFF: upsert });
  await expectEqualCopies();
});

test("what comes and goes between two rounds is not told of, and what changes twice comes once", async () => {
  const { id } = await makeOrganization(owner(), {});
  for (const text of ["a", "b", "c"]) await owner().query("update organization set description = $2 where id = $1", [id, text]);
  expect((await told()).PUBLIC).toEqual(["UPSERT ORGANIZATION"]);
  await expectEqualCopies();
});

test("a transaction that commits late is not missed", async () => {
  const client = await owner().connect();
  await client.query("begin");
  const late = await makeOrganization(client, { name: "Tardive" });
  const early = await makeOrganization(owner(), { name: "Prompte" });
  expect(await told()).toEqual(nobody);
  await client.query("commit");
  client.release();
  await told();
  for (const { id } of [late, early]) expect(copies.PUBLIC.records.has(nodeId("Organization", id))).toBe(true);
});

async function mutate(mutation: string): Promise<void> {
  const { data, errors } = await world.directory.execute(`mutation { ${mutation} }`, {}, { audience: "STAFF" });
  expect([errors, JSON.stringify(data)]).toEqual([undefined, expect.not.stringContaining("code")]);
}

test("a merge removes one record for the other, for who sees both; undone, it is back", async () => {
  const [one, other, hidden] = [
    await makeOrganization(owner(), { name: "Régie Un" }),
    await makeOrganization(owner(), { name: "Régie Deux" }),
    await makeOrganization(owner(), { name: "Régie Trois", declaredAudience: 2 }),
  ];
  await told();
  const ids = (survivor: { id: string }, merged: { id: string }): string =>
    `survivor: "${nodeId("Organization", survivor.id)}", merged: "${nodeId("Organization", merged.id)}"`;
  await mutate(`mergeOrganization(input: { ${ids(one, other)} }) { __typename ... on Failure { code } }`);
  const merged = ["REMOVE ORGANIZATION MERGED", "UPSERT ORGANIZATION"];
  expect(await told()).toEqual({
    PUBLIC: expect.arrayContaining(merged),
    MEMBER: expect.arrayContaining(merged),
    COMMITTEE: expect.arrayContaining(merged),
    STAFF: expect.arrayContaining(merged),
  });
  await expectEqualCopies();
  await mutate(`undoMergeOrganization(input: { merged: "${nodeId("Organization", other.id)}" }) { __typename ... on Failure { code } }`);
  expect((await told()).PUBLIC).toEqual(["UPSERT ORGANIZATION", "UPSERT ORGANIZATION"]);
  await expectEqualCopies();
  await mutate(`mergeOrganization(input: { ${ids(hidden, one)} }) { __typename ... on Failure { code } }`);
  const lost = ["REMOVE ORGANIZATION DELETED"];
  const all = await told();
  expect([all.PUBLIC, all.MEMBER]).toEqual([lost, lost]);
  expect(all.COMMITTEE).toEqual(expect.arrayContaining(merged));
  await expectEqualCopies();
});

test("who objects leaves all but the staff; who is erased leaves no datum in the feed", async () => {
  const person = await makePerson(owner(), { familyName: "Oubliée" });
  const { id } = await makeOrganization(owner(), { kind: "PUBLIC_BODY" });
  await makePosition(owner(), { organizationId: id, personId: person.id });
  await told();
  await owner().query("insert into person_objection (person_id, former_audience) values ($1, 3)", [person.id]);
  const gone = ["REMOVE PERSON NOT_VISIBLE", "REMOVE POSITION NOT_VISIBLE"];
  expect(await told()).toEqual({ PUBLIC: gone, MEMBER: gone, COMMITTEE: gone, STAFF: ["UPSERT PERSON", "UPSERT POSITION"] });
  await owner().query("delete from person_objection where person_id = $1", [person.id]);
  expect((await told()).PUBLIC).toEqual(["UPSERT PERSON", "UPSERT POSITION"]);
  await world.directory.db.database.write((runner) => erasePerson(runner, person.id));
  const erased = ["REMOVE PERSON ERASED", "REMOVE POSITION ERASED"];
  expect(await told()).toEqual({ PUBLIC: erased, MEMBER: erased, COMMITTEE: erased, STAFF: erased });
  await expectEqualCopies();
  const { rows } = await owner().query("select identifiers from change where id = $1 and identifiers is not null", [person.id]);
  expect(rows).toEqual([]);
});
