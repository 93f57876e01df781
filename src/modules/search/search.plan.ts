import { Collection } from "../../planner/collection.js";
import { connection } from "../../planner/connection-plan.js";
import type { FieldPlan, SelectedField } from "../../planner/field-plan.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { objectType } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { allOf, rawSql, type Sql, sql } from "../../planner/sql.js";
import { hitColumns } from "./hit-columns.js";
import { corrections } from "./search-corrections.js";
import { SearchDocumentEntity } from "./search-document.entity.js";
import { searchDocuments } from "./search-filters.plan.js";
import { SearchHitEntity } from "./search-hit.entity.js";
import { meanings } from "./search-meanings.js";
import { searchText } from "./search-text.js";

/** The filter of a search is honoured where its hits are found. */
const searchHits = new Collection<SearchHitEntity>({
  entity: SearchHitEntity,
  orders: { SCORE: { property: "score", pgType: "integer" }, TITLE: { property: "titleKey", pgType: "text" } },
  defaultOrder: [
    ["SCORE", "DESC"],
    ["TITLE", "ASC"],
  ],
  orderedFor: "query",
});

const pageOfHits = connection(searchHits);

/**
 * A page over rows that the statement itself makes: `search_query`, the words looked for, `search_match`, the documents that have
 * them, read once, and `search_hit`, those of them that the search's arguments leave, which page, count and facets share. Everything is read through the viewer's own view of the documents, so that nothing hidden
 * has a part in a score, a count, or the decision that the words are mistyped.
 */
export const search: FieldPlan = {
  emit(field, owner, scope) {
    const query = field.argument("query").parameter("text", searchText);
    return sql`(with search_query as materialized (select q.* from public.search_terms(${query}) q),
      search_match as materialized (${matches(field, scope)}),
      ${meanings(query, scope)},
      ${corrections(scope)},
      search_hit as (${wordHits(field, scope)} union all ${meantHits(field, scope)} union all ${typoHits(field, scope)} union all ${mostHits(field, scope)})
      select ${pageOfHits.emit(field, owner, scope)})`;
  },
};

function matches(field: SelectedField, scope: PlanScope): Sql {
  const document = scope.row(SearchDocumentEntity);
  const ranked = isRanked(field, scope) ? sql`, ${document.col("otherKeys")}, ${document.col("words")}` : rawSql("");
  return sql`select ${hitColumns(document)}${ranked} from search_query q, ${document.from} where ${document.col("words")} @@ q.matching`;
}

function wordHits(field: SelectedField, scope: PlanScope): Sql {
  const document = scope.row(SearchDocumentEntity);
  return sql`select ${hitColumns(document)}, false as is_typo, ${isRanked(field, scope) ? scoreOf(document) : noScore} as score
    from search_query q, search_match ${document.alias} where ${conditions(field, document, scope)}`;
}

function typoHits(field: SelectedField, scope: PlanScope): Sql {
  const document = scope.row(SearchDocumentEntity);
  return sql`select ${hitColumns(document)}, true, ${isRanked(field, scope) ? typoScoreOf(document) : noScore}
    from search_query q, search_correction c, ${document.from}
    where ${document.col("words")} @@ c.matching and ${conditions(field, document, scope)}`;
}

function meantHits(field: SelectedField, scope: PlanScope): Sql {
  const document = scope.row(SearchDocumentEntity);
  const score = isRanked(field, scope) ? sql`${document.column("score")}` : noScore;
  return sql`select ${hitColumns(document)}, false, ${score} from search_meaning ${document.alias} where ${conditions(field, document, scope)}`;
}

function mostHits(field: SelectedField, scope: PlanScope): Sql {
  const document = scope.row(SearchDocumentEntity);
  const score = sql`500 + (1500 * ts_rank(${document.col("words")}, m.matching, 32))::int`;
  return sql`select ${hitColumns(document)}, false, ${isRanked(field, scope) ? score : noScore}
    from search_most m, ${document.from} where ${document.col("words")} @@ m.matching and ${conditions(field, document, scope)}`;
}

const noScore = rawSql("null::int");

function conditions(field: SelectedField, document: Row<SearchDocumentEntity>, scope: PlanScope): Sql {
  const types = field.argument("types");
  const ofTypes = types.isGiven() ? [sql`${document.col("type")} = any(${types.parameter("text[]")})`] : [];
  return allOf([...ofTypes, ...searchDocuments.conditions(document, field.argument("filter"), scope)]);
}

/** Whether the order is asked for: counts and facets do without scores. */
function isRanked(field: SelectedField, scope: PlanScope): boolean {
  return scope
    .fields(objectType(field), field.selections, field.path)
    .some(({ definition }) => ["edges", "pageInfo"].includes(definition.name));
}

/**
 * In ten-thousandths, so that it is exact. A name that is the words has 10000, an acronym or other name that begins with them 9600. Other names that hold every word start from 4000 and
 * gain by holding the first one first (an article may precede it), by holding the words whole (less in another form), by holding
 * them side by side, and by holding little else; text below the name has at most 3500.
 */
function scoreOf(document: Row<SearchDocumentEntity>): Sql {
  const [title, words] = [document.col("titleKey"), document.col("words")];
  const begins = sql`case when position(' '||q.words[1] in left(' '||${title}, length(q.words[1]) + 5)) > 0 then 1 else 0 end`;
  const wholeness = sql`case when ${words} @@ q.exact then 1500 when ${words} @@ q.inflected then 750 else 0 end`;
  const isPhrase = sql`case when position(q.key in ${title}) > 0 then 1 else 0 end`;
  const opensOther = sql`position('|'||q.key||' ' in '|'||array_to_string(${document.col("otherKeys")}, '|')||' ') > 0`;
  const share = sql`least(1500, 1500 * length(q.key) / greatest(length(${title}), 1))`;
  return sql`case
      when ${title} = q.key or q.key = any(${document.col("otherKeys")}) then 10000
      when ${opensOther} then 9600
      when ${words} @@ q.in_names then 4000 + 2000 * ${begins} + ${wholeness} + 1000 * ${isPhrase} + ${share}
      else 500 + 500 * ${begins} + (2500 * ts_rank(${words}, q.matching, 32))::int
    end`;
}

/** Likewise, at most 5000: a name that is nearly the words has the most. */
function typoScoreOf(document: Row<SearchDocumentEntity>): Sql {
  const [title, words] = [document.col("titleKey"), document.col("words")];
  const isInNames = sql`case when ts_filter(${words}, '{a}') @@ c.matching then 1 else 0 end`;
  const begins = sql`case when ${title} like any(c.openings) then 1 else 0 end`;
  const likeness = sql`public.word_similarity(q.key, ${title}) + public.similarity(q.key, ${title})`;
  return sql`1000 + 1500 * ${isInNames} + 1000 * ${begins} + (750 * (${likeness}))::int`;
}
