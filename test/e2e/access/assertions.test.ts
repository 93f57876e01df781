import type { Viewer } from "../../../src/core/context.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import { makeSource } from "../../support/factories/references.js";

let directory: TestDirectory;
let town: string;
let state: string;

beforeAll(async () => {
  directory = await TestDirectory.create();
  const source = async (name: string): Promise<string> =>
    encodeNodeId({ type: "Source", uuid: (await makeSource(directory.db.owner, { name })).id });
  town = await source("Ville");
  state = await source("État");
});

afterAll(() => directory.drop());

async function staff<T>(query: string, variables: Record<string, unknown>): Promise<T> {
  const { data, errors } = await directory.execute(query, variables, { audience: "STAFF" });
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, unknown>)[0] as T;
}

async function create(input: Record<string, unknown>): Promise<string> {
  const { organization } = await staff<{ organization: { id: string } }>(
    "mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { ... on OrganizationPayload { organization { id } } } }",
    { input: { kind: "OTHER", ...input } },
  );
  return organization.id;
}

const update = (id: string, input: Record<string, unknown>): Promise<{ __typename: string; organization?: Record<string, unknown> }> =>
  staff(
    `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) {
      __typename ... on OrganizationPayload { organization { acronym description foundedOn themes { code } } } } }`,
    { input: { id, ...input } },
  );

interface Said {
  readonly value: unknown;
  readonly source: string | null;
  readonly wins: boolean;
}

async function said(id: string, field: string, audience: "STAFF" | "COMMITTEE" = "STAFF"): Promise<Said[]> {
  const { data, statements } = await directory.ask<{
    organization: { assertions: { edges: { node: { value: unknown; wins: boolean; source: { name: string } | null } }[] } };
  }>(
    `query ($id: ID!, $field: [String!]) { organization(id: $id) { assertions(filter: { field: $field }) {
      edges { node { field value assertedAt verifiedOn wins source { name } } } } } }`,
    { id, field: [field] },
    { audience },
  );
  expect(statements).toHaveLength(1);
  return data.organization.assertions.edges.map(({ node }) => ({ value: node.value, wins: node.wins, source: node.source?.name ?? null }));
}

test("what two sources say of a field is kept, and the record holds the word said last", async () => {
  const id = await create({ name: "Deux dates", source: town, foundedOn: "1998" });
  const { organization } = await update(id, { source: state, foundedOn: "1999-05" });
  expect(organization?.foundedOn).toBe("1999-05");
  expect(await said(id, "foundedOn")).toEqual([
    { value: "1999-05", source: "État", wins: true },
    { value: "1998", source: "Ville", wins: false },
  ]);
});

test("what was verified more lately wins over what was said more lately", async () => {
  const id = await create({ name: "Vérifiée", source: town, acronym: "VE", verifiedOn: "2026-05-01" });
  const { organization } = await update(id, { source: state, acronym: "VRF", verifiedOn: "2026-01-01" });
  expect(organization?.acronym).toBe("VE");
  expect((await said(id, "acronym")).map(({ source, wins }) => [source, wins])).toEqual([
    ["État", false],
    ["Ville", true],
  ]);
});

test("the centre's own word wins over every source, also when they speak after it", async () => {
  const id = await create({ name: "Tranchée", source: town, description: "Selon la Ville.", themes: ["education"] });
  await update(id, { description: "Selon le centre.", themes: ["culture"] });
  const { organization } = await update(id, {
    source: state,
    description: "Selon l'État.",
    themes: ["education"],
    verifiedOn: "2026-11-01",
  });
  expect(organization).toMatchObject({ description: "Selon le centre.", themes: [{ code: "culture" }] });
  expect((await said(id, "description")).filter(({ wins }) => wins)).toEqual([{ value: "Selon le centre.", source: null, wins: true }]);
});

test("a source that speaks again takes back what it said before", async () => {
  const id = await create({ name: "Reprise", source: town, acronym: "A" });
  await update(id, { source: town, acronym: "B" });
  expect(await said(id, "acronym")).toEqual([{ value: "B", source: "Ville", wins: true }]);
});

test("only the centre's staff are told what sources say", async () => {
  const id = await create({ name: "Réservée", source: town, acronym: "R" });
  expect(await said(id, "acronym", "COMMITTEE")).toEqual([]);
});

test("a source that is none is refused by name", async () => {
  const id = await create({ name: "Sans source" });
  const refused = await staff(
    "mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { __typename ... on Failure { path } } }",
    { input: { id, acronym: "X", source: encodeNodeId({ type: "Source", uuid: "019affff-ffff-7fff-bfff-ffffffffffff" }) } },
  );
  expect(refused).toEqual({ __typename: "InvalidInput", path: ["input", "source"] });
});

describe("a member's word", () => {
  const member = (own: string): Partial<Viewer> => ({
    scopes: ["read", "write:own"],
    organizationId: Buffer.from(own, "base64url").toString().replace("Organization:", ""),
  });
  const speak = (id: string, input: Record<string, unknown>) =>
    directory.execute(
      "mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { __typename ... on Failure { message } } }",
      { input: { id, ...input } },
      { audience: "MEMBER", viewer: member(id) },
    );

  test("is its organization's own, believed above every source for its own sheet, and yields to what the centre says later", async () => {
    const id = await create({ name: "Régie", source: town, description: "Selon la Ville.", verifiedOn: "2026-05-01" });
    await speak(id, { description: "Selon elle-même." });
    await update(id, { source: state, description: "Selon l'État.", verifiedOn: "2026-06-01" });
    expect((await said(id, "description")).filter(({ wins }) => wins)).toEqual([
      { value: "Selon elle-même.", source: "Fiche de Régie", wins: true },
    ]);
    const { organization } = await update(id, { description: "Selon le centre." });
    expect(organization?.description).toBe("Selon le centre.");
    await speak(id, { description: "Selon elle-même, depuis." });
    expect((await said(id, "description")).map(({ source, wins }) => [source, wins])).toEqual([
      ["Fiche de Régie", true],
      [null, false],
      ["État", false],
      ["Ville", false],
    ]);
  });

  test("cannot be that of another source, and its source is named to the staff alone", async () => {
    const id = await create({ name: "Régie", source: town, acronym: "RV" });
    await speak(id, { acronym: "RS", source: state });
    const [first] = await said(id, "acronym");
    expect(first).toMatchObject({ value: "RS", wins: true, source: expect.stringMatching(/^Fiche de Régie \(/) as string });
    const { rows } = await directory.db.owner.query<{ id: string }>("select source_id as id from own_source");
    const ids = rows.map((row) => encodeNodeId({ type: "Source", uuid: row.id }));
    const named = async (audience: "STAFF" | "COMMITTEE") =>
      JSON.stringify(
        (await directory.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Source { name } } }", { ids }, { audience })).data,
      );
    expect(await named("STAFF")).toContain("Fiche de");
    expect(await named("COMMITTEE")).not.toContain("Fiche de");
  });

  test("leaves in the history what it changed, and nothing of the directory's bookkeeping", async () => {
    const id = await create({ name: "Relue" });
    await speak(id, { acronym: "RL" });
    const { data } = await directory.ask<{ organization: { history: { edges: { node: { changes: { field: string }[] } }[] } } }>(
      "query ($id: ID!) { organization(id: $id) { history { edges { node { changes { field } } } } } }",
      { id },
      { audience: "STAFF" },
    );
    const [latest, first, ...others] = data.organization.history.edges.map(({ node }) => node.changes.map(({ field }) => field));
    expect([latest, others]).toEqual([["acronym"], []]);
    expect(first).toContain("name");
  });

  test("of many at once has one source", async () => {
    const id = await create({ name: "Maison" });
    await Promise.all(Array.from({ length: 10 }, (_, n) => speak(id, { acronym: `M${n}` })));
    expect((await said(id, "acronym")).map(({ source }) => source)).toEqual(["Fiche de Maison"]);
  });
});

describe("valueAt", () => {
  interface Valued {
    readonly field: string;
    readonly value: unknown;
    readonly source: string | null;
    readonly wins: boolean;
  }
  const asked = async (id: string, variables: object = {}, audience: "STAFF" | "MEMBER" = "STAFF"): Promise<Valued[]> => {
    const { data, statements } = await directory.ask<{
      organization: { valueAt: (Omit<Valued, "source"> & { source: { name: string } | null })[] };
    }>(
      `query ($id: ID!, $field: [String!], $at: DateTime) { organization(id: $id) { valueAt(field: $field, at: $at) {
        field value wins assertedAt verifiedOn source { name } } } }`,
      { id, ...variables },
      { audience },
    );
    expect(statements).toHaveLength(1);
    return data.organization.valueAt.map(({ field, value, source, wins }) => ({ field, value, source: source?.name ?? null, wins }));
  };
  /** Between two writes. */
  const moment = async (): Promise<string> => {
    await new Promise((settle) => setTimeout(settle, 5));
    const now = new Date().toISOString();
    await new Promise((settle) => setTimeout(settle, 5));
    return now;
  };

  test("tells by source what each says of a field, and which wins, now and at a moment", async () => {
    const before = await moment();
    const id = await create({ name: "À dater", source: town, foundedOn: "1998" });
    const first = await moment();
    await update(id, { source: state, foundedOn: "1999" });
    const second = await moment();
    await update(id, { source: town, foundedOn: "2001" });
    const [ofTown, ofState] = [
      { field: "foundedOn", source: "Ville" },
      { field: "foundedOn", source: "État" },
    ];
    const field = ["foundedOn"];
    expect(await asked(id, { field })).toEqual([
      { ...ofTown, value: "2001", wins: true },
      { ...ofState, value: "1999", wins: false },
    ]);
    expect(await asked(id, { field, at: second })).toEqual([
      { ...ofState, value: "1999", wins: true },
      { ...ofTown, value: "1998", wins: false },
    ]);
    expect(await asked(id, { field, at: first })).toEqual([{ ...ofTown, value: "1998", wins: true }]);
    expect(await asked(id, { field, at: before })).toEqual([]);
    expect((await asked(id)).map((one) => one.field)).toEqual(["foundedOn", "foundedOn", "kind", "name"]);
    expect(await asked(id, { field }, "MEMBER")).toEqual([]);
  });

  test("a source that repeats itself leaves nothing behind, and has said so since it first did", async () => {
    const id = await create({ name: "Répétée", source: town, acronym: "RE" });
    const first = await moment();
    await update(id, { source: town, acronym: "RE" });
    expect(await asked(id, { field: ["acronym"], at: first })).toMatchObject([{ value: "RE", wins: true }]);
    const { rows } = await directory.db.owner.query(
      "select from former_assertion f join organization o on o.id = f.record_id where o.name = 'Répétée'",
    );
    expect(rows).toEqual([]);
  });

  test("of two who repeat themselves, who spoke last before the moment won then", async () => {
    const id = await create({ name: "Disputée", source: town, acronym: "DV" });
    await update(id, { source: state, acronym: "DE" });
    const meanwhile = await moment();
    await update(id, { source: town, acronym: "DV" });
    const winner = async (variables = {}): Promise<unknown> =>
      (await asked(id, { field: ["acronym"], ...variables })).find(({ wins }) => wins)?.value;
    expect([await winner({ at: meanwhile }), await winner()]).toEqual(["DE", "DV"]);
  });
});
