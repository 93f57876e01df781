import { TestDirectory } from "../../support/directory.js";
import { STAFF, type Written, write } from "../../support/writing/write.js";

let directory: TestDirectory;

beforeAll(async () => {
  directory = await TestDirectory.create();
  await staff("createSource", { name: "CRM" });
  await staff("createSource", { name: "Intranet" });
});

afterAll(() => directory.drop());

const staff = (mutation: string, input: Readonly<Record<string, unknown>>, selection?: string): Promise<Written> =>
  write(directory, STAFF, mutation, input, selection);

interface Items {
  readonly __typename: string;
  readonly items: readonly { readonly outcome: string; readonly person: { readonly id: string; readonly name: string } }[];
  readonly failures: readonly { readonly __typename: string; readonly path: readonly string[] }[];
  readonly path: readonly string[];
}

async function upsertPeople(items: readonly object[]): Promise<Items> {
  const query = `mutation ($input: UpsertPeopleInput!) { upsertPeople(input: $input) { __typename
    ... on UpsertPeoplePayload { items { outcome person { id name } } } ... on Failure { path }
    ... on ItemsRefused { failures { __typename path } } } }`;
  const { data, errors } = await directory.execute(query, { input: { items } }, { audience: "STAFF", viewer: STAFF });
  expect(errors).toBeUndefined();
  return (data as { upsertPeople: Items }).upsertPeople;
}

async function countOf(table: string): Promise<number> {
  const { rows } = await directory.db.owner.query<{ count: string }>(`select count(*) from ${table}`);
  return Number(rows[0]?.count);
}

test("a record is made, then known again, and what is absent is left", async () => {
  const key = { source: "CRM", value: "42" };
  const made = await staff("upsertPerson", { key, givenName: "Camille", familyName: "Exemple" }, "name");
  expect(made).toMatchObject({ outcome: "CREATED", record: { name: "Camille Exemple", version: 1 } });
  const changed = await staff("upsertPerson", { key, familyName: "Autre" }, "name");
  expect(changed).toMatchObject({ outcome: "UPDATED", record: { id: made.record.id, name: "Camille Autre", version: 2 } });
  const same = await staff("upsertPerson", { key, familyName: "Autre" });
  expect(same).toMatchObject({ outcome: "UPDATED", record: { version: 2 } });
  const stale = await staff("upsertPerson", { key, version: 1, familyName: "Dépassée" });
  expect(stale).toMatchObject({ __typename: "VersionConflict", currentVersion: 2 });
});

test("a key is its source's and its type's alone", async () => {
  const keys = ["CRM", "Intranet"].map((source) => ({ source, value: "7" }));
  const people = await Promise.all(keys.map((key) => staff("upsertPerson", { key, familyName: "Sept" })));
  const project = await staff("upsertProject", { key: keys[0], name: "Sept" });
  expect(new Set([...people, project].map(({ outcome, record }) => `${outcome} ${record.id}`)).size).toBe(3);
  expect(project.outcome).toBe("CREATED");
});

test("an organization is known by any identifier that it bears", async () => {
  const siren = { scheme: "SIREN", value: "217 500 016" };
  const made = await staff(
    "upsertOrganization",
    { identifier: siren, kind: "PUBLIC_BODY", name: "Ville" },
    "identifiers { scheme value source }",
  );
  expect(made).toMatchObject({ outcome: "CREATED", record: { identifiers: [{ scheme: "SIREN", value: "217500016" }] } });
  const external = { scheme: "EXTERNAL", value: "A-1", source: "CRM" };
  const change = { identifier: siren, identifiers: [external] };
  const changed = await staff("upsertOrganization", change, "identifiers { scheme value source }");
  expect(changed).toMatchObject({
    outcome: "UPDATED",
    record: { id: made.record.id, identifiers: [{ scheme: "EXTERNAL", value: "A-1", source: "CRM" }, { scheme: "SIREN" }] },
  });
  expect(await staff("upsertOrganization", { identifier: external, acronym: "V" })).toMatchObject({ outcome: "UPDATED" });
});

test.each([
  ["an unknown source", { key: { source: "Nulle part", value: "1" }, familyName: "X" }, ["input", "key", "source"]],
  ["an empty key", { key: { source: "CRM", value: " " }, familyName: "X" }, ["input", "key", "value"]],
  ["a new record without what it needs", { key: { source: "CRM", value: "new" }, givenName: "X" }, ["input", "familyName"]],
])("%s is refused", async (_, input, path) => {
  const before = await countOf("person");
  expect(await staff("upsertPerson", input)).toMatchObject({ __typename: "InvalidInput", path });
  expect(await countOf("person")).toBe(before);
});

test("what is archived is not brought back by the way", async () => {
  const key = { source: "CRM", value: "archived" };
  const { record } = await staff("upsertPerson", { key, familyName: "Partie" });
  await staff("archivePerson", { id: record.id });
  expect(await staff("upsertPerson", { key, familyName: "Revenue" })).toMatchObject({ __typename: "InvalidInput", path: ["input", "key"] });
});

test.each([
  ["upsertPerson", { key: { source: "CRM", value: "disputed" }, familyName: "Disputée" }],
  ["upsertOrganization", { identifier: { scheme: "RNA", value: "W751112223" }, kind: "ASSOCIATION", name: "Disputée" }],
])("20 at once of %s with one key make one record", async (mutation, input) => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => staff(mutation, input)));
  expect(new Set(answers.map(({ record }) => record.id)).size).toBe(1);
  expect(answers.filter(({ outcome }) => outcome === "CREATED")).toHaveLength(1);
});

describe("several at once", () => {
  const person = (value: string, familyName: string | null): object => ({ key: { source: "CRM", value }, familyName });

  test("are written together, in their order", async () => {
    const first = await upsertPeople([person("a", "Un"), person("b", "Deux")]);
    expect(first.items.map(({ outcome }) => outcome)).toEqual(["CREATED", "CREATED"]);
    const second = await upsertPeople([person("b", "Deux bis"), person("c", "Trois"), person("c", "Trois bis")]);
    expect(second.items.map((item) => [item.outcome, item.person.name])).toEqual([
      ["UPDATED", "Deux bis"],
      ["CREATED", "Trois bis"],
      ["UPDATED", "Trois bis"],
    ]);
  });

  test("are all refused when some are, each told by its path", async () => {
    const before = [await countOf("person"), await countOf("external_key")];
    const refused = await upsertPeople([
      person("d", "Bonne"),
      person("e", " "),
      person("f", "Bonne"),
      { ...person("g", "X"), key: { source: "?", value: "g" } },
    ]);
    expect(refused).toMatchObject({
      __typename: "ItemsRefused",
      path: ["input", "items"],
      failures: [
        { __typename: "InvalidInput", path: ["input", "items", "1", "familyName"] },
        { __typename: "InvalidInput", path: ["input", "items", "3", "key", "source"] },
      ],
    });
    expect([await countOf("person"), await countOf("external_key")]).toEqual(before);
  });

  test("are 1 to 500", async () => {
    const many = (count: number): object[] => Array.from({ length: count }, (_, index) => person(`many ${index}`, `Nom ${index}`));
    for (const count of [0, 501]) {
      expect(await upsertPeople(many(count))).toMatchObject({ __typename: "InvalidInput", path: ["input", "items"] });
    }
    expect((await upsertPeople(many(500))).items).toHaveLength(500);
  });

  test("that come from two sides in opposite orders both end", async () => {
    const items = Array.from({ length: 20 }, (_, index) => person(`crossed ${index}`, "Croisée"));
    const answers = await Promise.all([upsertPeople(items), upsertPeople([...items].reverse())]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(["UpsertPeoplePayload", "UpsertPeoplePayload"]);
  });
});

test("what a source says yields to the centre's own word, and the last of the sources wins", async () => {
  const key = { source: "CRM", value: "competing" };
  const { record } = await staff("upsertPerson", { key, givenName: "Dominique", familyName: "Selon le CRM" }, "name");
  await staff("updatePerson", { id: record.id, familyName: "Selon le centre" });
  const again = await staff("upsertPerson", { key, givenName: "Claude", familyName: "Selon le CRM" }, "name");
  expect(again.record).toMatchObject({ id: record.id, name: "Claude Selon le centre" });
});
