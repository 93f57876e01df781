import type { ScimForm } from "./scim-attributes.js";
import { invalidFilter } from "./scim-error.js";
import type { AttributeFilter, Comparison, FilterValue } from "./scim-filter.js";

/** Values that leave the SQL text for `$n`. */
export interface SqlValues {
  /** The placeholder of a value. */
  add(value: unknown): string;
}

/** What is compared: SQL, and how. */
export interface Compared {
  readonly form: ScimForm;
  readonly sql: string;
}

/** SQL that tells, never by null, whether a value compares so. @throws ScimError invalidFilter */
export function comparisonSql(filter: AttributeFilter, part: Compared, values: SqlValues): string {
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
function nullSql(comparison: Comparison, { sql }: Compared): string {
  if (comparison === "eq") return `(${sql} is null)`;
  if (comparison === "ne") return `(${sql} is not null)`;
  throw invalidFilter("null is only equal, or not");
}

const ORDERED: Partial<Readonly<Record<Comparison, string>>> = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" };

function booleanSql(comparison: Comparison, value: FilterValue, sql: string, values: SqlValues): string {
  // Microsoft Entra ID writes "True" for true.
  const wanted = typeof value === "string" && /^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : value;
  if (typeof wanted !== "boolean" || (comparison !== "eq" && comparison !== "ne"))
    throw invalidFilter("A boolean is only equal to true or false, or not");
  return `coalesce(${sql} ${ORDERED[comparison]} ${values.add(wanted)}::boolean, false)`;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const COMMON_YEAR = /^(?!0000)\d{4}-/;

function instantSql(comparison: Comparison, value: FilterValue, sql: string, values: SqlValues): string {
  const operator = ORDERED[comparison];
  if (operator === undefined || typeof value !== "string" || !INSTANT.test(value) || Number.isNaN(Date.parse(value))) {
    throw invalidFilter("A date is compared with a text such as 2026-11-23T10:00:00Z, by eq, ne, gt, ge, lt or le");
  }
  const instant = new Date(value).toISOString();
  if (!COMMON_YEAR.test(instant)) throw invalidFilter("A date is of the years 1 to 9999");
  return `coalesce(${sql} ${operator} ${values.add(instant)}::timestamptz, false)`;
}

function textSql(comparison: Comparison, value: FilterValue, sql: string, add: (text: string) => string): string {
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
