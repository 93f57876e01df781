import { AUDIENCES } from "../../src/core/audience.js";
import { EntityCatalogue } from "../../src/database/entity-catalogue.js";
import { entities } from "../../src/modules/entities.js";
import { createTestDatabase, type TestDatabase } from "./test-database.js";
import { buildWorld } from "./world.js";

/** What the directory keeps of its own doings, of which a fresh world has none. */
const LEDGERS: readonly string[] = [
  "merge",
  "assertion",
  "former_assertion",
  "proposal",
  "api_key",
  "retention_run",
  "person_objection",
  "erasure_receipt",
  "import",
  "planned_change",
  "import_problem",
  "import_chunk",
  "import_mapping",
  "record_source",
  "work_item",
];

/** The staff's alone, whatever is declared. */
const FOR_STAFF = ["registration"];

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await buildWorld(db.owner);
});

afterAll(() => db.drop());

test("the world has a row of every table for every audience", async () => {
  const catalogue = await EntityCatalogue.of(entities);
  const missing: string[] = [];
  for (const entity of entities) {
    const { tableName, columns, synchronize } = catalogue.get(entity);
    if (!synchronize || LEDGERS.includes(tableName)) continue;
    const isGuarded = columns.some(({ propertyName }) => propertyName === "audience");
    const { rows } = await db.owner.query<{ audience: number }>(
      `select distinct ${isGuarded ? "audience" : "0 as audience"} from ${tableName}`,
    );
    const present = rows.map(({ audience }) => AUDIENCES[audience]);
    const expected = FOR_STAFF.includes(tableName) ? (["STAFF"] as const) : isGuarded ? AUDIENCES : AUDIENCES.slice(0, 1);
    missing.push(...expected.filter((audience) => !present.includes(audience)).map((audience) => `${tableName} ${audience}`));
  }
  expect(missing).toEqual([]);
});

test("each audience sees what the one before sees, and more", async () => {
  const seen = await Promise.all(
    AUDIENCES.map(async (audience) => {
      const { rows } = await db.owner.query<{ count: number }>(
        `select count(*)::int as count from audience_${audience.toLowerCase()}.organization`,
      );
      return rows[0]?.count ?? 0;
    }),
  );
  expect(seen).toEqual([...new Set(seen)].sort((one, other) => one - other));
});
