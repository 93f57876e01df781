import { type Compared, comparisonSql, type SqlValues } from "./comparison-sql.js";
import type { MultipleAttribute, ScimAttributes } from "./scim-attributes.js";
import { invalidFilter } from "./scim-error.js";
import type { AttributeFilter, Comparison, FilterValue, ScimFilter } from "./scim-filter.js";
import { uuidIn } from "./scim-id.js";

const SCHEMA = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;

/** The path of an attribute in lower case, without its schema's prefix. */
export function barePath(path: string): string {
  return path.toLowerCase().replace(SCHEMA, "");
}

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

function attributeSql(filter: AttributeFilter, resource: ScimAttributes, values: SqlValues): string {
  const path = barePath(filter.path);
  if (filter.kind === "compare" && filter.comparison === "eq" && IDS.has(path) && resource.attributes.has(path))
    return idSql(filter.value, resource, values);
  const attribute = resource.attributes.get(path);
  if (attribute?.kind === "single") return comparisonSql(filter, attribute, values);
  if (attribute?.kind === "multiple") {
    if (filter.kind === "present") return `exists (${attribute.rows})`;
    return anyOf(attribute, comparisonSql(filter, partOf(attribute, "value"), values));
  }
  const parts = [...resource.attributes].flatMap(([name, part]) => (part.kind === "single" && name.startsWith(`${path}.`) ? [part] : []));
  if (parts.length > 0 && filter.kind === "present") return `(${parts.map((part) => comparisonSql(filter, part, values)).join(" or ")})`;
  const dot = path.lastIndexOf(".");
  const owner = resource.attributes.get(path.slice(0, dot));
  if (owner?.kind === "multiple") return anyOf(owner, comparisonSql(filter, partOf(owner, path.slice(dot + 1)), values));
  if (resource.empty.has(path.split(".", 1)[0] ?? ""))
    return String(filter.kind === "compare" && isEqualToNull(filter.comparison, filter.value));
  throw unknownAttribute();
}

const IDS = new Set(["id", "username"]);

/** By the key, not by its text. */
function idSql(value: FilterValue, { type }: ScimAttributes, values: SqlValues): string {
  if (typeof value !== "string") return "false";
  const uuid = uuidIn(value, type);
  return uuid === undefined ? "false" : `(r.id = ${values.add(uuid)}::uuid)`;
}

/** `emails[type eq "work" and value co "@x"]`: one value passes all of it. */
function withinSql({ path, filter }: Extract<ScimFilter, { kind: "within" }>, resource: ScimAttributes, values: SqlValues): string {
  const bare = barePath(path);
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
      return comparisonSql(filter, partOf(attribute, filter.path), values);
  }
}

function anyOf({ rows }: MultipleAttribute, condition: string): string {
  return `exists (select from (${rows}) v where ${condition})`;
}

function partOf({ parts }: MultipleAttribute, name: string): Compared {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw unknownAttribute();
  return part;
}

function unknownAttribute(): Error {
  return invalidFilter("The filter names an attribute that resources here do not have; see /Schemas");
}

function isEqualToNull(comparison: Comparison, value: FilterValue): boolean {
  return comparison === "eq" && value === null;
}
