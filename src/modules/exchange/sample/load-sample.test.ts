import { silentLog } from "../../../../test/support/database-server.js";
import { TestDirectory } from "../../../../test/support/directory.js";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/test-database.js";
import { loadSample } from "./load-sample.js";
import { readSample } from "./sample-files.js";

/** Every table of the contract, and how many rows the sample has at least. */
const LEAST: Readonly<Record<string, number>> = {
  source: 9,
  territory: 45,
  territory_containment: 44,
  organization: 3_900,
  identifier: 3_500,
  organization_theme: 1_500,
  organization_territory: 650,
  organization_source: 4_000,
  contact_point: 700,
  relationship: 6_300,
  relationship_source: 6_300,
  person: 120,
  position: 150,
  project: 545,
  proposal: 3,
  project_theme: 545,
  project_territory: 545,
  partnership: 555,
  event: 77,
  event_theme: 77,
  participation: 900,
  event_attendance: 480,
  registration: 50,
  event_publication: 12,
  publication_file: 20,
  publication: 35,
  publication_theme: 15,
  contribution: 40,
  committee: 2,
  college: 5,
  seat: 24,
  mandate: 50,
  indicator: 3,
  observation: 170,
  territory_correspondence: 3,
};
const WORD_DOT_WORD = /^[a-z]+\.[a-z]+@/;

const FIRST_THREE = `query ($query: String!) { search(query: $query, first: 3) { edges { node {
  ... on Organization { label: name } ... on Person { label: name } ... on Event { label: title }
} } } }`;

interface Found {
  readonly search: { readonly edges: readonly { readonly node: { readonly label: string } }[] };
}

let db: TestDatabase;
let directory: TestDirectory | undefined;

async function count(table: string, where = "true"): Promise<number> {
  const { rows } = await db.owner.query<{ count: number }>(`select count(*)::int from ${table} where ${where}`);
  return rows[0]?.count ?? 0;
}

async function values(statement: string): Promise<string[]> {
  const { rows } = await db.owner.query<{ value: string }>(statement);
  return rows.map(({ value }) => value);
}

async function fingerprint(): Promise<string[]> {
  const tables = Object.keys(LEAST).map((table) => `select '${table}', md5(string_agg(t::text, '|' order by t::text)) from ${table} t`);
  return values(`select concat_ws(' ', name, hash) as value from (${tables.join(" union all ")}) as fingerprints (name, hash) order by 1`);
}

describe("a loaded sample", () => {
  const progress: [number, number][] = [];
  let inserted = 0;

  beforeAll(async () => {
    db = await createTestDatabase();
    inserted = await loadSample({ connectionString: db.url, log: silentLog, onProgress: (done, total) => progress.push([done, total]) });
  });

  afterAll(() => db.drop());

  test("fills every table, and a second time changes nothing", async () => {
    expect(inserted).toBeGreaterThan(30_000);
    const counts = await Promise.all(Object.keys(LEAST).map(async (table) => [table, await count(table)] as const));
    expect(counts.filter(([table, rows]) => rows < (LEAST[table] ?? 0))).toEqual([]);
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
    const before = await fingerprint();
    expect(await loadSample({ connectionString: db.url, log: silentLog })).toBe(0);
    expect(await fingerprint()).toEqual(before);
  });

  test("says where every organization and relationship comes from, and which are fictitious", async () => {
    expect(await count("organization o", "not exists (select from organization_source s where s.organization_id = o.id)")).toBe(0);
    expect(await count("relationship r", "not exists (select from relationship_source s where s.relationship_id = r.id)")).toBe(0);
    const fictitious =
      "exists (select from organization_source l join source s on s.id = l.source_id where l.organization_id = o.id and s.is_fictitious)";
    expect(await count("organization o", `${fictitious} <> (name ~* 'ficti(f|ve)')`)).toBe(0);
    const positionsInReal = await values(
      `select p.id::text as value from position p join organization o on o.id = p.organization_id where not ${fictitious}
     union all select m.id::text from mandate m join organization o on o.id = m.on_behalf_of_id where not ${fictitious}
     union all select p.id::text from participation p join organization o on o.id = p.organization_id where not ${fictitious}
     union all select c.id::text from contribution c join organization o on o.id = c.affiliation_id where not ${fictitious}`,
    );
    expect(positionsInReal).toEqual([]);
  });

  test.each([
    ["an acronym", "caf", "Caisse fictive d'allocations familiales"],
    ["an acronym in capitals", "RIVP", "Régie Immobilière de la Ville de Paris"],
    ["a kind and a number", "mairie 18", "Mairie fictive du 18e arrondissement"],
    ["a kind and a place", "bailleur kellermann", "Habitat fictif de la Seine"],
    ["a kind and a district", "bailleur 13e", "ADOMA"],
    ["a kind and a place where there is none of it", "bailleur goutte d'or", "BATIGERE"],
    ["two words", "régie de quartier 19", "REGIE DE QUARTIER DU 19E"],
    ["words without their accents", "delegation politique ville", "Délégation fictive à la politique de la ville et à l'intégration"],
    ["beginnings of words", "miss loc", "MISSION LOCALE DE PARIS"],
    ["two letters the wrong way round", "regei de quartier", "REGIE DE QUARTIER DU 19E"],
    [
      "words of which none has all",
      "centre social belleville",
      "Centre de protection maternelle et infantile (PMI) - Paris - 20e arrondissement - Belleville",
    ],
    ["a SIRET in groups", "441 681 715 00047", "REGIE DE QUARTIER DU 19E"],
    ["a person's names", "cerf volant anissa", "Anissa Cerf-Volant"],
    ["a subject", "adultes relais", "Zoom sur… les adultes-relais"],
  ])("has what a partner looks for by %s among the first three: « %s »", async (_what, query, expected) => {
    directory ??= await TestDirectory.create(db);
    const { data } = await directory.ask<Found>(FIRST_THREE, { query }, { audience: "STAFF" });
    expect(data.search.edges.map(({ node }) => node.label)).toContain(expected);
  });

  test("publishes no address that names a person", async () => {
    const real = await values(`select c.value from contact_point c where kind = 'EMAIL' and value not like '%@example.org'`);
    expect(real.length).toBeGreaterThan(150);
    const desks = /^(contact|greffe|spf|ce|cir|pmi|pi|cpi|sde|sie|sip|infos|accueil|maison|cdif|creche|act|ejf|information)\./;
    expect(real.filter((address) => WORD_DOT_WORD.test(address) && !desks.test(address))).toEqual([]);
    expect(await count("contact_point", "position_id is not null and kind = 'EMAIL' and value not like '%@example.org'")).toBe(0);
  });

  test("has rows for every audience, and withheld contact points", async () => {
    const audiences = await values("select distinct audience::text as value from contact_point order by 1");
    expect(audiences).toEqual(["0", "1", "2", "3"]);
    expect(await values("select distinct withheld as value from contact_point where withheld is not null order by 1")).toEqual([
      "NO_LEGAL_BASIS",
      "OBJECTION",
    ]);
    expect(await count("organization", "kind = 'REGION'")).toBeGreaterThan(0);
    expect(await values("select distinct kind as value from organization")).toHaveLength(15);
    expect(await values("select distinct format as value from event")).toHaveLength(6);
    expect(await values("select distinct kind as value from relationship")).toHaveLength(6);
  });
});

describe("loading", () => {
  beforeEach(async () => {
    db = await createTestDatabase();
  });

  afterEach(() => db.drop());

  test("loads into an empty directory only, when asked so", async () => {
    await db.owner.query(`insert into organization (id, kind, name) values (gen_random_uuid(), 'OTHER', 'Déjà là')`);
    expect(await loadSample({ connectionString: db.url, onlyIfEmpty: true, log: silentLog })).toBe(0);
    expect(await count("organization")).toBe(1);
  });

  test("leaves nothing behind when its connection is cut in the middle", async () => {
    const cut = loadSample({
      connectionString: db.url,
      log: silentLog,
      onProgress: (done, total) => {
        if (done > total / 2) throw new Error("cut");
      },
    });
    await expect(cut).rejects.toThrow("cut");
    expect(await count("source")).toBe(0);
    let terminated: Promise<unknown> | undefined;
    const killed = loadSample({
      connectionString: db.url,
      log: silentLog,
      onProgress: () => {
        terminated ??= db.owner.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = '' and query like 'insert into directory.%'",
        );
      },
    });
    await expect(killed).rejects.toThrow();
    await terminated;
    expect(await count("organization")).toBe(0);
  });

  test("two loads at once are one", async () => {
    const both = await Promise.all([1, 2].map(() => loadSample({ connectionString: db.url, log: silentLog })));
    expect(Math.min(...both)).toBe(0);
    expect(await count("committee")).toBe(readSample().committees.length);
  });
});
