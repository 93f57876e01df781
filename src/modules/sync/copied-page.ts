import { encodeValue } from "../../planner/encode-value.js";
import type { SelectedField } from "../../planner/field-plan.js";
import { jsonNull } from "../../planner/json-text.js";
import { nodeIdJson } from "../../planner/node-id.js";
import type { Row } from "../../planner/row.js";
import { literal, rawSql, type Sql, sql } from "../../planner/sql.js";
import { CHANGED_TYPES, type ChangedType } from "./changed-types.js";
import { FIRST_UUID } from "./feed-cursor.js";
import { type FeedPage, HORIZON, PAGE_BOUND } from "./feed-page.js";

/**
 * Records of one type as they are now, in the order of their ids; then come those of `nextType` and, after the last, the changes
 * since the copy's first page: its horizon travels in the cursor.
 */
export function copiedPage(page: FeedPage, isFirst: boolean, type: ChangedType | undefined, nextType: ChangedType | undefined): Sql {
  if (!type) return page.emit({ rows: NO_ROWS, isShown: rawSql("true"), change: () => jsonNull, ...nextOf(page, isFirst, type, nextType) });
  const row = page.row(type, "p");
  const inner = page.row(type);
  const isAfter = isFirst
    ? rawSql("true")
    : sql`public.follow_feed(${page.place("identity", "text")},${page.place("xid", "xid8")}) and ${inner.col("id")} > ${page.place("uuid", "uuid")}`;
  const found = sql`select ${inner.alias}.* from ${inner.from} where ${isAfter} order by ${inner.col("id")} ${PAGE_BOUND}`;
  return page.emit({
    rows: sql`select ${inner.alias}.*, row_number() over () as n from (${found}) ${inner.alias} limit ${page.size} + 1`,
    isShown: rawSql("true"),
    change: (field) => changeField(page, field, type, row),
    ...nextOf(page, isFirst, type, nextType),
  });
}

const NO_ROWS = rawSql(`select null::uuid as id, 1 as n where false`);

function nextOf(page: FeedPage, isFirst: boolean, type: ChangedType | undefined, nextType: ChangedType | undefined) {
  const either = (full: Sql, other: Sql): Sql => sql`case when ${page.isFull} then ${full} else ${other} end`;
  return {
    next: {
      phase: either(rawSql("'C'"), rawSql(nextType ? "'C'" : "'F'")),
      xid: isFirst ? HORIZON : sql`${page.place("xid", "text")}`,
      type: either(literal(type?.name ?? ""), literal((nextType ?? (CHANGED_TYPES[0] as ChangedType)).name)),
      uuid: either(page.ofLast(rawSql("p.id::text")), literal(FIRST_UUID)),
      expiresAt: sql`${isFirst ? page.expiresAt : page.place("expiresAt", "bigint")}`,
    },
    /** What changed since the copy began comes after it. */
    hasMore: rawSql("true"),
  };
}

function changeField(page: FeedPage, field: SelectedField, type: ChangedType, row: Row<{ id: string; updatedAt: Date }>): Sql {
  switch (field.definition.name) {
    case "kind":
      return rawSql(`'"UPSERT"'`);
    case "type":
      return literal(JSON.stringify(type.name));
    case "id":
      return nodeIdJson(type.record, row.col("id"));
    case "at":
      return encodeValue(field.type, row.col("updatedAt"));
    case "node":
      return page.record(field, type, row as unknown as Row);
    case "reason":
      return jsonNull;
    case "identifiers":
      return rawSql("'[]'");
    default:
      throw new Error(`Change has no plan for "${field.definition.name}"`);
  }
}
