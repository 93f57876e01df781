import { Kind, parse } from "graphql";
import pg from "pg";
import { generateNetwork } from "../../../bench/dataset.js";
import { AUDIENCES } from "../../../src/core/audience.js";
import type { Statement } from "../../../src/core/context.js";
import { EntityCatalogue } from "../../../src/database/entity-catalogue.js";
import { readerRole, roleUrl } from "../../../src/database/roles.js";
import { buildMaillageSchema } from "../../../src/graphql/schema.js";
import { entities } from "../../../src/modules/entities.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { Planner } from "../../../src/planner/planner.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

const MINUTE_MS = 60_000;
const ORGANIZATIONS = 20_000;
const SAMPLES = 60;
/** How far apart medians of one statement may be on a busy machine: a view that lost an index is slower by far more. */
const NOISE = 1.5;
const NOISE_MS = 0.5;
const ONE = encodeNodeId({ type: "Organization", uuid: "00000002-0000-7000-8000-0000000003e8" });

/** Ways into the directory that must not read all of it, and the index by which each goes. */
const questions: Readonly<Record<string, readonly [query: string, index: string]>> = {
  "a text filter": [
    `{ organizations(filter: { text: "ménilmontant 12345" }) { edges { node { name } } } }`,
    "organization_names_vector_idx",
  ],
  "a search": [
    `{ search(query: "menilmontant 12345", first: 10) { totalCount edges { highlight node { __typename } } } }`,
    "search_document_words_idx",
  ],
  "a territory's filter": [
    `{ organizations(first: 10, filter: { territory: "QN07501M" }) { totalCount edges { node { name } } } }`,
    "organization_territory_territory_id_organization_id_idx",
  ],
  "a theme's filter": [
    `{ organizations(first: 10, filter: { theme: "racism" }) { totalCount edges { node { name } } } }`,
    "organization_theme_theme_id_organization_id_idx",
  ],
  "the order by name": [`{ organizations(first: 10) { edges { node { name } } } }`, "organization_name_key_id_idx"],
  "the order by change": [
    `{ organizations(last: 10, orderBy: [{ field: UPDATED_AT, direction: DESC }]) { edges { node { name } } } }`,
    "organization_updated_at_id_idx",
  ],
  "the order by verification": [
    `{ organizations(first: 10, filter: { needsVerification: true }, orderBy: [{ field: VERIFIED_ON }]) { edges { node { name verifiedOn } } } }`,
    "organization_verified_from_id_idx",
  ],
  "nested lists": [
    `{ organizations(first: 5) { edges { node { contactPoints { value } relationships(first: 5) { totalCount edges { node { to { name } } } }
      positions(first: 5) { edges { node { person { name positions { totalCount } } contactPoints { value withheld } } } } } } } }`,
    "position_organization_id_starts_on_id_idx",
  ],
  "a record": [
    `{ organization(id: "${ONE}") { name identifiers { value } contactPoints { value } } }`,
    "contact_point_organization_id_rank_id_idx",
  ],
  "a circle": [
    `{ organizations(first: 10, filter: { near: { latitude: 48.85, longitude: 2.30, radiusKm: 0.5 } }) { edges { node { name } } } }`,
    "organization_latitude_longitude_idx",
  ],
};

let db: TestDatabase;
let statements: ReadonlyMap<string, Statement>;

beforeAll(async () => {
  db = await createTestDatabase();
  await generateNetwork(db.url, ORGANIZATIONS, () => undefined);
  await db.owner.query(
    "update organization set declared_audience = 1 + length(name) % 3 where id in (select id from organization order by id limit 200)",
  );
  await db.owner.query("analyze");
  statements = await plannedStatements();
}, 10 * MINUTE_MS);

afterAll(() => db.drop());

async function plannedStatements(): Promise<Map<string, Statement>> {
  const schema = buildMaillageSchema();
  const planner = new Planner(schema, await EntityCatalogue.of(entities));
  const frame = {
    variables: {},
    today: "2026-06-15",
    language: "fr",
    cursorKey: "",
    cursorDays: 30,
    now: new Date(),
    audience: "STAFF",
  } as const;
  const planned = Object.entries(questions).map(([name, [query]]): [string, Statement] => {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
    return [name, planner.planQuery({ document, operation }, frame).bind(frame, false)];
  });
  return new Map(planned);
}

/** The indexes and sequentially read tables of each question's plan, on a connection of some role. */
async function plans(url: string, mode: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url, options: `-c plan_cache_mode=${mode} -c jit=off` });
  await client.connect();
  try {
    // The owner reads the tables themselves.
    if (url === db.url) await client.query("set search_path = directory, public");
    const found: Record<string, string[]> = {};
    for (const [name, { text, values }] of statements) {
      await client.query(`prepare asked as ${text}`);
      const execution = `execute asked${values.length === 0 ? "" : `(${values.map(literal).join()})`}`;
      const { rows } = await client.query<{ "QUERY PLAN": readonly { Plan: Plan }[] }>(`explain (format json) ${execution}`);
      await client.query("deallocate asked");
      found[name] = [...new Set(rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => scans(Plan))))].sort();
    }
    return found;
  } finally {
    await client.end();
  }
}

interface Plan {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
}

function scans(plan: Plan): string[] {
  // Either index finds a row by its id.
  const index = plan["Index Name"]?.replace(/_id_audience_key$/, "_pkey");
  const own = plan["Node Type"] === "Seq Scan" ? [`all of ${plan["Relation Name"]}`] : [index ?? []].flat();
  return [...own, ...(plan.Plans ?? []).flatMap(scans)];
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((item) => JSON.stringify(String(item))).join()}}`);
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}

const BIG =
  "organization identifier contact_point person position relationship organization_theme organization_territory search_document".split(" ");

describe.each(["force_custom_plan", "force_generic_plan"])("with plan_cache_mode %s", (mode) => {
  let asOwner: Record<string, string[]>;
  beforeAll(async () => {
    asOwner = await plans(db.url, mode);
  });

  test("each question goes by its index, and reads no large table whole", () => {
    for (const [name, [, index]] of Object.entries(questions)) {
      const whole = (asOwner[name] ?? []).filter((scan) => BIG.some((table) => scan === `all of ${table}`));
      expect({ name, scans: asOwner[name], whole }).toEqual({ name, scans: expect.arrayContaining([index]), whole: [] });
    }
  });

  test.each(AUDIENCES)("%s loses no index", async (audience) => {
    const found = await plans(roleUrl(db.url, readerRole(audience), db.secret), mode);
    for (const [name, scanned] of Object.entries(found)) {
      const owners = asOwner[name] ?? [];
      const lost = owners.filter((scan) => !scan.startsWith("all of") && !scanned.includes(scan));
      const whole = scanned.filter((scan) => scan.startsWith("all of") && !owners.includes(scan));
      expect({ name, lost, whole }).toEqual({ name, lost: [], whole: [] });
    }
  });
});

/** Milliseconds of each question's statement, the middle of many, asked of both roles in turn. */
async function medians(one: string, other: string): Promise<Record<string, [number, number]>> {
  const clients = [one, other].map(
    (url) => new pg.Client({ connectionString: url, options: "-c plan_cache_mode=force_generic_plan -c jit=off" }),
  );
  for (const client of clients) await client.connect();
  await clients[0]?.query("set search_path = directory, public");
  const found: Record<string, [number, number]> = {};
  for (const [name, { text, values }] of statements) {
    const times: [number[], number[]] = [[], []];
    for (let turn = 0; turn < SAMPLES; turn += 1) {
      for (const [which, client] of clients.entries()) {
        const started = performance.now();
        await client.query({ name, text, values: [...values] });
        times[which as 0 | 1].push(performance.now() - started);
      }
    }
    found[name] = [median(times[0]), median(times[1])];
  }
  for (const client of clients) await client.end();
  return found;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

test(
  "a MEMBER waits as long as the owner would, to within noise",
  async () => {
    const found = await medians(db.url, roleUrl(db.url, readerRole("MEMBER"), db.secret));
    const slower = Object.entries(found).filter(([, [owner, member]]) => member > owner * NOISE + NOISE_MS);
    expect(slower).toEqual([]);
  },
  MINUTE_MS,
);
