import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { makeIdentifier, makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { nodeId, WorldDirectory } from "../../support/world-directory.js";

let world: WorldDirectory;

beforeAll(async () => {
  world = await WorldDirectory.create();
});

afterAll(() => world.drop());

const owner = () => world.directory.db.owner;
const organizationId = (uuid: string): string => encodeNodeId({ type: "Organization", uuid });

interface Answered {
  readonly __typename: string;
  readonly message?: string;
  readonly remedy?: string;
  readonly currentVersion?: number;
  readonly records?: readonly string[];
  readonly isDryRun?: boolean;
  readonly undoableUntil?: string | null;
  readonly moved?: readonly {
    readonly what: string;
    readonly count: number;
    readonly isArchived: boolean;
    readonly samples: readonly string[];
  }[];
  readonly organization?: Record<string, unknown>;
  readonly survivor?: Record<string, unknown>;
}

async function mutate(query: string, variables: Record<string, unknown>, audience: Audience = "STAFF"): Promise<Answered> {
  const { data, errors } = await world.directory.execute(query, variables, { audience });
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, unknown>)[0] as Answered;
}

const merge = (survivor: string, merged: string, more: Record<string, unknown> = {}, audience?: Audience): Promise<Answered> =>
  mutate(
    `mutation ($input: MergeInput!) { mergeOrganization(input: $input) {
      __typename
      ... on MergeOrganizationPayload { isDryRun undoableUntil moved { what count isArchived samples } organization { id name otherNames } }
      ... on Failure { message path remedy } ... on VersionConflict { currentVersion }
    } }`,
    { input: { survivor: organizationId(survivor), merged: organizationId(merged), ...more } },
    audience,
  );

const undo = (merged: string): Promise<Answered> =>
  mutate(
    `mutation ($input: UndoMergeInput!) { undoMergeOrganization(input: $input) {
      __typename
      ... on UndoMergeOrganizationPayload { organization { id name } survivor { id } }
      ... on Failure { message path remedy } ... on UndoConflict { records }
    } }`,
    { input: { merged: organizationId(merged) } },
  );

const update = (uuid: string, input: Record<string, unknown>): Promise<Answered> =>
  mutate(
    `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) {
      __typename ... on OrganizationPayload { organization { id } } ... on Failure { message path remedy } } }`,
    { input: { id: organizationId(uuid), ...input } },
  );

/** All rows of all tables, without what only counts writes and what tells of them. */
async function fingerprint(): Promise<Record<string, string>> {
  const { rows: tables } = await owner().query<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'directory'::regnamespace and c.relkind = 'r'
      and c.relname not in ('audit_entry', 'change', 'merge', 'merge_step', 'idempotent_request', 'idempotent_write') order by 1`);
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner().query<{ row: string }>(
      `select (to_jsonb(t) - '{version,updated_at}'::text[])::text as row from ${name} t order by 1`,
    );
    prints[name] = rows.map(({ row }) => row).join("\n");
  }
  return prints;
}

/** Two organizations with something of everything on either, and ties between them. */
async function makeTwo(): Promise<{ survivor: string; merged: string; other: string }> {
  const { id: other } = await makeOrganization(owner(), { name: "Autre" });
  const { id: survivor } = await makeOrganization(owner(), { name: "Régie de quartier", otherNames: ["Régie"] });
  const { id: merged } = await makeOrganization(owner(), {
    name: "Regie de quartier (doublon)",
    otherNames: ["Régie", "RQ"],
    parentId: other,
  });
  const person = await makePerson(owner(), {});
  for (const organizationId of [survivor, merged]) {
    await makePosition(owner(), { organizationId, personId: person.id, role: "Directrice" });
    await makeRelationship(owner(), { fromId: other, toId: organizationId, kind: "FUNDS", startDate: "2024" });
  }
  await makeRelationship(owner(), { fromId: survivor, toId: merged, kind: "PARTNER_OF" });
  await makeRelationship(owner(), { fromId: merged, toId: survivor, kind: "SUCCEEDED_BY" });
  await makeOrganization(owner(), { name: "Antenne", parentId: merged });
  await owner().query(
    "insert into organization_theme select o.id, t.id from unnest($1::uuid[]) o(id), (select id from theme order by code limit 2) t",
    [[merged]],
  );
  await owner().query("insert into organization_theme select $1, id from theme order by code limit 1", [survivor]);
  return { survivor, merged, other };
}

test("all that hangs on the merged one moves, parallel ties are kept, and both ids answer the survivor in one statement", async () => {
  const { survivor, merged } = await makeTwo();
  await makeIdentifier(owner(), { organizationId: merged, scheme: "RNA", value: "W751000999" });
  const answer = await merge(survivor, merged);
  expect(answer).toMatchObject({
    __typename: "MergeOrganizationPayload",
    isDryRun: false,
    undoableUntil: expect.any(String) as string,
    organization: { name: "Régie de quartier", otherNames: ["Régie", "Regie de quartier (doublon)", "RQ"] },
  });
  expect(answer.moved?.map(({ what, count, isArchived }) => ({ what, count, isArchived }))).toEqual([
    { what: "identifiers", count: 1, isArchived: false },
    { what: "Organization", count: 1, isArchived: false },
    { what: "themes", count: 1, isArchived: false },
    { what: "Position", count: 1, isArchived: false },
    { what: "Relationship", count: 1, isArchived: false },
    { what: "Relationship", count: 2, isArchived: true },
  ]);
  const ids = { merged: organizationId(merged), survivor: organizationId(survivor) };
  const seen = await world.ask<Record<string, unknown>>(
    `query ($merged: ID!, $survivor: ID!) {
      node(id: $merged) { id } nodes(ids: [$survivor, $merged, $merged]) { id }
      organization(id: $merged) {
        id identifiers { value } themes { code } children { totalCount }
        positions { totalCount } relationships(filter: { isCurrent: true }) { totalCount } all: relationships { totalCount }
      }
      organizations(filter: { id: [$merged] }) { totalCount edges { node { id } } }
    }`,
    ids,
    { audience: "STAFF" },
  );
  const found = { id: ids.survivor };
  expect(seen).toMatchObject({
    node: found,
    nodes: [found, found, found],
    organization: {
      ...found,
      identifiers: [{ value: "W751000999" }],
      children: { totalCount: 1 },
      positions: { totalCount: 2 },
      all: { totalCount: 2 },
    },
    organizations: { totalCount: 1, edges: [{ node: found }] },
  });
  expect((seen as { organization: { themes: unknown[] } }).organization.themes).toHaveLength(2);
});

test("a dry run tells the same and writes nothing", async () => {
  const { survivor, merged } = await makeTwo();
  const before = await fingerprint();
  const dry = await merge(survivor, merged, { dryRun: true });
  expect(await fingerprint()).toEqual(before);
  expect(dry).toMatchObject({ isDryRun: true, undoableUntil: null });
  const done = await merge(survivor, merged);
  expect(dry.moved).toEqual(done.moved);
  expect(dry.moved?.find(({ what }) => what === "Position")?.samples).toHaveLength(1);
});

test("undoing restores every row, and keeps what was written to other fields since", async () => {
  const { survivor, merged } = await makeTwo();
  const before = await fingerprint();
  await merge(survivor, merged);
  expect(await undo(merged)).toMatchObject({
    __typename: "UndoMergeOrganizationPayload",
    organization: { id: organizationId(merged) },
    survivor: { id: organizationId(survivor) },
  });
  expect(await fingerprint()).toEqual(before);

  await merge(survivor, merged);
  await update(survivor, { description: "Écrit entre-temps.", otherNames: ["Régie", "Regie de quartier (doublon)", "RQ", "Nouveau nom"] });
  await undo(merged);
  const after = await fingerprint();
  const { rows } = await owner().query("select description, other_names from organization where id = $1", [survivor]);
  expect(rows).toEqual([{ description: "Écrit entre-temps.", other_names: ["Régie", "Nouveau nom"] }]);
  await owner().query("update organization set description = null, other_names = '{Régie}' where id = $1", [survivor]);
  const { search_document: _, assertion: __, ...restored } = await fingerprint();
  const { search_document: ___, assertion: ____, ...expected } = before;
  expect(restored).toEqual(expected);
  expect(after).not.toEqual(before);
});

test("a moved row that was moved again since is a conflict, which is named, and nothing is undone", async () => {
  const { survivor, merged, other } = await makeTwo();
  await merge(survivor, merged);
  const { rows } = await owner().query<{ key: { id: string } }>(
    "select s.key from merge_step s join merge m on m.id = s.merge_id where m.merged_id = $1 and s.table_name = 'position'",
    [merged],
  );
  const position = rows[0]?.key.id ?? "";
  await owner().query("update position set organization_id = $1 where id = $2", [other, position]);
  const before = await fingerprint();
  expect(await undo(merged)).toMatchObject({ __typename: "UndoConflict", records: [nodeId("Position", position)] });
  expect(await fingerprint()).toEqual(before);
  await owner().query("update position set organization_id = $1 where id = $2", [survivor, position]);
  expect((await undo(merged)).__typename).toBe("UndoMergeOrganizationPayload");
});

test("a merge into one that is merged in turn is undone after that one, and every id answers the last survivor", async () => {
  const [a, b, c] = [await makeOrganization(owner(), {}), await makeOrganization(owner(), {}), await makeOrganization(owner(), {})];
  const before = await fingerprint();
  await merge(b.id, a.id);
  await merge(c.id, b.id);
  const { nodes } = await world.ask<{ nodes: unknown[] }>("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
    ids: [a, b, c].map(({ id }) => organizationId(id)),
  });
  expect(nodes).toEqual(Array.from({ length: 3 }, () => ({ id: organizationId(c.id) })));
  expect(await undo(a.id)).toMatchObject({ __typename: "InvalidInput", remedy: expect.any(String) as string });
  await undo(b.id);
  await undo(a.id);
  expect(await fingerprint()).toEqual(before);
});

test("a survivor that stands below the merged one takes its place", async () => {
  const [top, merged] = [await makeOrganization(owner(), {}), await makeOrganization(owner(), {})];
  const middle = await makeOrganization(owner(), { parentId: merged.id });
  const survivor = await makeOrganization(owner(), { parentId: middle.id });
  await owner().query("update organization set parent_id = $1 where id = $2", [top.id, merged.id]);
  const before = await fingerprint();
  await merge(survivor.id, merged.id);
  const { rows } = await owner().query("select id, parent_id from organization where id = any($1) order by id", [[middle.id, survivor.id]]);
  expect(rows).toEqual([
    { id: middle.id, parent_id: survivor.id },
    { id: survivor.id, parent_id: top.id },
  ]);
  await undo(merged.id);
  expect(await fingerprint()).toEqual(before);
});

test("whoever could not see the merged record does not learn that it was merged", async () => {
  const survivor = await makeOrganization(owner(), { declaredAudience: 0 });
  const merged = await makeOrganization(owner(), { declaredAudience: 2 });
  await merge(survivor.id, merged.id);
  const query =
    "query ($id: ID!) { node(id: $id) { id } organization(id: $id) { id } organizations(filter: { id: [$id] }) { totalCount } }";
  const seen = await Promise.all(
    AUDIENCES.map(
      async (audience) => (await world.ask<{ node: unknown }>(query, { id: organizationId(merged.id) }, { audience })).node !== null,
    ),
  );
  expect(seen).toEqual([false, false, true, true]);
});

test("what was hidden with the merged record stays hidden on a survivor that more people see, and comes back as it was", async () => {
  const survivor = await makeOrganization(owner(), { declaredAudience: 0, name: "Visible" });
  const merged = await makeOrganization(owner(), { declaredAudience: 2, name: "Cachée", acronym: "CA" });
  await makeIdentifier(owner(), { organizationId: merged.id });
  await makePosition(owner(), { organizationId: merged.id, personId: (await makePerson(owner(), {})).id });
  await owner().query("insert into organization_theme select $1, id from theme order by code limit 1", [merged.id]);
  const before = await fingerprint();
  const query =
    "query ($id: ID!) { organization(id: $id) { name acronym otherNames themes { code } identifiers { value } positions { totalCount } } }";
  const ask = (audience: Audience): Promise<unknown> => world.ask(query, { id: organizationId(survivor.id) }, { audience });
  const [asPublic, asMember] = [await ask("PUBLIC"), await ask("MEMBER")];
  await merge(survivor.id, merged.id);
  expect([await ask("PUBLIC"), await ask("MEMBER")]).toEqual([asPublic, asMember]);
  expect(await ask("COMMITTEE")).toMatchObject({ organization: { positions: { totalCount: 1 }, identifiers: [{}] } });
  await undo(merged.id);
  expect(await fingerprint()).toEqual(before);
});

test("a hidden survivor stays hidden behind the merged id", async () => {
  const survivor = await makeOrganization(owner(), { declaredAudience: 3 });
  const merged = await makeOrganization(owner(), {});
  await merge(survivor.id, merged.id);
  const { node } = await world.ask<{ node: unknown }>("query ($id: ID!) { node(id: $id) { id } }", { id: organizationId(merged.id) });
  expect(node).toBeNull();
});

test("a merged record cannot be written, and the refusal names the survivor", async () => {
  const { survivor, merged } = await makeTwo();
  await merge(survivor, merged);
  const remedy = expect.stringContaining(organizationId(survivor)) as string;
  expect(await update(merged, { name: "Revenant" })).toMatchObject({ __typename: "NotFound", remedy });
  expect(await merge(merged, survivor)).toMatchObject({ __typename: "NotFound", remedy });
  const restored = await mutate(
    "mutation ($input: ArchiveInput!) { restoreOrganization(input: $input) { __typename ... on Failure { remedy } } }",
    { input: { id: organizationId(merged) } },
  );
  expect(restored).toMatchObject({ __typename: "NotFound", remedy });
});

test("an input that names the merged record means the survivor", async () => {
  const { survivor, merged } = await makeTwo();
  await merge(survivor, merged);
  const child = await makeOrganization(owner(), {});
  expect((await update(child.id, { parent: organizationId(merged) })).__typename).toBe("OrganizationPayload");
  const { rows } = await owner().query("select parent_id from organization where id = $1", [child.id]);
  expect(rows).toEqual([{ parent_id: survivor }]);
});

test("of two merges that cross one wins, and the other is told", async () => {
  const { survivor, merged } = await makeTwo();
  const answers = await Promise.all([merge(survivor, merged), merge(merged, survivor)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["MergeOrganizationPayload", "NotFound"]);
});

test("a merge of what was changed since it was read does nothing, and one at once with an update loses nothing", async () => {
  const { survivor, merged } = await makeTwo();
  await update(merged, { description: "Changée." });
  expect(await merge(survivor, merged, { mergedVersion: 1 })).toMatchObject({ __typename: "VersionConflict", currentVersion: 2 });
  const answers = await Promise.all([
    merge(survivor, merged, { mergedVersion: 2 }),
    update(merged, { version: 2, description: "Encore." }),
  ]);
  expect([
    ["MergeOrganizationPayload", "NotFound"],
    ["VersionConflict", "OrganizationPayload"],
  ]).toContainEqual(answers.map(({ __typename }) => __typename));
});

test.each(["PUBLIC", "MEMBER", "COMMITTEE"] as const)("%s merges nothing", async (audience) => {
  const { survivor, merged } = await makeTwo();
  expect((await merge(survivor, merged, {}, audience)).__typename).toBe("Forbidden");
});

test("a merge is undone for 30 days and no longer", async () => {
  const { survivor, merged } = await makeTwo();
  await merge(survivor, merged);
  await owner().query("update merge set merged_at = now() - interval '31 days' where merged_id = $1", [merged]);
  expect(await undo(merged)).toMatchObject({ __typename: "InvalidInput", message: expect.stringContaining("30") as string });
});

test("a person's posts, mandates and parts move with them, and come back", async () => {
  const [survivor, merged] = [await makePerson(owner(), {}), await makePerson(owner(), {})];
  const organization = await makeOrganization(owner(), {});
  await makePosition(owner(), { personId: merged.id, organizationId: organization.id, role: "Chargée de mission" });
  const before = await fingerprint();
  const input = { survivor: nodeId("Person", survivor.id), merged: nodeId("Person", merged.id) };
  const answer = await mutate(
    "mutation ($input: MergeInput!) { mergePerson(input: $input) { ... on MergePersonPayload { person { id positions { totalCount } } } } }",
    { input },
  );
  expect(answer).toEqual({ person: { id: input.survivor, positions: { totalCount: 1 } } });
  const read = (audience: "PUBLIC" | "MEMBER") =>
    world.ask("query ($id: ID!) { person(id: $id) { id } }", { id: input.merged }, { audience });
  expect(await read("MEMBER")).toEqual({ person: { id: input.survivor } });
  // Now in an association, the survivor is for members.
  expect(await read("PUBLIC")).toEqual({ person: null });
  await mutate("mutation ($input: UndoMergeInput!) { undoMergePerson(input: $input) { __typename } }", { input: { merged: input.merged } });
  expect(await fingerprint()).toEqual(before);
});
