import type { PlanScope } from "../../planner/plan-scope.js";
import { identifier, joinSql, literal, type Parameter, rawSql, type Sql, sql } from "../../planner/sql.js";
import { ContactPointEntity, IdentifierEntity, OrganizationEntity } from "../organization/index.js";
import { PositionEntity } from "../person/index.js";
import { TerritoryEntity } from "../territory/index.js";
import { hitColumns } from "./hit-columns.js";
import { kindWords } from "./kind-words.js";
import { SearchDocumentEntity } from "./search-document.entity.js";
import { searchedRecords } from "./searched-records.js";

/** In ten-thousandths: a number or an address is one record's; a kind and a place are many's, most of all where names have the other words. */
const SCORES = { known: rawSql("10000"), inNames: rawSql("3500"), otherwise: rawSql("3000") };

/**
 * What a query means when no document has all its words: a number or an electronic address, whose it is; otherwise a kind of
 * organization, a place where it works, or both, beside words that documents have (« bailleur 18e », « mairie goutte d'or »). Where none of
 * the kind works there, those that work nearby, the nearest first.
 * Everything is read as the viewer sees it: a contact point whose value is withheld leads to nobody.
 *
 * It reads `search_query` and `search_match`. Rows that it adds to the statement: `search_miss`, the query, if nothing has its words;
 * `search_meaning`, the documents that it means, with their score; `search_lost`, the query's words, if it means none.
 *
 * @param query what was typed
 */
export function meanings(query: Parameter, scope: PlanScope): Sql {
  return sql`search_miss as materialized (select q.words from search_query q where not exists (select 1 from search_match)),
    search_number as materialized (
      select upper(regexp_replace(${query}, '[^0-9A-Za-z]', '', 'g')) as code,
        case when ${query} ~ '^[+()0-9 .-]{9,24}$' then right(regexp_replace(${query}, '[^0-9]', '', 'g'), 9) end as line,
        case when ${query} like '%@%' then lower(btrim(${query})) end as address
      from search_miss),
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

/** Whose number or address it is. */
function known(scope: PlanScope): Sql {
  const [number, contact, position] = [scope.row(IdentifierEntity), scope.row(ContactPointEntity), scope.row(PositionEntity)];
  const [value, kind] = [contact.col("value"), contact.col("kind")];
  const reaches = sql`(${kind} = 'PHONE' and right(regexp_replace(${value}, '[^0-9]', '', 'g'), 9) = n.line or ${kind} = 'EMAIL' and lower(${value}) = n.address)`;
  const whose = sql`select 'ORGANIZATION' as type, i.id from search_number n cross join lateral (
        select ${number.col("organizationId")} as id from ${number.from}
        where ${number.col("scheme")} in ('SIRET','SIREN','RNA') and ${number.col("value")} = n.code offset 0) i
    union select case when c.person is null then 'ORGANIZATION' else 'PERSON' end, coalesce(c.person, c.id) from search_number n cross join lateral (
        select ${contact.col("organizationId")} as id,
          (select ${position.col("personId")} from ${position.from} where ${position.col("id")} = ${contact.col("positionId")}) as person
        from ${contact.from} where (n.line is not null or n.address is not null) and ${reaches} offset 0) c`;
  const document = scope.row(SearchDocumentEntity);
  return sql`select ${hitColumns(document)}, ${SCORES.known} as score from (${whose}) o
    join ${document.from} on ${document.col("type")} = o.type and ${document.col("id")} = o.id`;
}

/** What is of the kinds, works in the places and has the other words: found by words where there are any, by place otherwise. */
function sensed(scope: PlanScope): Sql {
  const [worded, placed, kindred] = [scope.row(SearchDocumentEntity), scope.row(SearchDocumentEntity), scope.row(SearchDocumentEntity)];
  // Documents have no index by kind, organizations have.
  const organization = scope.row(OrganizationEntity);
  const tags = Object.entries(searchedRecords).flatMap(([type, { territories }]) => {
    if (!territories) return [];
    const [table, owner] = territories;
    return [
      sql`select ${literal(type)} as type, j.${identifier(owner)} as id, c.ancestor_id as place
        from ${identifier(table)} j join territory_closure c on c.descendant_id = j.territory_id`,
    ];
  });
  const tagged = sql`(${joinSql(tags, " union all ")})`;
  const isOfKind = (row: typeof worded): Sql => sql`(s.kinds = '{}' or ${row.col("kind")} = any(s.kinds))`;
  const isThere = sql`(s.places = '{}' or exists (select from ${tagged} j where j.type = ${worded.col("type")} and j.id = ${worded.col("id")} and j.place = any(s.places)))`;
  return sql`select ${hitColumns(worded)},
        case when ts_filter(${worded.col("words")}, '{a}') @@ s.matching then ${SCORES.inNames} else ${SCORES.otherwise} end
      from search_sense s, ${worded.from}
      where s.matching is not null and ${worded.col("words")} @@ s.matching and ${isOfKind(worded)} and ${isThere}
    union select ${hitColumns(placed)}, ${SCORES.otherwise}
      from search_sense s, ${tagged} j, ${placed.from}
      where s.matching is null and j.place = any(s.places) and ${placed.col("type")} = j.type and ${placed.col("id")} = j.id and ${isOfKind(placed)}
    union select ${hitColumns(kindred)}, ${SCORES.otherwise}
      from search_sense s, ${organization.from}, ${kindred.from}
      where s.matching is null and s.places = '{}' and ${organization.col("kind")} = any(s.kinds)
        and ${kindred.col("type")} = 'ORGANIZATION' and ${kindred.col("id")} = ${organization.col("id")}`;
}

/** In degrees of latitude, some thirty kilometres: further away is not nearby. */
const NEARBY = rawSql("0.3");

/** Where nothing of the kind works in the place, what works around its point. */
function near(scope: PlanScope): Sql {
  const [place, elsewhere] = [scope.row(TerritoryEntity), scope.row(TerritoryEntity)];
  const [organization, document] = [scope.row(OrganizationEntity), scope.row(SearchDocumentEntity)];
  const north = sql`(${place.col("latitude")} - ${elsewhere.col("latitude")})`;
  const east = sql`((${place.col("longitude")} - ${elsewhere.col("longitude")}) * cosd(${place.col("latitude")}))`;
  return sql`select ${hitColumns(document)}, (2900 - 2000 * o.distance / ${NEARBY})::int
    from (
      select ${organization.col("id")} as id, min(sqrt(${north} ^ 2 + ${east} ^ 2)) as distance
      from search_sense s cross join search_place p
        join ${place.from} on ${place.col("id")} = p.id
        join ${organization.from} on ${organization.col("kind")} = any(s.kinds)
        join organization_territory j on j.organization_id = ${organization.col("id")}
        join ${elsewhere.from} on ${elsewhere.col("id")} = j.territory_id
      where s.matching is null and not exists (select from search_close)
      group by 1) o
    join ${document.from} on ${document.col("type")} = 'ORGANIZATION' and ${document.col("id")} = o.id
    where o.distance < ${NEARBY}`;
}
