import type { Viewer } from "../../../src/core/context.js";
import { TestDirectory } from "../../support/directory.js";
import { makeRegistration } from "../../support/factories/events.js";
import { makeContactPoint, makeIdentifier } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { makeSource } from "../../support/factories/references.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome, MERGED_IDS } from "../../support/visibility/hide-some.js";
import { GUARDED_TABLES, PlainRule } from "../../support/visibility/plain-rule.js";
import type { World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";
import { nodeId } from "../../support/world-directory.js";
import { sampleInputs } from "../../support/writing/hidden-references.js";
import { WRITTEN_TYPES } from "../../support/writing/written-kinds.js";

const MINUTE_MS = 60_000;
const HIDDEN_RNA = "W751111111";
const HIDDEN_SOURCE = "Fiche de Association réservée STAFF";
const HIDDEN_GUEST = { familyName: "Cachée", email: "cachee@example.org" };

let whole: TestDirectory;
let erased: TestDirectory;
let world: World;
let viewer: Viewer;
let hiddenSource: string;
let hidden: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  const { owner } = db;
  [whole, world] = [await TestDirectory.create(db), built];
  viewer = { audience: "MEMBER", scopes: ["read", "write:own"], organizationId: world.organizations.townHall };
  await makeIdentifier(owner, { organizationId: world.organizations.byAudience.STAFF, scheme: "RNA", value: HIDDEN_RNA });
  await owner.query(
    "insert into external_key (type, source_id, value, record_id) select 'Position', s.id, 'caché', $1 from source s order by s.name limit 1",
    [world.positions.byAudience.STAFF],
  );
  const { townHall } = world.organizations;
  const objecting = await makePerson(owner, { declaredAudience: 3 });
  const held = await makePosition(owner, { personId: objecting.id, organizationId: townHall });
  await makeContactPoint(owner, { positionId: held.id });
  await makeRegistration(owner, { eventId: world.events.future, personId: objecting.id, organizationId: townHall });
  await makeRegistration(owner, { eventId: world.events.future, ...HIDDEN_GUEST });
  // The word of a hidden organization has a source, which has its name.
  hiddenSource = (await makeSource(owner, { name: HIDDEN_SOURCE })).id;
  await owner.query("insert into own_source (organization_id, source_id) values ($1, $2)", [
    world.organizations.byAudience.STAFF,
    hiddenSource,
  ]);
  await hideSome(owner, world);
  const rule = await PlainRule.load(owner);
  hidden = new Map(
    GUARDED_TABLES.map((table) => [
      table,
      rule
        .rows(table)
        .filter((row) => !rule.sees("MEMBER", table, row) && !rule.isOwn(townHall, table, row))
        // What a member archived of its own it may bring back.
        .filter((row) => row.archived_at == null || !names(row, townHall))
        .sort((one, other) => Number(names(other, townHall)) - Number(names(one, townHall)))
        .map(({ id }) => id)
        .slice(0, 4),
    ]),
  );
  erased = await TestDirectory.create(await whole.db.copy());
  await eraseHidden(erased.db.owner, "MEMBER", townHall);
  await erased.db.owner.query("delete from source where id = $1", [hiddenSource]);
}, MINUTE_MS);

afterAll(async () => {
  await Promise.all([whole.drop(), erased.drop()]);
});

/** Whether a row says that it is the organization's, as what is hidden from the organization itself may. */
function names(row: Readonly<Record<string, unknown>>, organization: string): boolean {
  return Object.values(row).includes(organization);
}

async function bytes(directory: TestDirectory, mutation: string, input: object): Promise<string> {
  const type = directory.schema.getMutationType()?.getFields()[mutation]?.args[0]?.type.toString() ?? "";
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { __typename
    ... on Failure { code message path remedy } ... on VersionConflict { currentVersion } ... on DuplicateFound { existing { id } }
    ${mutation === "upsertOrganizations" ? "... on ItemsRefused { failures { code message path remedy } }" : ""} } }`;
  const result = await directory.execute(query, { input }, { audience: "MEMBER", viewer });
  return JSON.stringify({ data: result.data, errors: result.errors?.map(({ message, path }) => ({ message, path })) });
}

/** The answer with all rows; the test fails when it is another without the hidden ones. */
async function alike(mutation: string, input: object): Promise<string> {
  const [here, there] = [await bytes(whole, mutation, input), await bytes(erased, mutation, input)];
  expect({ mutation, input, answer: here }).toEqual({ mutation, input, answer: there });
  return here;
}

const typeOf = (table: string): string => table.replaceAll(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
const WRITTEN = GUARDED_TABLES.filter((table) => (WRITTEN_TYPES as readonly string[]).includes(typeOf(table)));

test.each(WRITTEN)("no write of a hidden %s tells a member that it exists", async (table) => {
  const type = typeOf(table);
  const ids = hidden.get(table) ?? [];
  expect(ids.length).toBeGreaterThan(0);
  for (const uuid of ids) {
    const id = nodeId(type, uuid);
    for (const mutation of [`update${type}`, `archive${type}`, `restore${type}`]) {
      await alike(mutation, { id });
      await alike(mutation, { id, version: 99 });
    }
    await alike("proposeChange", { record: id, changes: { audience: "PUBLIC" } });
    await alike("proposeChange", { record: id, version: 99, changes: {} });
  }
});

test("nor does naming a hidden record in what is written of one's own", async () => {
  const own = nodeId("Organization", world.organizations.townHall);
  let named = 0;
  const [person, event] = [nodeId("Person", world.people.director), nodeId("Event", world.events.future)];
  for (const { mutation, field, type, input } of sampleInputs(own, person, event)) {
    const table = type.toLowerCase();
    for (const uuid of [...(hidden.get(table) ?? []), ...(type === "Organization" ? MERGED_IDS.slice(1) : [])]) {
      await alike(mutation, { ...input, [field]: nodeId(type, uuid) });
      named += 1;
    }
  }
  expect(named).toBeGreaterThan(10);
});

test("nor does an identifier or a source's id that a hidden record has", async () => {
  const own = nodeId("Organization", world.organizations.townHall);
  const identifier = { scheme: "RNA", value: HIDDEN_RNA };
  const { rows } = await whole.db.owner.query<{ name: string }>("select name from source order by name limit 1");
  expect(await alike("updateOrganization", { id: own, identifiers: [identifier] })).toContain("InvalidInput");
  for (const input of [{ name: "Vue" }, { name: "Vue", themes: ["nulle part"] }, { name: " " }]) {
    expect(await alike("upsertOrganization", { identifier, kind: "OTHER", ...input })).toContain("Forbidden");
    expect(await alike("upsertOrganizations", { items: [{ identifier, kind: "OTHER", ...input }] })).toContain("FORBIDDEN");
    expect(await alike("createOrganization", { identifiers: [identifier], kind: "OTHER", ...input })).toMatch(/Forbidden|InvalidInput/);
  }
  const post = { person: nodeId("Person", world.people.director), organization: own, role: "Conseillère" };
  expect(await alike("upsertPosition", { key: { source: rows[0]?.name, value: "caché" }, ...post })).toContain("UpsertPositionPayload");
});

test("nor does naming the source that is a hidden organization's own", async () => {
  const own = nodeId("Organization", world.organizations.townHall);
  const source = nodeId("Source", hiddenSource);
  const phone = { organization: own, kind: "PHONE", value: "+33 1 99 00 00 77" };
  expect(await alike("updateOrganization", { id: own, description: "Vue", source })).toContain("InvalidInput");
  expect(await alike("updateOrganization", { id: own, sources: [source] })).toContain("InvalidInput");
  expect(await alike("createContactPoint", { ...phone, source })).toContain("InvalidInput");
  expect(await alike("upsertContactPoint", { ...phone, key: { source: HIDDEN_SOURCE, value: "1" } })).toContain("InvalidInput");
});

test("nor does registering an address or a person whom others registered", async () => {
  const event = nodeId("Event", world.events.future);
  expect(await alike("createRegistration", { event, ...HIDDEN_GUEST })).toContain("RegistrationPayload");
  expect(await alike("createRegistration", { event, person: nodeId("Person", world.people.director) })).toContain("RegistrationPayload");
});

test("merging, privacy and keys are refused alike, whatever is named", async () => {
  const [one, other] = [world.organizations.byAudience.STAFF, world.organizations.directorate].map((id) => nodeId("Organization", id));
  expect(await alike("mergeOrganization", { survivor: other, merged: one })).toContain("Forbidden");
  expect(await alike("undoMergeOrganization", { merged: nodeId("Organization", MERGED_IDS[0] as string) })).toContain("Forbidden");
  expect(await alike("createApiKey", { name: "x", audience: "MEMBER", organization: one })).toContain("Forbidden");
  const person = nodeId("Person", world.people.byAudience.STAFF);
  for (const mutation of ["exportPerson", "erasePerson", "objectPerson"])
    expect(await alike(mutation, { id: person })).toContain("Forbidden");
  const contact = nodeId("ContactPoint", (hidden.get("contact_point") ?? [])[0] as string);
  expect(await alike("objectContactPoint", { id: contact })).toContain("Forbidden");
});
