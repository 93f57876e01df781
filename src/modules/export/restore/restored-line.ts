import { AUDIENCES } from "../../../core/audience.js";
import { ExpectedError } from "../../../core/errors.js";
import { decodeNodeId } from "../../../planner/node-id.js";
import type { ExportedField, ExportedType, Form } from "../exported-field.js";

type Json = Readonly<Record<string, unknown>>;

/** A line that is none of an export's. */
export class UnreadableLine extends Error {
  override readonly name = "UnreadableLine";

  constructor(
    readonly line: number,
    /** Dotted path within the line; absent when it is the line itself. */
    readonly field?: string,
  ) {
    super(`line ${line} cannot be read`);
  }
}

/** The line's record with uuids for ids, each field in its form. @throws UnreadableLine */
export function restoredRecord(record: Json, { type, fields }: ExportedType, line: number): Json {
  return { type, ...checked(record, type, fields, { line, path: "" }) };
}

interface Place {
  readonly line: number;
  readonly path: string;
}

function checked(record: Json, type: string | undefined, fields: readonly ExportedField[], place: Place): Json {
  const known = new Set(["type", "id", ...fields.map(({ key }) => key)]);
  const foreign = Object.keys(record).find((key) => !known.has(key));
  if (foreign !== undefined) throw new UnreadableLine(place.line, place.path + foreign);
  const values = fields.map((field) => [field.key, checkedField(record[field.key], field, { ...place, path: place.path + field.key })]);
  const id = type === undefined ? {} : { id: uuid(record.id, type, { ...place, path: `${place.path}id` }) };
  return { ...id, ...Object.fromEntries(values) };
}

function checkedField(value: unknown, field: ExportedField, place: Place): unknown {
  switch (field.kind) {
    case "plain":
      if (value === null || HAS_FORM[field.form](value)) return value;
      throw new UnreadableLine(place.line, place.path);
    case "reference":
      return value === null ? null : uuid(value, field.to.type, place);
    case "references":
      return listOf(value, place).map((id) => uuid(id, field.to.type, place));
    case "parts":
      return listOf(value, place).map((part, index) => {
        if (!isObject(part)) throw new UnreadableLine(place.line, place.path);
        return checked(part, field.type, field.fields, { ...place, path: `${place.path}.${index}.` });
      });
  }
}

const isText = (value: unknown): boolean => typeof value === "string";
const matches = (form: RegExp) => (value: unknown) => typeof value === "string" && form.test(value);

const HAS_FORM: Readonly<Record<Form, (value: unknown) => boolean>> = {
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === "boolean",
  decimal: matches(/^-?\d+(\.\d+)?$/),
  day: matches(/^\d{4}-\d{2}-\d{2}$/),
  instant: matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  audience: (value) => (AUDIENCES as readonly unknown[]).includes(value),
};

function uuid(value: unknown, type: string, { line, path }: Place): string {
  try {
    const id = decodeNodeId(value, path);
    if (id.type === type) return id.uuid;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
  }
  throw new UnreadableLine(line, path);
}

function listOf(value: unknown, { line, path }: Place): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new UnreadableLine(line, path);
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
