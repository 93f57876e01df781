import { type DataSource, type EntityMetadata } from "typeorm";
import { createDataSource } from "../../src/database/data-source.js";
import { entities } from "../../src/modules/entities.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

let db: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  db = await createTestDatabase();
  source = createDataSource({ url: db.url, entities: [...entities] });
  await source.initialize();
});

afterAll(async () => {
  await source.destroy();
  await db.drop();
});

test("entities equal the schema", async () => {
  await recordGeneratedColumns();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query).filter(isDrift)).toEqual([]);
});

/**
 * Checks and exclusions are the migrations' alone. TypeORM wants an index for each column of a join table, where ours have their
 * primary key and its reverse.
 */
function isDrift(statement: string): boolean {
  const joins = source.entityMetadatas.filter(({ isJunction }) => isJunction).map(({ tableName }) => tableName);
  const isRule = /DROP CONSTRAINT "\w+(_check|_present|_taken)"/.test(statement);
  return !isRule && !joins.some((join) => new RegExp(`INDEX .*"${join}_`).test(statement));
}

/** TypeORM reads the expressions of generated columns from a table of its own, which only its own schema builder fills. */
async function recordGeneratedColumns(): Promise<void> {
  await db.owner.query(`
    create table typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)`);
  for (const { table, name, expression } of await generatedColumns()) {
    const declared = declaredExpression(table, name);
    const value = declared !== undefined && normalized(declared) === normalized(expression) ? declared : expression;
    await db.owner.query(`insert into typeorm_metadata values ('GENERATED_COLUMN', current_database(), 'directory', $1, $2, $3)`, [
      table,
      name,
      value,
    ]);
  }
}

interface GeneratedColumn {
  readonly table: string;
  readonly name: string;
  readonly expression: string;
}

async function generatedColumns(): Promise<GeneratedColumn[]> {
  const { rows } = await db.owner.query<GeneratedColumn>(`
    select c.relname as table, a.attname as name, pg_get_expr(d.adbin, d.adrelid) as expression
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'directory'::regnamespace and a.attgenerated <> ''`);
  return rows;
}

function declaredExpression(table: string, column: string): string | undefined {
  const entity: EntityMetadata | undefined = source.entityMetadatas.find(({ tableName }) => tableName === table);
  return entity?.columns.find(({ databaseName }) => databaseName === column)?.asExpression;
}

/** Without what PostgreSQL adds when it prints an expression: casts of literals, parentheses, schemas, the case of keywords. */
function normalized(expression: string): string {
  return expression.replace(/public\.|::text|[()\s]/g, "").toLowerCase();
}
