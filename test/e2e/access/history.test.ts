import { AUDIENCES } from "../../../src/core/audience.js";
import { loadSample } from "../../../src/modules/exchange/index.js";
import { silentLog } from "../../support/database-server.js";
import { TestDirectory } from "../../support/directory.js";
import { createTestDatabase } from "../../support/test-database.js";

/** Written by no caller: worked out from other tables, or the machinery's own. Those of privacy, imports and the feed tell of themselves. */
const UNAUDITED = [
  "assertion",
  "audit_entry",
  "change",
  "college_version",
  "consumer",
  "erased_key",
  "erasure_receipt",
  "erasure_secret",
  "event_seating",
  "former_assertion",
  "harvested_publication",
  "idempotent_request",
  "idempotent_write",
  "import",
  "import_chunk",
  "import_mapping",
  "import_problem",
  "mandate_version",
  "merge",
  "merge_redirect",
  "merge_step",
  "migration",
  "person_objection",
  "planned_change",
  "point_bucket",
  "record_source",
  "registration_letter",
  "retention_run",
  "rounding_secret",
  "search_document",
  "seat_version",
  "session",
  "territory_closure",
  "theme_closure",
  "tombstone",
  "unnamed_attendance",
  "webhook_attempt",
  "webhook_delivery",
  "work_item",
];

let directory: TestDirectory;

beforeAll(async () => {
  directory = await TestDirectory.create();
});

afterAll(() => directory.drop());

const viewer = { credential: { id: "019a0000-0000-7000-8000-00000000abcd", name: "Clé d'essai", kind: "key" } } as const;

interface Entry {
  readonly action: string;
  readonly actor: Record<string, unknown> | null;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

async function write(mutation: string, variables: Record<string, unknown>): Promise<{ id: string; version: number }> {
  const { data, errors } = await directory.execute(mutation, variables, { audience: "STAFF", viewer });
  expect(errors).toBeUndefined();
  const [payload] = Object.values(data as Record<string, Record<string, unknown>>);
  return Object.values(payload ?? {})[0] as { id: string; version: number };
}

const create = (input: Record<string, unknown>): Promise<{ id: string; version: number }> =>
  write(
    "mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { ... on OrganizationPayload { organization { id version } } } }",
    {
      input: { kind: "OTHER", ...input },
    },
  );

const update = (input: Record<string, unknown>): Promise<unknown> =>
  write(
    "mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { ... on OrganizationPayload { organization { id } } } }",
    {
      input,
    },
  );

async function historyOf(id: string, audience: (typeof AUDIENCES)[number] = "STAFF"): Promise<Entry[]> {
  const query = `query ($id: ID!) { organization(id: $id) { history(first: 100) { totalCount edges { node {
    at action actor { name credential audience request } changes { field before after }
  } } } } }`;
  const { data, statements } = await directory.ask<{ organization: { history: { totalCount: number; edges: { node: Entry }[] } } }>(
    query,
    { id },
    { audience },
  );
  expect(statements).toHaveLength(1);
  const { totalCount, edges } = data.organization.history;
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node);
}

test("a write says who, what, from which key and when, the latest first, as the schema names it", async () => {
  const parent = await create({ name: "Tutelle" });
  const { id } = await create({ name: "Avant", acronym: "AV", themes: ["education"] });
  await update({ id, name: "Après", acronym: null, parent: parent.id, audience: "MEMBER", location: { latitude: 48.85, longitude: 2.35 } });
  const [latest, ...earlier] = await historyOf(id);
  expect(latest).toMatchObject({
    action: "CHANGED",
    actor: { name: "Clé d'essai", credential: viewer.credential.id, audience: "STAFF", request: "test" },
    changes: [
      { field: "acronym", before: "AV", after: null },
      { field: "audience", before: "PUBLIC", after: "MEMBER" },
      { field: "location.latitude", before: null, after: 48.85 },
      { field: "location.longitude", before: null, after: 2.35 },
      { field: "name", before: "Avant", after: "Après" },
      { field: "parent", before: null, after: parent.id },
    ],
  });
  expect(earlier.map(({ action }) => action)).toEqual(["CHANGED", "CREATED"]);
  expect(earlier[0]?.changes).toEqual([{ field: "themes", before: null, after: expect.any(String) as string }]);
  expect(earlier[1]?.changes).toContainEqual({ field: "name", before: null, after: "Avant" });
});

test("a write that changes nothing leaves no entry, and an archived record tells that it was", async () => {
  const { id } = await create({ name: "Immobile" });
  await update({ id, name: "Immobile" });
  expect(await historyOf(id)).toHaveLength(1);
  const archive = (verb: string): Promise<unknown> =>
    write(`mutation ($input: ArchiveInput!) { ${verb}Organization(input: $input) { __typename } }`, { input: { id } });
  await archive("archive");
  await archive("restore");
  expect((await historyOf(id)).map(({ action }) => action)).toEqual(["RESTORED", "ARCHIVED", "CREATED"]);
});

test.each(["PUBLIC", "MEMBER", "COMMITTEE"] as const)("%s is told no history", async (audience) => {
  const { id } = await create({ name: `Discrète ${audience}` });
  expect(await historyOf(id, audience)).toEqual([]);
});

test("every table that callers write is audited", async () => {
  const { rows } = await directory.db.owner.query<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'directory'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_insert')`);
  expect(rows.map(({ name }) => name).filter((name) => !UNAUDITED.includes(name))).toEqual([]);
});

test("neither what is derived nor a secret stands in the audit", async () => {
  await directory.db.owner.query(`
    insert into api_key (id, name, audience, scopes, lookup, secret_hash, created_at, created_by)
    values (gen_random_uuid(), 'Clé', 'STAFF', '{read}', 'zqx7lookup', sha256('zqx7'), now(), 'essai')`);
  const { rows } = await directory.db.owner.query<{ key: string }>("select distinct jsonb_object_keys(after) as key from audit_entry");
  const derived = ["name_key", "names_vector", "version", "updated_at", "lookup", "secret_hash"];
  expect(rows.map(({ key }) => key).filter((key) => derived.includes(key))).toEqual([]);
});

test("the sample is loaded with one entry a statement, not one a row", async () => {
  const db = await createTestDatabase();
  const inserted = await loadSample({ connectionString: db.url, log: silentLog });
  const { rows } = await db.owner.query(
    `select count(*)::int as entries, sum(row_count) filter (where action = 'INSERT')::int as rows, count(record_id)::int as told from audit_entry`,
  );
  await db.drop();
  expect(rows).toEqual([{ entries: expect.any(Number) as number, rows: inserted, told: 0 }]);
  expect((rows[0] as { entries: number }).entries).toBeLessThan(150);
}, 60_000);
