import { jsonArray, jsonObject, jsonString, orNull } from "../../planner/json-text.js";
import { nodeIdJson } from "../../planner/node-id.js";
import { identifier, rawSql, renderSql, type Sql, sql } from "../../planner/sql.js";
import { audienceName } from "../shared/audience.types.js";
import type { ExportedField, ExportedType, PartsField, PlainField, ReferenceField, ReferencesField } from "./exported-field.js";

interface StatementOptions {
  /** Say besides each record named what people call it, under `<key>Label`. */
  readonly labelled: boolean;
  /** A page of the records after an id, or one record; through its survivor if it was merged. */
  readonly of: "page" | "record";
}

/** Whether the statement takes today as its second parameter: some part holds what is so today alone. */
export function isDated(fields: readonly ExportedField[]): boolean {
  return fields.some((field) => field.kind === "parts" && (field.where?.includes("$2") === true || isDated(field.fields)));
}

/**
 * The JSON text of records. Parameters: an id (uuid); today, if dated; for a page, its size. Every table named is the asker's own view,
 * also where a record names another, so that nothing tells of what the asker may not see.
 */
export function lineStatement({ type, table, fields }: ExportedType, { labelled, of }: StatementOptions): string {
  const line = jsonObject([
    ["type", rawSql(`'"${type}"'`)],
    ["id", nodeIdJson(type, sql`r0.id`)],
    ...fields.flatMap((field) => entries(field, { depth: 0, labelled })),
  ]);
  const records =
    of === "page"
      ? sql`select * from ${identifier(table)} where id > $1::uuid order by id limit ${rawSql(isDated(fields) ? "$3" : "$2")}::int`
      : sql`select * from ${identifier(table)} where id = coalesce((select survivor_id from merge_redirect where merged_id = $1::uuid), $1::uuid)`;
  return renderSql(sql`select r0.id::text as id, ${line} as line from (${records}) r0 order by r0.id`).text;
}

type Entry = readonly [key: string, value: Sql];

/** The rows of a record are called `r0`, those of its parts `r1`, and so on. */
interface Place {
  readonly depth: number;
  readonly labelled: boolean;
}

function entries(field: ExportedField, place: Place): Entry[] {
  switch (field.kind) {
    case "plain":
      return [[field.key, plainValue(field, place)]];
    case "reference":
      return referenceEntries(field, place);
    case "references":
      return referencesEntries(field, place);
    case "parts":
      return [[field.key, partsValue(field, place)]];
  }
}

function columnOf(column: string, { depth }: Place): Sql {
  return sql`${rawSql(`r${depth}`)}.${identifier(column)}`;
}

function plainValue({ column, form }: PlainField, place: Place): Sql {
  const value = columnOf(column, place);
  switch (form) {
    case "integer":
    case "number":
    case "boolean":
      return orNull(sql`(${value})::text`);
    case "decimal":
    case "day":
      return orNull(sql`('"'||${value}||'"')`);
    case "instant":
      return orNull(sql`('"'||to_char(${value} at time zone 'UTC','YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')||'"')`);
    case "audience":
      return sql`('"'||${audienceName(value)}||'"')`;
    case "text":
    case "texts":
      return orNull(jsonString(value));
  }
}

function referenceEntries({ key, column, to }: ReferenceField, place: Place): Entry[] {
  const seen = (value: Sql): Sql => orNull(sql`(select ${value} from ${identifier(to.table)} where id = ${columnOf(column, place)})`);
  const id: Entry = [key, seen(nodeIdJson(to.type, sql`id`))];
  return place.labelled ? [id, [`${key}Label`, seen(jsonString(rawSql(to.label)))]] : [id];
}

function referencesEntries({ key, to, pairs }: ReferencesField, place: Place): Entry[] {
  const named = (value: Sql, order: Sql): Sql =>
    jsonArray(
      sql`x.value`,
      sql`(select ${value} as value from ${identifier(to.table)} where id in (select p.${identifier(pairs.other)}
        from ${identifier(pairs.table)} p where p.${identifier(pairs.own)} = ${columnOf("id", place)}) order by ${order}) x`,
    );
  const ids: Entry = [key, named(nodeIdJson(to.type, sql`id`), sql`id`)];
  return place.labelled ? [ids, [`${key}Label`, named(jsonString(rawSql(to.label)), rawSql(`${to.label}, id`))]] : [ids];
}

function partsValue({ table, type, owner, fields, order, where }: PartsField, place: Place): Sql {
  const within = { ...place, depth: place.depth + 1 };
  const item = jsonObject([
    ...(type === undefined ? [] : [["id", nodeIdJson(type, columnOf("id", within))] as const]),
    ...fields.flatMap((field) => entries(field, within)),
  ]);
  const rows = sql`select * from ${identifier(table)} where ${identifier(owner)} = ${columnOf("id", place)}${rawSql(
    where === undefined ? "" : ` and ${where}`,
  )} order by ${rawSql(order)}`;
  return jsonArray(item, sql`(${rows}) ${rawSql(`r${within.depth}`)}`);
}
