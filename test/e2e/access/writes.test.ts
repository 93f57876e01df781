import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import type { World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

let directory: TestDirectory;
let world: World;

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  [directory, world] = [await TestDirectory.create(db), built];
});

afterAll(() => directory.drop());

const create = `mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) {
  __typename
  ... on OrganizationPayload { organization { id name version identifiers { scheme value } themes { code } parent { name } } }
  ... on Failure { message code path remedy }
  ... on DuplicateFound { existing { __typename id ... on Organization { name } } }
} }`;

const update = `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) {
  __typename
  ... on OrganizationPayload { organization { id name acronym description version } }
  ... on Failure { message code path remedy }
  ... on VersionConflict { currentVersion }
} }`;

/** A mutation's answer, of which a test names the parts that it asked for. */
interface Answered {
  readonly __typename: string;
  readonly message: string;
  readonly currentVersion?: number;
  readonly organization: { readonly id: string; readonly version: number };
  readonly contactPoint: { readonly id: string };
}

async function staff(query: string, variables: Record<string, unknown>): Promise<Answered> {
  const { data, errors } = await directory.execute(query, variables, { audience: "STAFF" });
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, Record<string, unknown>>)[0] as unknown as Answered;
}

test("an organization is created with what hangs on it", async () => {
  const created = await staff(create, {
    input: {
      kind: "ASSOCIATION",
      name: "Association d'essai",
      identifiers: [{ scheme: "RNA", value: "W 75 000 4321" }],
      themes: ["education"],
    },
  });
  expect(created).toMatchObject({
    __typename: "OrganizationPayload",
    organization: {
      name: "Association d'essai",
      version: 1,
      identifiers: [{ scheme: "RNA", value: "W750004321" }],
      themes: [{ code: "education" }],
      parent: null,
    },
  });
});

test("absent leaves, null empties, and the version moves once a change", async () => {
  const { organization } = await staff(create, {
    input: { kind: "COMPANY", name: "Entreprise d'essai", acronym: "EE", description: "Premier texte." },
  });
  const changed = await staff(update, { input: { id: organization.id, version: 1, acronym: null } });
  expect(changed.organization).toMatchObject({ name: "Entreprise d'essai", acronym: null, description: "Premier texte.", version: 2 });
  const same = await staff(update, { input: { id: organization.id, version: 2, acronym: null } });
  expect(same.organization.version).toBe(2);
});

test("of 200 that change one version at once, one wins", async () => {
  const { organization } = await staff(create, { input: { kind: "COMPANY", name: "Entreprise disputée" } });
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) => staff(update, { input: { id: organization.id, version: 1, description: `Texte ${n}` } })),
  );
  const winners = answers.filter(({ __typename }) => __typename === "OrganizationPayload");
  const losers = answers.filter(({ __typename }) => __typename === "VersionConflict");
  expect([winners.length, losers.length]).toEqual([1, 199]);
  expect(new Set(losers.map(({ currentVersion }) => currentVersion))).toEqual(new Set([2]));
});

test.each<readonly [what: string, input: Record<string, unknown>, typename: string, path: readonly string[]]>([
  ["an empty name", { name: "  " }, "InvalidInput", ["input", "name"]],
  ["a date that does not exist", { foundedOn: "2023-02-30" }, "InvalidInput", ["input", "foundedOn"]],
  ["a dissolution before the foundation", { foundedOn: "2020", dissolvedOn: "2019" }, "InvalidInput", ["input"]],
  ["an unknown theme", { themes: ["education", "nowhere"] }, "InvalidInput", ["input", "themes", "1"]],
  ["a malformed identifier", { identifiers: [{ scheme: "SIRET", value: "123" }] }, "InvalidInput", ["input", "identifiers", "0", "value"]],
  ["a SIRET whose digits do not check", { identifiers: [{ scheme: "SIRET", value: "12345678901234" }] }, "InvalidInput", ["input"]],
])("%s is refused by name, and nothing is written", async (_, input, typename, path) => {
  const count = async (): Promise<unknown> => (await directory.db.owner.query("select count(*) from organization")).rows[0];
  const before = await count();
  const refused = await staff(create, { input: { kind: "OTHER", name: "Refusée", ...input } });
  expect(refused).toMatchObject({ __typename: typename, path });
  expect(refused.message).not.toContain("constraint");
  expect(await count()).toEqual(before);
});

test("an identifier that another bears answers who bears it", async () => {
  const { organization } = await staff(create, {
    input: { kind: "OTHER", name: "Porteuse", identifiers: [{ scheme: "RNA", value: "W751234567" }] },
  });
  const refused = await staff(create, { input: { kind: "OTHER", name: "Seconde", identifiers: [{ scheme: "RNA", value: "W751234567" }] } });
  expect(refused).toMatchObject({
    __typename: "DuplicateFound",
    existing: { __typename: "Organization", id: organization.id, name: "Porteuse" },
  });
});

test("an archived record, and what depends on it, is gone for everyone until it is restored", async () => {
  const { organization } = await staff(create, { input: { kind: "OTHER", name: "Éphémère" } });
  const contact = await staff(
    `mutation ($input: CreateContactPointInput!) { createContactPoint(input: $input) { ... on ContactPointPayload { contactPoint { id value } } ... on Failure { message path } } }`,
    { input: { organization: organization.id, kind: "PHONE", value: "+33 1 40 00 00 00" } },
  );
  expect(contact).toMatchObject({ contactPoint: { value: "+33 1 40 00 00 00" } });
  const ids = { ids: [organization.id, contact.contactPoint.id] };
  const seen = async (): Promise<unknown> =>
    (await directory.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids, { audience: "STAFF" })).data.nodes;
  const archive = (verb: string): string =>
    `mutation ($input: ArchiveInput!) { ${verb}Organization(input: $input) { __typename ... on Failure { message } } }`;
  expect(await staff(archive("archive"), { input: { id: organization.id } })).toEqual({ __typename: "ArchivedPayload" });
  expect(await seen()).toEqual([null, null]);
  expect(await staff(archive("restore"), { input: { id: organization.id } })).toEqual({ __typename: "OrganizationPayload" });
  expect(await seen()).toEqual(ids.ids.map((id) => ({ id })));
});

test("an organization's own member writes its sheet, and no other's", async () => {
  const own = world.organizations.byAudience.PUBLIC;
  const { rows } = await directory.db.owner.query<{ id: string }>("select id from organization where id <> $1 and audience = 0 limit 1", [
    own,
  ]);
  const viewer = { scopes: ["read", "write:own"] as const, organizationId: own };
  const write = async (uuid: string | undefined): Promise<unknown> => {
    const variables = { input: { id: encodeNodeId({ type: "Organization", uuid: uuid ?? "" }), description: "Réécrite." } };
    const { data } = await directory.execute(update, variables, { audience: "MEMBER", viewer });
    const { updateOrganization } = data as { updateOrganization: { __typename: string } };
    return updateOrganization.__typename;
  };
  expect(await write(own)).toBe("OrganizationPayload");
  expect(await write(rows[0]?.id)).toBe("Forbidden");
});

test.each(["PUBLIC", "MEMBER", "COMMITTEE"] as const)("%s without the scope writes nothing", async (audience) => {
  const { data } = await directory.execute(create, { input: { kind: "OTHER", name: "Interdite" } }, { audience });
  expect(data).toMatchObject({ createOrganization: { __typename: "Forbidden" } });
});
