import type { GraphQLField, GraphQLObjectType } from "graphql";
import { AUDIENCES } from "../../src/core/audience.js";
import type { ViewDeclaration } from "../../src/database/view-declaration.js";
import { viewDeclarations } from "../../src/database/visibility.js";
import { FieldReads } from "../support/visibility/field-reads.js";
import { otherFields, rowFields } from "./visibility.js";

type Field = GraphQLField<unknown, unknown>;

const declarations = new Map<string, ViewDeclaration>(viewDeclarations.map((declaration) => [declaration.table, declaration]));
let reads: FieldReads;

beforeAll(async () => {
  reads = await FieldReads.create();
});

/** By type, the fields that statements answer, under what these read. */
function statementsRead(): Record<string, Record<string, string>> {
  const types = reads.objectTypes().filter((type) => type.name === "Query" || reads.tableOf(type) !== undefined);
  return Object.fromEntries(types.map((type) => [type.name, byReads(type)]));
}

function byReads(type: GraphQLObjectType): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const field of fieldsOf(type).filter((one) => reads.isPlanned(type, one))) {
    const key = readsOf(type, field);
    groups[key] = groups[key] === undefined ? field.name : `${groups[key]} ${field.name}`;
  }
  return groups;
}

function readsOf(type: GraphQLObjectType, field: Field): string {
  if (type.name === "Query") return reads.ofRoot(field).join(" ");
  const { tables, text } = reads.ofRecord(type, field);
  if (tables.length > 0) return tables.join(" ");
  const columns = Object.keys(declarations.get(reads.tableOf(type) ?? "")?.columns ?? {});
  return columns.some((column) => new RegExp(`\\."?${column}\\b`).test(text)) ? "withheld" : "own";
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields());
}

function sorted(fields: Readonly<Record<string, Readonly<Record<string, string>>>>): unknown {
  const words = (text: string): string => text.split(" ").sort().join(" ");
  return Object.fromEntries(
    Object.entries(fields).map(([type, groups]) => [
      type,
      Object.fromEntries(Object.entries(groups).map(([key, names]) => [key, words(names)])),
    ]),
  );
}

test("each field that statements answer shows the rows that are declared for it, and no others", () => {
  expect(sorted(statementsRead())).toEqual(sorted(rowFields));
});

test("every other field says whom it tells what, once; nothing is said of fields that are not there", () => {
  const fields = reads.objectTypes().flatMap((type) => {
    const isRow = reads.tableOf(type) !== undefined;
    const others = fieldsOf(type).filter((field) => !((isRow || type.name === "Query") && reads.isPlanned(type, field)));
    return others.map((field) => `${type.name}.${field.name}`);
  });
  const patterns = Object.keys(otherFields).map((pattern) => new RegExp(`^${pattern}$`));
  const claims = (field: string): number => patterns.filter((pattern) => pattern.test(field)).length;
  expect(fields.filter((field) => claims(field) !== 1)).toEqual([]);
  expect(patterns.filter((pattern) => !fields.some((field) => pattern.test(field)))).toEqual([]);
});

test("no field reads a table that is nobody's, nor an open join table but from a record that the asker sees", () => {
  for (const [type, groups] of Object.entries(statementsRead())) {
    const own = reads.tableOf(reads.schema.getType(type) as GraphQLObjectType);
    for (const key of Object.keys(groups)) {
      const tables = [...(own === undefined ? [] : [own]), ...key.split(" ").filter((table) => declarations.has(table))];
      const wheres = tables.map((table) => declarations.get(table)?.where?.("STAFF"));
      expect(wheres).not.toContain("false");
      const joins = tables.filter((table) =>
        /^(organization|relationship|project|event|publication)_(theme|territory|source|publication)$/.test(table),
      );
      for (const join of joins) expect(tables).toContain(join.replace(/_\w+$/, ""));
    }
  }
});

test("every view has a predicate for each audience, or shows what is open to all", () => {
  const open = viewDeclarations.filter(({ where }) => where === undefined).map(({ table }) => table);
  expect(open.filter((table) => !/_(closure|containment|theme|territory|source|publication)$/.test(table))).toEqual([]);
  for (const { where } of viewDeclarations.filter((one) => one.where !== undefined)) {
    for (const audience of AUDIENCES.slice(0, 3))
      expect(where?.(audience)).toMatch(/(audience|concerns) <= \d|archived_at is null|^false$/);
  }
});
