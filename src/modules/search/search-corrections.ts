import type { PlanScope } from "../../planner/plan-scope.js";
import { rawSql, type Sql, sql } from "../../planner/sql.js";
import { SearchDocumentEntity } from "./search-document.entity.js";

/** Few mistype a word's first letter, except for its neighbour; many words differ by it. */
const beginsAlike = rawSql("(left(l.lookalike, 1) = left(m.word, 1) or left(l.lookalike, 2) = reverse(left(m.word, 2)))");

/**
 * What a query may have meant when no document that the viewer sees has its words or is what they name, whatever the search's other arguments. Only words
 * that no document has are exchanged, and only for those that differ by one letter, begin alike (« bailleur » is not « ailleurs »)
 * and stand in a document that the viewer sees.
 *
 * It reads `search_lost`. Rows that it adds to the statement: `search_mistyped`, the words to exchange; `search_lookalike`, what each
 * may be exchanged for; `search_correction`, the query to ask instead, null when there is none, and how names may begin with it;
 * `search_most`, where that finds nothing either, the query of all but any one of its words, of three or more.
 */
export function corrections(scope: PlanScope): Sql {
  const holds = (query: Sql): Sql => {
    const document = scope.row(SearchDocumentEntity);
    return sql`exists (select 1 from ${document.from} where ${document.col("words")} @@ ${query})`;
  };
  const unknown = sql`array(select w from unnest(q.words) w where not ${holds(sql`public.search_word(w)`)})`;
  // All of them, not whether there is one: for that PostgreSQL would begin to read them all.
  const corrected = scope.row(SearchDocumentEntity);
  return sql`search_mistyped as materialized (select m.word from (select q.words, ${unknown} as unknown from search_lost q) q,
        unnest(public.search_mistyped(q.words, q.unknown)) m(word)
      where m.word = any(q.unknown)),
    search_lookalike as materialized (
      select m.word, l.lookalike from search_mistyped m, unnest(public.search_lookalikes(m.word)) l(lookalike)
      where ${beginsAlike} and ${holds(sql`quote_literal(l.lookalike)::tsquery`)}),
    search_correction as materialized (
      select case when bool_and(w.query is not null) then string_agg('(' || w.query || ')', '&')::tsquery end as matching,
        array(select l.lookalike || '%' from search_lookalike l where l.word = (select q.words[1] from search_query q)) as openings
      from (
        select case when q.word in (select m.word from search_mistyped m)
          then (select string_agg(quote_literal(l.lookalike), '|') from search_lookalike l where l.word = q.word)
          else public.search_word(q.word)::text end as query
        from (select unnest(q.words) as word from search_lost q) q) w),
    search_most as materialized (
      select string_agg('(' || (select string_agg('(' || public.search_word(o.word)::text || ')', '&') from unnest(q.words) o(word) where o.word <> w.word) || ')', '|')::tsquery as matching
      from search_lost q cross join unnest(q.words) w(word)
      where cardinality(q.words) between 3 and 8
        and (select bool_or(true) from search_correction c, ${corrected.from} where ${corrected.col("words")} @@ c.matching) is null)`;
}
