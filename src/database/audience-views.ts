import { createHash } from "node:crypto";
import pg from "pg";
import { AUDIENCES, type Audience } from "../core/audience.js";
import { audienceSchema, OWNER_ROLE, OWNER_SCHEMA, readerRole, WRITER_ROLE } from "./roles.js";
import type { ViewDeclaration } from "./view-declaration.js";

/** Schema of the tables; its owner alone may use it, and the writer. */
export const DIRECTORY_SCHEMA = "directory";

/** Bookkeeping of the migrations: neither seen nor written by anyone else. */
export const MIGRATION_TABLE = "migration";
const BOOKKEEPING = [MIGRATION_TABLE, "typeorm_metadata"];

const { escapeIdentifier: quote } = pg;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

type Query = (text: string) => Promise<readonly unknown[]>;

/** The statements that bring what each role sees up to date, and a fingerprint that changes with them. */
export interface ViewPlan {
  readonly statements: readonly string[];
  readonly fingerprint: string;
}

/** @throws when a table of the catalogue has no declaration, or a declaration no table or column. */
export async function planViews(query: Query, declarations: readonly ViewDeclaration[]): Promise<ViewPlan> {
  const tables = await readCatalogue(query);
  checkDeclarations(tables, declarations);
  const statements = [
    ...AUDIENCES.flatMap((audience) => audienceStatements(audience, declarations, tables)),
    ...ownerStatements(declarations, tables),
    ...writerStatements([...tables.keys()]),
  ];
  const fingerprint = createHash("sha256").update(statements.join(";\n")).digest("hex");
  return { statements: [...statements, `comment on schema ${audienceSchema("PUBLIC")} is 'maillage ${fingerprint}'`], fingerprint };
}

/** The fingerprint of the views that the database has; null when it has none. */
export async function readFingerprint(query: Query): Promise<string | null> {
  const rows = (await query(
    `select obj_description(to_regnamespace('${audienceSchema("PUBLIC")}'), 'pg_namespace') as comment`,
  )) as readonly { comment: string | null }[];
  return rows[0]?.comment?.replace(/^maillage /, "") ?? null;
}

export function dropViews(): string[] {
  return [...AUDIENCES.map(audienceSchema), OWNER_SCHEMA].map((schema) => `drop schema if exists ${schema} cascade`);
}

async function readCatalogue(query: Query): Promise<Map<string, Column[]>> {
  const columns = (await query(`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = to_regnamespace('${DIRECTORY_SCHEMA}') and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and c.relname not in (${BOOKKEEPING.map(pg.escapeLiteral).join(", ")})
    order by c.relname, a.attnum`)) as readonly Column[];
  const tables = new Map<string, Column[]>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  return tables;
}

function checkDeclarations(tables: ReadonlyMap<string, readonly Column[]>, declarations: readonly ViewDeclaration[]): void {
  const declared = new Set(declarations.map(({ table }) => table));
  if (declared.size < declarations.length) throw new Error("a table is declared twice in src/database/visibility.ts");
  for (const table of tables.keys()) {
    if (!declared.has(table)) throw new Error(`table "${table}" has no declaration in src/database/visibility.ts: who may see its rows?`);
  }
  for (const { table, columns, hidden } of declarations) {
    const names = tables.get(table)?.map(({ name }) => name);
    if (names === undefined) throw new Error(`src/database/visibility.ts declares "${table}", which is not a table`);
    for (const column of [...Object.keys(columns ?? {}), ...(hidden ?? [])]) {
      if (!names.includes(column)) throw new Error(`src/database/visibility.ts names "${table}.${column}", which is not a column`);
    }
  }
}

function audienceStatements(
  audience: Audience,
  declarations: readonly ViewDeclaration[],
  tables: ReadonlyMap<string, readonly Column[]>,
): string[] {
  const views = declarations.map(({ table, from, where, columns, hidden }): View => {
    const expressions = Object.entries(columns ?? {}).map(([column, expression]) => [column, expression(audience)]);
    return { table, from: from?.(audience) ?? null, where: where?.(audience) ?? null, columns: Object.fromEntries(expressions), hidden };
  });
  return schemaStatements(audienceSchema(audience), readerRole(audience).name, views, tables);
}

/** An organization sees of its own rows what STAFF sees, of all others what a MEMBER sees. */
function ownerStatements(declarations: readonly ViewDeclaration[], tables: ReadonlyMap<string, readonly Column[]>): string[] {
  const views = declarations.map(({ table, from, where, columns, hidden, own }): View => {
    const asMember = where?.("MEMBER") ?? null;
    const asStaff = where?.("STAFF") ?? null;
    const expressions = Object.entries(columns ?? {}).map(([column, expression]) => {
      const value =
        own === undefined ? expression("MEMBER") : `case when ${own} then ${expression("STAFF")} else ${expression("MEMBER")} end`;
      return [column, value];
    });
    const either = own === undefined || asMember === null ? asMember : `(${asMember}) or (${asStaff ?? "true"}) and (${own})`;
    return { table, from: from?.("MEMBER") ?? null, where: either, columns: Object.fromEntries(expressions), hidden };
  });
  return schemaStatements(OWNER_SCHEMA, OWNER_ROLE.name, views, tables);
}

/** One table as one schema shows it. */
interface View {
  readonly table: string;
  readonly from: string | null;
  readonly where: string | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly hidden: readonly string[] | undefined;
}

function schemaStatements(schema: string, role: string, views: readonly View[], tables: ReadonlyMap<string, readonly Column[]>): string[] {
  return [
    `create schema ${schema}`,
    ...views.map((view) => viewStatement(schema, view, tables.get(view.table) ?? [])),
    `grant usage on schema ${schema} to ${role}`,
    `grant select on all tables in schema ${schema} to ${role}`,
  ];
}

function viewStatement(schema: string, { table, from, where, columns, hidden }: View, columnsOfTable: readonly Column[]): string {
  const selected = columnsOfTable
    .filter(({ name }) => !hidden?.includes(name))
    .map(({ name, type }) => {
      const expression = columns[name];
      return expression === undefined ? quote(name) : `(${expression})::${type} as ${quote(name)}`;
    });
  return [
    `create view ${schema}.${quote(table)} as`,
    `select ${selected.join(", ")} from ${from === null ? `${DIRECTORY_SCHEMA}.${quote(table)}` : `(${from}) ${quote(table)}`}`,
    ...(where === null ? [] : [`where ${where}`]),
  ].join(" ");
}

function writerStatements(tables: readonly string[]): string[] {
  const role = WRITER_ROLE.name;
  const all = tables.map((table) => `${DIRECTORY_SCHEMA}.${quote(table)}`);
  return [
    `grant usage on schema ${DIRECTORY_SCHEMA} to ${role}`,
    ...(all.length === 0 ? [] : [`grant select, insert, update, delete on ${all.join(", ")} to ${role}`]),
    `grant usage, select on all sequences in schema ${DIRECTORY_SCHEMA} to ${role}`,
  ];
}
