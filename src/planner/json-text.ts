import { joinSql, quoteLiteral, rawSql, Sql, sql } from "./sql.js";

/*
 * JSON is built as text by concatenation: a third faster than json_build_object, which looks up each argument's type again
 * for every row, and compact. So each piece below is an expression of type text that holds valid JSON and is never null.
 */

export const jsonNull = rawSql("'null'");

export function jsonObject(entries: readonly (readonly [key: string, value: Sql])[]): Sql {
  if (entries.length === 0) return rawSql("'{}'");
  const pieces: Sql[] = [];
  entries.forEach(([key, value], index) => {
    pieces.push(rawSql(quoteLiteral(`${index === 0 ? "{" : ","}${JSON.stringify(key)}:`)), value);
  });
  pieces.push(rawSql("'}'"));
  return sql`(${joinSql(mergeLiterals(pieces), "||")})`;
}

/** `expression` (JSON text, possibly null) or JSON's null. */
export function orNull(expression: Sql): Sql {
  return sql`coalesce(${expression},'null')`;
}

export function jsonString(expression: Sql): Sql {
  return sql`to_json(${expression})::text`;
}

/** Rows of `from` (already in order), each as `item`, as a JSON array. */
export function jsonArray(item: Sql, from: Sql): Sql {
  return sql`(select '['||coalesce(string_agg(${item},','),'')||']' from ${from})`;
}

const plainLiteral = /^'(?:[^']|'')*'$/;

/** Joins neighbouring constants into one, so that the server concatenates less. */
function mergeLiterals(pieces: readonly Sql[]): Sql[] {
  const merged: Sql[] = [];
  for (const piece of pieces) {
    const text = constantOf(piece);
    const before = merged.at(-1);
    const previous = before === undefined ? undefined : constantOf(before);
    if (text !== undefined && previous !== undefined) merged[merged.length - 1] = rawSql(`${previous.slice(0, -1)}${text.slice(1)}`);
    else merged.push(piece);
  }
  return merged;
}

function constantOf(piece: Sql): string | undefined {
  const [only, ...others] = piece.parts;
  return others.length === 0 && typeof only === "string" && plainLiteral.test(only) ? only : undefined;
}
