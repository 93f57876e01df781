import { type GraphQLField, type GraphQLInputObjectType, getNamedType, isEnumType, isObjectType } from "graphql";
import type { TestDirectory } from "../directory.js";

/** An order that may be asked for, and cursors of records in it. */
export interface KnownOrder {
  readonly orderBy: unknown;
  readonly cursors: readonly string[];
}

/** By `Type.field` of the list. */
export type CursorPool = ReadonlyMap<string, readonly KnownOrder[]>;

const STAFF = { audience: "STAFF" } as const;

/** Cursors of the lists among `roots` and of those one step below, given out by the planner to STAFF, for every order by one key and some by two. */
export async function loadCursors(directory: TestDirectory, roots: readonly string[]): Promise<CursorPool> {
  const pool = new Map<string, KnownOrder[]>();
  for (const root of listsOf(directory, "Query").filter(({ name }) => roots.includes(name))) {
    const orders: KnownOrder[] = [];
    for (const orderBy of ordersOf(root)) {
      const variables = orderBy === undefined ? {} : { orderBy };
      const definition = orderBy === undefined ? "" : `($orderBy: [${orderType(root)?.name}!])`;
      const given = orderBy === undefined ? "" : ", orderBy: $orderBy";
      const query = `query ${definition} { list: ${root.name}(first: 100${given}) { edges { cursor } } }`;
      const { data } = await directory.ask(query, variables, STAFF);
      orders.push({ orderBy, cursors: cursorsIn(data) });
    }
    pool.set(`Query.${root.name}`, orders);
    const owner = getNamedType(root.type).name.replace(/Connection$/, "");
    for (const list of listsOf(directory, owner)) await loadNested(directory, pool, root.name, owner, list);
  }
  return pool;
}

async function loadNested(
  directory: TestDirectory,
  pool: Map<string, KnownOrder[]>,
  root: string,
  owner: string,
  list: GraphQLField<unknown, unknown>,
): Promise<void> {
  const filter = list.args.find(({ name }) => name === "filter");
  const isDated = filter !== undefined && "during" in (getNamedType(filter.type) as GraphQLInputObjectType).getFields();
  const args = isDated ? "first: 100, filter: { during: {} }" : "first: 100";
  const { data } = await directory.ask(
    `{ ${root}(first: 100) { edges { node { ${list.name}(${args}) { edges { cursor } } } } } }`,
    {},
    STAFF,
  );
  pool.set(`${owner}.${list.name}`, [{ orderBy: undefined, cursors: cursorsIn(data) }]);
}

function listsOf(directory: TestDirectory, typeName: string): GraphQLField<unknown, unknown>[] {
  const type = directory.schema.getType(typeName);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.filter((field) => getNamedType(field.type).name.endsWith("Connection"));
}

function orderType(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | undefined {
  const argument = field.args.find(({ name }) => name === "orderBy");
  return argument && (getNamedType(argument.type) as GraphQLInputObjectType);
}

function ordersOf(field: GraphQLField<unknown, unknown>): unknown[] {
  const keys = getNamedType(orderType(field)?.getFields().field?.type);
  if (!isEnumType(keys)) return [undefined];
  const names = keys.getValues().map(({ name }) => name);
  const single = names.flatMap((name) => [[{ field: name }], [{ field: name, direction: "DESC" }]]);
  const double = names.slice(1).flatMap((name, index) => [
    [
      { field: name, direction: "DESC" },
      { field: names[index], direction: "ASC" },
    ],
    [
      { field: names[index], direction: "DESC" },
      { field: name, direction: "DESC" },
    ],
  ]);
  return [undefined, [], ...single, ...double];
}

function cursorsIn(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === "cursor" ? [value as string] : cursorsIn(value)));
}
