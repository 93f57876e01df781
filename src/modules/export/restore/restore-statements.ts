import { AUDIENCES } from "../../../core/audience.js";
import type { ExportedField, ExportedType, Form, PartsField, PlainField, ReferenceField } from "../exported-field.js";

/** Where the lines wait, their ids as uuids, until all are there: within one statement records may name each other in any order. */
export const STAGE = "restored";

export const CREATE_STAGE = `create temporary table ${STAGE} (place bigint generated always as identity, type text not null, record jsonb not null) on commit drop`;

export const STAGE_LINES = `insert into ${STAGE} (type, record)
  select line ->> 'type', line - 'type' from jsonb_array_elements($1::jsonb) with ordinality l(line, place) order by place`;

type ColumnField = PlainField | ReferenceField;

/** The statements that make rows of the staged lines of one type; the first makes the records themselves. */
export function restoreStatements({ type, table, fields }: ExportedType): readonly string[] {
  const lines = `${STAGE} r where r.type = '${type}'`;
  const own = columnsOf(fields);
  return [
    `insert into directory.${table} (id, ${own.map(({ column }) => `"${column}"`).join(", ")})
     select (r.record ->> 'id')::uuid, ${own.map((field) => readValue(field, "r.record")).join(", ")} from ${lines} order by r.place`,
    ...fields.flatMap((field) => within(field, lines)),
  ];
}

function within(field: ExportedField, lines: string): string[] {
  if (field.kind === "parts") return [partStatement(field, lines)];
  if (field.kind !== "references") return [];
  const { table, own, other } = field.pairs;
  const named = lines.replace(`${STAGE} r`, `${STAGE} r, jsonb_array_elements_text(r.record -> '${field.key}') named(id)`);
  return [`insert into directory.${table} (${own}, ${other}) select (r.record ->> 'id')::uuid, named.id::uuid from ${named}`];
}

function partStatement({ key, table, type, owner, fields }: PartsField, lines: string): string {
  const own = columnsOf(fields);
  const parts = lines.replace(`${STAGE} r`, `${STAGE} r, jsonb_array_elements(r.record -> '${key}') with ordinality part(record, place)`);
  return `insert into directory.${table} (id, ${owner}, ${own.map(({ column }) => `"${column}"`).join(", ")})
    select ${type === undefined ? "public.uuid_v7()" : "(part.record ->> 'id')::uuid"}, (r.record ->> 'id')::uuid,
      ${own.map((field) => readValue(field, "part.record")).join(", ")}
    from ${parts} order by r.place, part.place`;
}

function columnsOf(fields: readonly ExportedField[]): ColumnField[] {
  return fields.filter((field) => field.kind === "plain" || field.kind === "reference");
}

/** How each form's text is read; `?` is the text. */
const READ_AS: Readonly<Record<Exclude<Form, "texts">, string>> = {
  text: "?",
  integer: "(?)::integer",
  number: "(?)::double precision",
  boolean: "(?)::boolean",
  decimal: "(?)::numeric",
  day: "(?)::date",
  instant: "(?)::timestamptz",
  audience: `array_position(array[${AUDIENCES.map((audience) => `'${audience}'`).join(", ")}], ?) - 1`,
};

function readValue(field: ColumnField, record: string): string {
  if (field.kind === "plain" && field.form === "texts") {
    return `array(select t.value from jsonb_array_elements_text(${record} -> '${field.key}') with ordinality t(value, place) order by t.place)`;
  }
  const form = field.kind === "reference" ? "(?)::uuid" : READ_AS[field.form as Exclude<Form, "texts">];
  return form.replace("?", `${record} ->> '${field.key}'`);
}
