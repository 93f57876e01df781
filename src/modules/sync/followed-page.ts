import { type GraphQLObjectType, getNamedType } from "graphql";
import { encodeValue } from "../../planner/encode-value.js";
import type { SelectedField } from "../../planner/field-plan.js";
import { jsonArray, orNull } from "../../planner/json-text.js";
import { nodeIdJson } from "../../planner/node-id.js";
import type { Row } from "../../planner/row.js";
import { joinSql, literal, Parameter, rawSql, type Sql, sql } from "../../planner/sql.js";
import { CHANGED_TYPES, type ChangedType } from "./changed-types.js";
import { FIRST_UUID } from "./feed-cursor.js";
import { type FeedPage, HORIZON, PAGE_BOUND } from "./feed-page.js";

/**
 * What changed after the cursor's place. A record that changed several times in the page comes once, at its last place. It is
 * shown as it is now: where that is not what its change made of it, a later change says so and is waited for. The view keeps
 * from each audience the changes that do not concern it, and says by `audience_after` whether the record is there for it.
 */
export function followedPage(page: FeedPage, types: readonly ChangedType[]): Sql {
  const isAll = types.length === CHANGED_TYPES.length;
  const names = new Parameter("text[]", () => types.map(({ name }) => name));
  const place = sql`(${page.place("xid", "xid8")},${page.place("type", "public.change_type")},${page.place("uuid", "uuid")})`;
  const ofTypes = isAll ? rawSql("") : sql` and c.type = any(${names}::public.change_type[])`;
  const found = sql`select c.* from change c
    where public.follow_feed(${page.place("identity", "text")},${page.place("xid", "xid8")})
      and (c.xid,c.type,c.id) > ${place} and c.xid < ${HORIZON}${ofTypes} order by c.xid,c.type,c.id ${PAGE_BOUND}`;
  const numbered = sql`select c.*, row_number() over () as n from (${found}) c limit ${page.size} + 1`;
  const latest = sql`select c.*, lead(c.n) over (partition by c.type, c.id order by c.n) as later from (${numbered}) c`;
  const nodes = page.nodes;
  const columns = joinSql(
    nodes.map(
      (field, index) => sql`${byType(types, (type) => recordOf(page, type, (row) => page.record(field, type, row)))} as ${node(index)}`,
    ),
    ", ",
  );
  const isThere = nodes.length > 0 ? columns : sql`${byType(types, (type) => recordOf(page, type, () => rawSql("'{}'")))} as ${node(0)}`;
  const full = page.isFull;
  const either = (last: Sql, other: Sql): Sql => sql`case when ${full} then ${page.ofLast(last)} else ${other} end`;
  return page.emit({
    // Fenced, so that a record is read once though what it gave is used several times.
    rows: sql`select c.*, ${isThere} from (${latest}) c offset 0`,
    isShown: sql`(p.later is null or p.later > ${page.size}) and (p.audience_after is not null) = (p.${node(0)} is not null)`,
    change: (field) => changeField(page, field, types, nodes),
    next: {
      phase: rawSql("'F'"),
      xid: either(rawSql("p.xid"), HORIZON),
      type: either(rawSql("p.type"), literal((CHANGED_TYPES[0] as ChangedType).name)),
      uuid: either(rawSql("p.id::text"), literal(FIRST_UUID)),
      expiresAt: either(sql`extract(epoch from p.at)::bigint + ${page.life}`, sql`${page.expiresAt}`),
    },
    hasMore: full,
  });
}

const node = (index: number): Sql => rawSql(`node_${index}`);

function byType(types: readonly ChangedType[], value: (type: ChangedType) => Sql): Sql {
  return sql`case c.type ${joinSql(
    types.map((type) => sql`when ${literal(type.name)} then ${value(type)}`),
    " ",
  )} end`;
}

function recordOf(page: FeedPage, type: ChangedType, object: (row: Row) => Sql): Sql {
  const row = page.row(type);
  return sql`(select ${object(row as unknown as Row)} from ${row.from} where ${row.col("id")} = c.id)`;
}

function changeField(page: FeedPage, field: SelectedField, types: readonly ChangedType[], nodes: readonly SelectedField[]): Sql {
  const ifThere = (yes: Sql, no: Sql): Sql => sql`case when p.node_0 is not null then ${yes} else ${no} end`;
  switch (field.definition.name) {
    case "kind":
      return ifThere(rawSql(`'"UPSERT"'`), rawSql(`'"REMOVE"'`));
    case "type":
      return sql`'"'||p.type||'"'`;
    case "id":
      return sql`case p.type ${joinSql(
        types.map(({ name, record }) => sql`when ${literal(name)} then ${nodeIdJson(record, rawSql("p.id"))}`),
        " ",
      )} end`;
    case "at":
      return encodeValue(field.type, rawSql("p.at"));
    case "node":
      return orNull(sql`p.${node(nodes.findIndex(({ path }) => path === field.path))}`);
    case "reason":
      return ifThere(rawSql("'null'"), sql`'"'||${reason(types)}||'"'`);
    case "identifiers":
      return ifThere(rawSql("'[]'"), identifiers(page, field));
    default:
      throw new Error(`Change has no plan for "${field.definition.name}"`);
  }
}

/** Types of which two records may have been merged into one; the one that remains must be seen to be spoken of. */
const MERGED: Readonly<Record<string, string>> = { ORGANIZATION: "organization", PERSON: "person" };

function reason(types: readonly ChangedType[]): Sql {
  const cases = types.flatMap(({ name }) => {
    const table = MERGED[name];
    if (table === undefined) return [];
    return [
      sql`when p.type = ${literal(name)} and p.reason is distinct from 'ERASED' and exists (
        select from merge_redirect m join ${rawSql(table)} s on s.id = m.survivor_id where m.merged_id = p.id) then 'MERGED'`,
    ];
  });
  return sql`case ${joinSql([...cases, sql`when true then coalesce(p.reason,'NOT_VISIBLE')`], " ")} end`;
}

const SOURCE_NAME = rawSql("(select s.name from source s where s.id = (told ->> 'source')::uuid)");

/** Those that the audience saw, as the view has them. */
function identifiers(page: FeedPage, field: SelectedField): Sql {
  const object = page.scope.objectOf(getNamedType(field.type) as GraphQLObjectType, field.selections, field.path, (part) =>
    encodeValue(part.type, part.definition.name === "source" ? SOURCE_NAME : rawSql(`(told ->> '${part.definition.name}')`)),
  );
  return jsonArray(object, rawSql("jsonb_array_elements(coalesce(p.identifiers,'[]')) told"));
}
