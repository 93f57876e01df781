import type { StatementRunner } from "../../core/context.js";
import { barePath, filterSql } from "./filter-sql.js";
import type { ScimAttributes } from "./scim-attributes.js";
import { ScimError } from "./scim-error.js";
import { parseScimFilter } from "./scim-filter.js";

/** Resources of one answer, at most. */
export const MOST_RESULTS = 500;

const DEFAULT_COUNT = 100;

/** As the query string says it. */
export interface ScimQuery {
  readonly filter: string | null;
  readonly sortBy: string | null;
  readonly sortOrder: string | null;
  readonly startIndex: string | null;
  readonly count: string | null;
}

export interface ScimPage {
  readonly uuids: readonly string[];
  readonly totalResults: number;
  readonly startIndex: number;
}

/** The resources that pass the filter, in order, from `startIndex` on. @throws ScimError */
export async function queryScim(runner: StatementRunner, resource: ScimAttributes, query: ScimQuery, today: string): Promise<ScimPage> {
  const startIndex = Math.max(1, wholeNumber(query.startIndex, 1));
  const count = Math.min(MOST_RESULTS, Math.max(0, wholeNumber(query.count, DEFAULT_COUNT)));
  const values: unknown[] = [today];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const condition = query.filter === null ? "true" : filterSql(parseScimFilter(query.filter), resource, { add });
  const isBare = !resource.from.includes(" where ");
  const from = `${resource.from} ${isBare ? "where" : "and"} ${condition}`;
  // The parameter of today is named even where no attribute asks for it.
  const [total] = await runner.run<{ count: number }>({
    text: `select count(*)::int as count from ${from} and $1::date is not null`,
    values,
  });
  const totalResults = total?.count ?? 0;
  if (count === 0 || startIndex > totalResults) return { uuids: [], totalResults, startIndex };
  const order = orderSql(resource, query);
  const rows = await runner.run<{ id: string }>({
    text: `select r.id::text as id from ${from} and $1::date is not null order by ${order} offset ${add(startIndex - 1)}::int limit ${add(count)}::int`,
    values,
  });
  return { uuids: rows.map(({ id }) => id), totalResults, startIndex };
}

/** Values that are missing come last when they ascend (RFC 7644, 3.4.2.3). */
function orderSql({ attributes }: ScimAttributes, { sortBy, sortOrder }: ScimQuery): string {
  if (sortBy === null) return "r.id";
  const attribute = attributes.get(barePath(sortBy));
  if (attribute?.kind !== "single") throw new ScimError(400, "Resources are not sorted by this attribute", "invalidPath");
  const key = attribute.form === "text" ? `public.sort_key(${attribute.sql})` : attribute.sql;
  return `${key} ${sortOrder?.toLowerCase() === "descending" ? "desc nulls first" : "asc nulls last"}, r.id`;
}

function wholeNumber(text: string | null, absent: number): number {
  if (text === null || text === "") return absent;
  const number = Number(text);
  if (Number.isSafeInteger(number) && Math.abs(number) < 2 ** 31) return number;
  throw new ScimError(400, "startIndex and count are whole numbers", "invalidValue");
}
