import type { DataSource } from "typeorm";
import { migrations } from "../../migrations/index.js";
import { createDataSource } from "../../src/database/data-source.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

let db: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  db = await createTestDatabase({ empty: true });
  await db.owner.query("create schema directory");
  source = createDataSource({ url: db.url, migrations: [...migrations] });
  await source.initialize();
});

afterAll(async () => {
  await source.destroy();
  await db.drop();
});

test("every migration can be undone, leaves nothing, and can be run again", async () => {
  await source.runMigrations();
  const first = await catalogue();
  for (const _ of migrations) await source.undoLastMigration();
  expect(await catalogue()).toEqual([]);
  await source.runMigrations();
  expect(await catalogue()).toEqual(first);
});

/** Everything that the migrations may leave, but for the record of the migrations themselves. */
async function catalogue(): Promise<string[]> {
  const { rows } = await db.owner.query<{ line: string }>(`
    select line from (
      select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
        || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'directory'::regnamespace and c.relkind = 'r'
      union all
      select 'index ' || indexdef from pg_indexes where schemaname = 'directory'
      union all
      select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'directory'::regnamespace
      union all
      select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all
      select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind <> 'a' and prolang <> (
        select oid from pg_language where lanname = 'c')
      union all
      select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
    ) as lines
    where line !~ 'migration(_|\\.| )'
    order by line collate "C"`);
  return rows.map(({ line }) => line);
}
