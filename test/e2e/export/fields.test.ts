import type { ExportedField } from "../../../src/modules/export/exported-field.js";
import { EXPORTED_TYPES } from "../../../src/modules/export/exported-types.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

/** Kept by the database, or what no export has: nobody sees what is archived. */
const UNTOLD = ["id", "audience", "archived_at", "needs_basis"];

/** A contact point is within its organization's line or its position's. */
const OWNERS = ["organization_id", "position_id"];

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await db.owner.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    [`directory.${table}`],
  );
  return rows.map(({ name }) => name).filter((name) => !UNTOLD.includes(name));
}

function told(fields: readonly ExportedField[]): string[] {
  return fields.flatMap((field) => (field.kind === "plain" || field.kind === "reference" ? [field.column] : []));
}

test.each(EXPORTED_TYPES.map((type) => [type.name, type] as const))(
  "%s: every column is exported, so that restoring loses none",
  async (_, { table, fields }) => {
    expect(told(fields).sort()).toEqual((await columnsOf(table)).sort());
    for (const field of fields) {
      if (field.kind !== "parts") continue;
      const owners = [field.owner, ...(field.table === "contact_point" ? OWNERS : [])];
      expect(told(field.fields).sort()).toEqual((await columnsOf(field.table)).filter((column) => !owners.includes(column)).sort());
    }
  },
);

test("every table that others join to a record's is exported", async () => {
  const { rows } = await db.owner.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'directory'::regnamespace and relkind = 'r' and relname ~ '_(theme|territory|source|containment|publication)$'
       and not exists (select from pg_attribute where attrelid = c.oid and attname = 'id')`,
  );
  const joined = EXPORTED_TYPES.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === "references" ? [field.pairs.table] : [])),
  );
  const isOfRecord = (name: string): boolean => EXPORTED_TYPES.some(({ table }) => name.startsWith(`${table}_`));
  expect(joined.sort()).toEqual(rows.flatMap(({ name }) => (isOfRecord(name) ? [name] : [])).sort());
});
