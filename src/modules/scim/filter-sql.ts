import type { MultipleAttribute, ScimAttributes, ScimForm } from "./scim-attributes.js";
import { invalidFilter } from "./scim-error.js";
import type { Comparison, ScimFilter } from "./scim-filter.js";
import { uuidIn } from "./scim-id.js";

type Value = string | number | boolean | null;
type Part = { readonly form: ScimForm; readonly sql: string };

/** Values that leave the SQL text for `$n`. */
export interface SqlValues {
  /** The placeholder of a value. */
  add(value: unknown): string;
}

const SCHEMA = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;

/**
 * SQL that tells, never by null, whether the resource `r` passes the filter. Text is compared without regard to case, but for ids. A
 * comparison holds of an attribute with several values if it holds of one of them; it does not hold of one without a value, `eq null`
 * excepted.
 * @throws ScimError invalidFilter
 */
export function filterSql(filter: ScimFilter, resource: ScimAttributes, values: SqlValues): string {
  switch (filter.kind) {
    case "and":
    case "or":
      return `(${filter.filters.map((one) => filterSql(one, resource, values)).join(` ${filter.kind} `)})`;
    case "not":
      return `(not ${filterSql(filter.filter, resource, values)})`;
    case "within":
      return withinSql(filter, resource, values);
    case "present":
    case "compare":
      return attributeSql(filter, resource, values);
  }
}

type AttributeFilter = Extract<ScimFilter, { kind: "present" | "compare" }>;

function attributeSql(filter: AttributeFilter, resource: ScimAttributes, values: SqlValues): string {
  const path = filter.path.replace(SCHEMA, "");
  if (filter.kind === "compare" && filter.comparison === "eq" && IDS.has(path) && resource.attributes.has(path))
    return idSql(filter.value, resource, values);
  const attribute = resource.attributes.get(path);
  if (attribute?.kind === "single") return testSql(filter, attribute, values);
  if (attribute?.kind === "multiple") {
    if (filter.kind === "present") return `exists (${attribute.rows})`;
    return anyOf(attribute, testSql(filter, partOf(attribute, "value"), values));
  }
  const dot = path.lastIndexOf(".");
  const owner = resource.attributes.get(path.slice(0, dot));
  if (owner?.kind === "multiple") return anyOf(owner, testSql(filter, partOf(owner, path.slice(dot + 1)), values));
  if (resource.empty.has(path.split(".", 1)[0] ?? ""))
    return String(filter.kind === "compare" && isEqualToNull(filter.comparison, filter.value));
  throw unknownAttribute();
}

const IDS = new Set(["id", "username"]);

/** By the key, not by its text. */
function idSql(value: Value, { type }: ScimAttributes, values: SqlValues): string {
  if (typeof value !== "string") return "false";
  const uuid = uuidIn(value, type);
  return uuid === undefined ? "false" : `(r.id = ${values.add(uuid)}::uuid)`;
}

/** `emails[type eq "work" and value co "@x"]`: one value passes all of it. */
function withinSql({ path, filter }: Extract<ScimFilter, { kind: "within" }>, resource: ScimAttributes, values: SqlValues): string {
  const bare = path.replace(SCHEMA, "");
  const attribute = resource.attributes.get(bare);
  if (attribute?.kind === "multiple") return anyOf(attribute, partsSql(filter, attribute, values));
  if (resource.empty.has(bare)) return "false";
  throw attribute ? invalidFilter("Only an attribute with several values takes a filter in brackets") : unknownAttribute();
}

function partsSql(filter: ScimFilter, attribute: MultipleAttribute, values: SqlValues): string {
  switch (filter.kind) {
    case "and":
    case "or":
      return `(${filter.filters.map((one) => partsSql(one, attribute, values)).join(` ${filter.kind} `)})`;
    case "not":
      return `(not ${partsSql(filter.filter, attribute, values)})`;
    case "within":
      throw invalidFilter("A filter in brackets holds no other");
    case "present":
    case "compare":
      return testSql(filter, partOf(attribute, filter.path), values);
  }
}

function anyOf({ rows }: MultipleAttribute, condition: string): string {
  return `exists (select from (${rows}) v where ${condition})`;
}

function partOf({ parts }: MultipleAttribute, name: string): Part {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw unknownAttribute();
  return part;
}

function testSql(filter: AttributeFilter, part: Part, values: SqlValues): string {
  if (filter.kind === "present") return `(${part.sql} is not null)`;
  const { comparison, value } = filter;
  if (value === null) return nullSql(comparison, part);
  switch (part.form) {
    case "boolean":
      return booleanSql(comparison, value, part.sql, values);
    case "instant":
      return instantSql(comparison, value, part.sql, values);
    case "exact":
      return textSql(comparison, value, part.sql, (text) => `${values.add(text)}::text`);
    case "text":
      return textSql(comparison, value, folded(part.sql), (text) => folded(values.add(text)));
  }
}

/** What is not there and what is null are the same (RFC 7643, 2.5). */
function nullSql(comparison: Comparison, { sql }: Part): string {
  if (comparison === "eq") return `(${sql} is null)`;
  if (comparison === "ne") return `(${sql} is not null)`;
  throw invalidFilter("null is only equal, or not");
}

function isEqualToNull(comparison: Comparison, value: Value): boolean {
  return comparison === "eq" && value === null;
}

const ORDERED: Partial<Readonly<Record<Comparison, string>>> = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" };

function booleanSql(comparison: Comparison, value: Value, sql: string, values: SqlValues): string {
  // Microsoft Entra ID writes "True" for true.
  const wanted = typeof value === "string" && /^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : value;
  if (typeof wanted !== "boolean" || (comparison !== "eq" && comparison !== "ne"))
    throw invalidFilter("A boolean is only equal to true or false, or not");
  return `coalesce(${sql} ${ORDERED[comparison]} ${values.add(wanted)}::boolean, false)`;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function instantSql(comparison: Comparison, value: Value, sql: string, values: SqlValues): string {
  const operator = ORDERED[comparison];
  if (operator === undefined || typeof value !== "string" || !INSTANT.test(value) || Number.isNaN(Date.parse(value))) {
    throw invalidFilter("A date is compared with a text such as 2026-11-23T10:00:00Z, by eq, ne, gt, ge, lt or le");
  }
  return `coalesce(${sql} ${operator} ${values.add(new Date(value).toISOString())}::timestamptz, false)`;
}

function textSql(comparison: Comparison, value: Value, sql: string, add: (text: string) => string): string {
  if (typeof value !== "string") throw invalidFilter("A text is compared with a text in quotes");
  // PostgreSQL's text holds no such character.
  if (value.includes("\u0000")) return "false";
  const given = add(value);
  switch (comparison) {
    case "co":
      return `coalesce(strpos(${sql}, ${given}) > 0, false)`;
    case "sw":
      return `coalesce(starts_with(${sql}, ${given}), false)`;
    case "ew":
      return `coalesce(right(${sql}, length(${given})) = ${given}, false)`;
    default:
      return `coalesce(${sql} collate "C" ${ORDERED[comparison]} ${given} collate "C", false)`;
  }
}

function folded(sql: string): string {
  return `lower(${sql}::text collate "und-x-icu")`;
}

function unknownAttribute(): Error {
  return invalidFilter("The filter names an attribute that resources here do not have; see /Schemas");
}
