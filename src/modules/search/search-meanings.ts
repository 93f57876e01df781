import type { PlanScope } from "../../planner/plan-scope.js";
import { identifier, joinSql, literal, type Parameter, rawSql, type Sql, sql } from "../../planner/sql.js";
import { IdentifierEntity, OrganizationEntity } from "../organization/index.js";
import { TerritoryEntity } from "../territory/index.js";
import { hitColumns } from "./hit-columns.js";
import { kindWords } from "./kind-words.js";
import { SearchDocumentEntity } from "./search-document.entity.js";
import { searchedRecords } from "./searched-records.js";

/** In ten-thousandths: a number in a register is one record's; a kind and a place are many's, most of all where names have the other words. */
const SCORES = { known: rawSql("10000"), inNames: rawSql("3500"), otherwise: rawSql("3000") };

/**
 * What a query means when no document has all its words: a number in a register, whose it is; otherwise a kind of
 * organization, a place where it works, or both, beside words that documents have (« bailleur 18e », « mairie goutte d'or »). Where none of
 * the kind works there, those that work nearby, the nearest first.
 * Everything is read as the viewer sees it. Telephones and addresses are not looked for: what hides some of them from the viewer keeps
 * PostgreSQL from finding them by an index.
 *
 * It reads `search_query` and `search_match`. Rows that it adds to the statement: `search_miss`, the query, if nothing has its words;
 * `search_meaning`, the documents that it means, with their score; `search_lost`, the query's words, if it means none.
 *
 * @param query what was typed
 */
export function meanings(query: Parameter, scope: PlanScope): Sql {
  return sql`search_miss as materialized (select q.words from search_query q where not exists (select 1 from search_match)),
    search_number as materialized (select upper(regexp_replace(${query}, '[^0-9A-Za-z]', '', 'g')) as code from search_miss),
    search_kind as materialized (
      select k.kind, array_agg(distinct w.word) as words
      from search_miss q cross join unnest(q.words) w(word)
        join (values ${kindValues}) k(kind, word, is_head) on public.search_stem(k.word) = public.search_stem(w.word)
      group by k.kind having bool_or(k.is_head)),
    search_rest as materialized (
      select array(select w from unnest(q.words) w where not exists (select from search_kind k where w = any(k.words))) as words from search_miss q),
    search_place as materialized (${places(scope)}),
    search_sense as materialized (
      select (select string_agg('(' || public.search_word(w)::text || ')', '&')::tsquery from unnest(r.words) w
          where not exists (select from search_place p where w = any(p.words))) as matching,
        array(select k.kind from search_kind k) as kinds, array(select p.id from search_place p) as places
      from search_rest r where exists (select from search_kind) or exists (select from search_place)),
    search_close as materialized (${known(scope)} union ${sensed(scope)}),
    search_meaning as materialized (select * from search_close union all ${near(scope)}),
    search_lost as materialized (select q.words from search_miss q where not exists (select from search_meaning))`;
}

const kindValues: Sql = joinSql(
  Object.entries(kindWords).flatMap(([kind, { heads, besides = [] }]) => [
    ...heads.map((word) => sql`(${literal(kind)}, ${literal(word)}, true)`),
    ...besides.map((word) => sql`(${literal(kind)}, ${literal(word)}, false)`),
  ]),
  ", ",
);

/** The territories that have most of the words that name no kind. */
function places(scope: PlanScope): Sql {
  const territory = scope.row(TerritoryEntity);
  const any = sql`(select string_agg('(' || public.search_word(w)::text || ')', '|')::tsquery from unnest(r.words) w)`;
  return sql`select p.id, p.words from (
      select t.id, t.words, rank() over (order by cardinality(t.words) desc) as place
      from (
        select ${territory.col("id")} as id,
          array(select w from unnest(r.words) w where ${territory.col("namesVector")} @@ public.search_word(w)) as words
        from search_rest r, ${territory.from}
        where ${territory.col("namesVector")} @@ ${any} and ${territory.col("kind")} in ('DEPARTMENT','COMMUNE','ARRONDISSEMENT','QPV')) t) p
    where p.place = 1`;
}

/** Whose number in a register it is. */
function known(scope: PlanScope): Sql {
  const number = scope.row(IdentifierEntity);
  const whose = sql`select ${number.col("organizationId")} as id from search_number n
      join ${number.from} on ${number.col("scheme")} in ('SIRET','SIREN','RNA') and ${number.col("value")} = n.code`;
  return sql`select d.*, ${SCORES.known} as score from (${whose}) o cross join lateral ${documentOf(scope, literal("ORGANIZATION"), rawSql("o.id"))} d`;
}

/** A document by its key: PostgreSQL would read them all for the few whose number it does not know. */
function documentOf(scope: PlanScope, type: Sql, id: Sql): Sql {
  const document = scope.row(SearchDocumentEntity);
  return sql`(select ${hitColumns(document)} from ${document.from}
    where ${document.col("type")} = ${type} and ${document.col("id")} = ${id} offset 0)`;
}

/** What is of the kinds, works in the places and has the other words: found by words where there are any, by place otherwise. */
function sensed(scope: PlanScope): Sql {
  const worded = scope.row(SearchDocumentEntity);
  // Documents have no index by kind, organizations have.
  const organization = scope.row(OrganizationEntity);
  const tagged = Object.entries(searchedRecords).flatMap(([type, { territories }]) =>
    territories ? [[type, ...territories] as const] : [],
  );
  const placed = tagged.map(
    ([
      type,
      table,
      owner,
    ]) => sql`select ${literal(type)} as type, l.id from unnest(s.places) p(place) join territory_closure c on c.ancestor_id = p.place
      cross join lateral (select j.${identifier(owner)} as id from ${identifier(table)} j where j.territory_id = c.descendant_id offset 0) l`,
  );
  const there = tagged.map(
    ([
      type,
      table,
      owner,
    ]) => sql`d.type = ${literal(type)} and exists (select from ${identifier(table)} j join territory_closure c on c.descendant_id = j.territory_id
      where j.${identifier(owner)} = d.id and c.ancestor_id = any(s.places) offset 0)`,
  );
  const isOfKind = (kind: Sql): Sql => sql`(s.kinds = '{}' or ${kind} = any(s.kinds))`;
  const isThere = sql`(s.places = '{}' or ${joinSql(there, " or ")})`;
  return sql`select d.*
      from search_sense s cross join lateral (
        select ${hitColumns(worded)}, case when ts_filter(${worded.col("words")}, '{a}') @@ s.matching then ${SCORES.inNames} else ${SCORES.otherwise} end
        from ${worded.from} where ${worded.col("words")} @@ s.matching offset 0) d
      where s.matching is not null and ${isOfKind(rawSql("d.kind"))} and ${isThere}
    union select d.*, ${SCORES.otherwise}
      from search_sense s cross join lateral (${joinSql(placed, " union all ")}) j cross join lateral ${documentOf(scope, rawSql("j.type"), rawSql("j.id"))} d
      where s.matching is null and ${isOfKind(rawSql("d.kind"))}
    union select d.*, ${SCORES.otherwise}
      from search_sense s, ${organization.from} cross join lateral ${documentOf(scope, literal("ORGANIZATION"), organization.col("id"))} d
      where s.matching is null and s.places = '{}' and ${organization.col("kind")} = any(s.kinds)`;
}

/** In degrees of latitude, some thirty kilometres: further away is not nearby. */
const NEARBY = rawSql("0.3");

/** Where nothing of the kind works in the place, what works around its point. */
function near(scope: PlanScope): Sql {
  const [place, elsewhere] = [scope.row(TerritoryEntity), scope.row(TerritoryEntity)];
  const organization = scope.row(OrganizationEntity);
  const north = sql`(${place.col("latitude")} - ${elsewhere.col("latitude")})`;
  const east = sql`((${place.col("longitude")} - ${elsewhere.col("longitude")}) * cosd(${place.col("latitude")}))`;
  return sql`select d.*, (2900 - 2000 * o.distance / ${NEARBY})::int
    from (
      select ${organization.col("id")} as id, min(sqrt(${north} ^ 2 + ${east} ^ 2)) as distance
      from search_sense s cross join search_place p
        join ${place.from} on ${place.col("id")} = p.id
        join ${organization.from} on ${organization.col("kind")} = any(s.kinds)
        cross join lateral (select t.territory_id from organization_territory t where t.organization_id = ${organization.col("id")} offset 0) j
        join ${elsewhere.from} on ${elsewhere.col("id")} = j.territory_id
      where s.matching is null and not exists (select from search_close)
      group by 1) o
    cross join lateral ${documentOf(scope, literal("ORGANIZATION"), rawSql("o.id"))} d
    where o.distance < ${NEARBY}`;
}
