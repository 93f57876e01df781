import fc from "fast-check";
import { AUDIENCES, audienceRank } from "../../src/core/audience.js";
import type { TestDatabase } from "../support/test-database.js";
import { GUARDED_TABLES, PlainRule } from "../support/visibility/plain-rule.js";
import { createWorldDatabase } from "../support/world-database.js";

const RUNS = 40;
const MINUTE_MS = 60_000;

let db: TestDatabase;

beforeAll(async () => {
  ({ db } = await createWorldDatabase());
}, MINUTE_MS);

afterAll(() => db.drop());

const ARCHIVABLE = GUARDED_TABLES.filter((table) => !["identifier", "event_attendance", "publication_file"].includes(table));

/** Something that a write may do to any row; `which` picks the row. */
const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      table: fc.constantFrom(...GUARDED_TABLES),
      set: fc.nat(3).map((rank) => `declared_audience = ${rank}`),
      which: fc.nat(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      table: fc.constantFrom(...ARCHIVABLE),
      set: fc.constantFrom("archived_at = now()", "archived_at = null", "archived_at = null"),
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      table: fc.constant("organization"),
      set: fc.constantFrom("ASSOCIATION", "COMPANY", "REGION", "PUBLIC_BODY").map((kind) => `kind = '${kind}'`),
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      table: fc.constant("contact_point"),
      set: fc.constantFrom(
        "legal_basis = 'consentement'",
        "legal_basis = null",
        "value_audience = 0",
        "value_audience = 2",
        "value = coalesce(value, 'v'), withheld = null",
      ),
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      table: fc.constant("position"),
      set: fc.nat().map((other) => `organization_id = (select id from organization order by id offset ${other % 60} limit 1)`),
      which: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      table: fc.constant("position"),
      set: fc.nat().map((other) => `person_id = (select id from person order by id offset ${other % 20} limit 1)`),
      which: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      table: fc.constantFrom(...GUARDED_TABLES),
      set: fc.nat(3).map((rank) => `audience = ${rank}`),
      which: fc.nat(),
    }),
  },
);

test(
  "after any writes, each row's audience is the greatest of what it and those it depends on declare, and views show accordingly",
  async () => {
    const property = fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 25 }), async (changes) => {
      for (const { table, set, which } of changes) {
        const row = `select id from ${table} order by id offset ${which} % (select count(*) from ${table}) limit 1`;
        await db.owner.query(`update ${table} set ${set} where id = (${row})`);
      }
      await expectRule();
    });
    await fc.assert(property, { numRuns: RUNS, interruptAfterTimeLimit: MINUTE_MS });
  },
  3 * MINUTE_MS,
);

async function expectRule(): Promise<void> {
  const rule = await PlainRule.load(db.owner);
  for (const table of GUARDED_TABLES) {
    const wrong = rule.rows(table).filter((row) => row.audience !== rule.rank(table, row));
    expect({ table, wrong }).toEqual({ table, wrong: [] });
  }
  for (const audience of AUDIENCES) {
    const { rows } = await db.owner.query<{ id: string; withheld: string | null; given: boolean }>(
      `select id, withheld, value is not null as given from audience_${audience.toLowerCase()}.contact_point order by id`,
    );
    const seen = rule.rows("contact_point").filter((row) => rule.sees(audience, "contact_point", row));
    const expected = seen.map((row) => ({
      id: row.id,
      withheld: rule.withheld(audience, row),
      given: rule.withheld(audience, row) === null,
    }));
    expect(rows).toEqual(expected.sort((one, other) => (one.id < other.id ? -1 : 1)));
    const { rows: documents } = await db.owner.query<{ id: string }>(
      "select d.id from search_document d join person p on p.id = d.id where d.type = 'PERSON' and (d.audience <= $1) <> (p.audience <= $1)",
      [audienceRank(audience)],
    );
    expect(documents).toEqual([]);
  }
}
