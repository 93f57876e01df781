import type { Viewer } from "../../../src/core/context.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { STAFF, type Written, write } from "../../support/writing/write.js";
import { WRITTEN_TYPES, type WrittenSample, writtenSamples } from "../../support/writing/written-kinds.js";

let directory: TestDirectory;
let samples: readonly WrittenSample[];
let own: string;
let n = 0;

beforeAll(async () => {
  directory = await TestDirectory.create();
  own = (await makeOrganization(directory.db.owner, {})).id;
  samples = await writtenSamples(directory.db.owner, { organizationId: own });
});

afterAll(() => directory.drop());

/** Those who write nothing of what the test writes: it is on the sheet of none of them. */
const readers: readonly (readonly [who: string, viewer: () => Promise<Viewer>])[] = [
  ["PUBLIC", async () => ({ audience: "PUBLIC", scopes: ["read"] })],
  ["PUBLIC with every scope", async () => ({ audience: "PUBLIC", scopes: ["read", "write", "write:own", "admin"] })],
  ["a MEMBER without the scope", async () => ({ audience: "MEMBER", scopes: ["read"], organizationId: own })],
  ["a MEMBER with write:own of another organization", async () => memberOf((await makeOrganization(directory.db.owner, {})).id)],
  ["a MEMBER with write:own of none", async () => ({ audience: "MEMBER", scopes: ["read", "write:own"] })],
  ["a MEMBER with STAFF's scope", async () => ({ audience: "MEMBER", scopes: ["read", "write"], organizationId: own })],
  ["COMMITTEE", async () => ({ audience: "COMMITTEE", scopes: ["read", "write:own", "write"], organizationId: own })],
  ["STAFF without the scope", async () => ({ audience: "STAFF", scopes: ["read", "admin"], organizationId: own })],
];

function memberOf(organizationId: string): Viewer {
  return { audience: "MEMBER", scopes: ["read", "write:own"], organizationId };
}

function sampleOf(type: string): WrittenSample {
  const sample = samples.find((one) => one.type === type);
  if (!sample) throw new Error(`No sample of ${type}`);
  return sample;
}

/** What each of the five mutations of a type answers the viewer, done to a record of the staff's. */
async function answers(viewer: Viewer, type: string): Promise<readonly Written[]> {
  const sample = sampleOf(type);
  const { record } = await write(directory, STAFF, `create${type}`, sample.create(++n));
  const { id } = record;
  const archived = await write(directory, STAFF, `create${type}`, sample.create(++n));
  await write(directory, STAFF, `archive${type}`, { id: archived.record.id });
  const { name: source } = (await directory.db.owner.query<{ name: string }>("select name from source limit 1")).rows[0] ?? { name: "" };
  const key =
    type === "Organization"
      ? { identifier: { scheme: "RNA", value: `W75${String(++n).padStart(7, "0")}` } }
      : { key: { source, value: `${++n}` } };
  return [
    await write(directory, viewer, `create${type}`, sample.create(++n)),
    await write(directory, viewer, `update${type}`, { id, ...sample.change }),
    await write(directory, viewer, `archive${type}`, { id }),
    await write(directory, viewer, `restore${type}`, { id: archived.record.id }),
    await write(directory, viewer, `upsert${type}`, { ...key, ...sample.create(++n) }),
  ];
}

beforeAll(async () => {
  await write(directory, STAFF, "createSource", { name: "Source des droits" });
});

describe.each(WRITTEN_TYPES)("%s", (type) => {
  test.each(readers)("is not written by %s", async (who, viewer) => {
    const given = (await answers(await viewer(), type)).map(({ __typename }) => __typename);
    const { isOnSheet, isHidden } = sampleOf(type);
    const writesSome = who.endsWith("another organization") && isOnSheet;
    // To whom may not write a record nor see it, it does not exist: an archived one is nobody's, and who registers is nobody else's to know.
    const restored = writesSome ? "NotFound" : "Forbidden";
    const changed = writesSome && isHidden ? "NotFound" : "Forbidden";
    // What it would make for another tells it of nothing that is there: that is forbidden, whoever would see it.
    expect(given).toEqual(["Forbidden", changed, changed, restored, "Forbidden"]);
  });

  test("is written by STAFF with the scope", async () => {
    const given = (await answers(STAFF, type)).map(({ __typename }) => __typename);
    expect(given).toEqual([`${type}Payload`, `${type}Payload`, "ArchivedPayload", `${type}Payload`, `Upsert${type}Payload`]);
  });
});

describe("a member with write:own", () => {
  test.each(["Position", "ContactPoint"])("writes each %s of its own sheet", async (type) => {
    const given = (await answers(memberOf(own), type)).map(({ __typename }) => __typename);
    expect(given).toEqual([`${type}Payload`, `${type}Payload`, "ArchivedPayload", `${type}Payload`, `Upsert${type}Payload`]);
  });

  test("changes its own sheet, and makes no other", async () => {
    const id = encodeNodeId({ type: "Organization", uuid: own });
    expect(await write(directory, memberOf(own), "updateOrganization", { id, acronym: "ESSAI" }, "acronym")).toMatchObject({
      record: { id, acronym: "ESSAI" },
    });
    expect(await write(directory, memberOf(own), "createOrganization", { kind: "OTHER", name: "Autre" })).toMatchObject({
      __typename: "Forbidden",
    });
  });

  test("sees what it has just kept to the staff", async () => {
    const position = await write(
      directory,
      memberOf(own),
      "createPosition",
      { ...sampleOf("Position").create(0), audience: "STAFF" },
      "role",
    );
    expect(position).toMatchObject({ __typename: "PositionPayload", record: { role: "Cheffe de projet" } });
  });

  test("moves nothing of its own to another's sheet", async () => {
    const other = encodeNodeId({ type: "Organization", uuid: (await makeOrganization(directory.db.owner, {})).id });
    const { record } = await write(directory, memberOf(own), "createPosition", sampleOf("Position").create(0));
    const moved = await write(directory, memberOf(own), "updatePosition", { id: record.id, organization: other });
    expect(moved).toMatchObject({ __typename: "Forbidden" });
  });

  test("learns nothing of records that it may not see: they answer as those that do not exist", async () => {
    const hidden = encodeNodeId({ type: "Organization", uuid: (await makeOrganization(directory.db.owner, { declaredAudience: 3 })).id });
    const unknown = encodeNodeId({ type: "Organization", uuid: "00000000-0000-7000-8000-000000000000" });
    const told = async (id: string): Promise<readonly Written[]> => [
      await write(directory, memberOf(own), "updateOrganization", { id, version: 9, name: "Vue" }),
      await write(directory, memberOf(own), "updateOrganization", { id: encodeNodeId({ type: "Organization", uuid: own }), parent: id }),
      await write(directory, memberOf(own), "archiveOrganization", { id }),
      await write(directory, memberOf(own), "createContactPoint", { organization: id, kind: "POSTAL", value: "1, rue de l'Essai" }),
    ];
    const answered = await told(hidden);
    expect(answered).toEqual(await told(unknown));
    expect(answered.map(({ __typename }) => __typename)).toEqual(["NotFound", "InvalidInput", "NotFound", "InvalidInput"]);
  });

  test("is told of no one hidden who bears an identifier", async () => {
    const identifiers = [{ scheme: "RNA", value: "W759999999" }];
    await write(directory, STAFF, "createOrganization", { kind: "OTHER", name: "Cachée", audience: "STAFF", identifiers });
    const id = encodeNodeId({ type: "Organization", uuid: own });
    expect(await write(directory, memberOf(own), "updateOrganization", { id, identifiers })).toMatchObject({ __typename: "InvalidInput" });
  });

  test("is kept from whom the directory keeps to the staff, even in its own house", async () => {
    const { id: personId } = await makePerson(directory.db.owner, { declaredAudience: 3 });
    const { id: positionId } = await makePosition(directory.db.owner, { personId, organizationId: own });
    const { id } = await makeContactPoint(directory.db.owner, { positionId });
    const told = [
      await write(directory, memberOf(own), "updatePosition", { id: encodeNodeId({ type: "Position", uuid: positionId }), role: "Vue" }),
      await write(directory, memberOf(own), "updateContactPoint", { id: encodeNodeId({ type: "ContactPoint", uuid: id }), label: "Vu" }),
    ];
    expect(told.map(({ __typename }) => __typename)).toEqual(["NotFound", "NotFound"]);
  });
});
