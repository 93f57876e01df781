import type { Statement, StatementRunner } from "../../../src/core/context.js";
import { type MatchCandidate, Matcher } from "../../../src/modules/matching/index.js";
import { makeSource } from "../../support/factories/references.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

const MINUTE_MS = 60_000;
const ORGANIZATIONS = 10_000;

/** By what index each of the matcher's statements goes. */
const INDEXES: Readonly<Record<string, readonly string[]>> = {
  matching_decisions: ["duplicate_decided"],
  matching_identifiers: ["identifier_scheme_value_source_id_key"],
  matching_words: ["organization_names_vector_idx"],
  matching_names: ["organization_names_vector_idx"],
  matching_name_keys: ["organization_name_key_id_idx"],
  matching_contacts: ["contact_point_reach", "contact_point_email_domain"],
  matching_known_all: ["identifier_organization_id_scheme_value_idx", "contact_point_organization_id_rank_id_idx"],
};

let db: TestDatabase;
let sourceId: string;

beforeAll(async () => {
  db = await createTestDatabase({ statementTimeoutMs: MINUTE_MS });
  sourceId = (await makeSource(db.owner, { name: "Un tableau" })).id;
  const client = await db.owner.connect();
  try {
    await client.query("set maillage.bulk = on");
    await client.query(`
      insert into organization (id, kind, name)
      select uuid_v7(), 'ASSOCIATION', 'Association du centre ' || translate((n * 7919 % 20011)::text, '0123456789', 'abcdefghij') || ' ' || n / 10
      from generate_series(1, ${ORGANIZATIONS}) n`);
    await client.query(`
      insert into identifier (id, organization_id, scheme, value)
      select uuid_v7(), o.id, 'RNA', 'W75' || lpad((row_number() over ())::text, 7, '0') from organization o`);
    await client.query(`
      insert into contact_point (id, organization_id, kind, value)
      select uuid_v7(), o.id, k.kind, case k.kind when 'EMAIL' then 'contact@d' || row_number() over () || '.example' else 'n° ' || row_number() over () end
      from organization o, unnest(array['EMAIL', 'PHONE', 'POSTAL']) k(kind)`);
    await client.query(
      `
      insert into duplicate (id, organization_id, source_id, identity, candidate, score, reasons)
      select uuid_v7(), o.id, $1, 'NAME ' || o.id, '{}', 500, '{}' from organization o`,
      [sourceId],
    );
    await client.query("analyze");
  } finally {
    client.release();
  }
}, 3 * MINUTE_MS);

afterAll(() => db.drop());

/** What a batch of candidates asks of the database, and in how many statements. */
async function statementsOf(candidates: readonly MatchCandidate[]): Promise<Statement[]> {
  const statements: Statement[] = [];
  await db.database.write(async (runner) => {
    const recording: StatementRunner = {
      run(statement) {
        statements.push(statement);
        return runner.run(statement);
      },
    };
    await new Matcher().match(recording, candidates);
  });
  return statements;
}

it(
  "a batch of a thousand is matched by indexes alone, in as many statements as one",
  async () => {
    const candidates = Array.from({ length: 1000 }, (_, at): MatchCandidate => {
      const letters = String((at * 7919) % 20011).replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
      return {
        key: String(at),
        name: at % 20 === 0 ? "Association du centre" : `CENTRE ${letters} ${Math.floor(at / 10)}`,
        identifiers: at % 3 === 0 ? [{ scheme: "RNA", value: `W75${String(at).padStart(7, "0")}` }] : [],
        sourceId,
        phones: [`n° ${at}`],
        emails: [`a@d${at}.example`],
      };
    });
    const statements = await statementsOf(candidates);
    expect(statements.map(({ name }) => name).sort()).toEqual(Object.keys(INDEXES).sort());
    for (const { name, text, values } of statements) {
      const { rows } = await db.owner.query<Record<"QUERY PLAN", string>>({ text: `explain ${text}`, values: [...values] });
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).not.toMatch(/Seq Scan on (organization|identifier|contact_point|duplicate)/);
      for (const index of INDEXES[name ?? ""] ?? []) expect(plan).toContain(index);
    }
  },
  MINUTE_MS,
);
