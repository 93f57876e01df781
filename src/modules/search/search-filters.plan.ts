import { Collection, type FilterPlan, type FilterPlans } from "../../planner/collection.js";
import { anyOf, taggedWithin } from "../../planner/filters.js";
import { joinSql, literal, sql } from "../../planner/sql.js";
import type { SearchFilter } from "./search.inputs.js";
import { SearchDocumentEntity } from "./search-document.entity.js";
import { searchedRecords } from "./searched-records.js";

/** The document's record is tagged with one of the concepts given or a narrower one; records of types without such tags are not. */
function tagged(tags: "themes" | "territories", concept: "theme" | "territory"): FilterPlan<SearchDocumentEntity> {
  const ways = Object.entries(searchedRecords).flatMap(([type, { [tags]: join }]) => {
    if (!join) return [];
    const isTagged = taggedWithin<SearchDocumentEntity>({
      through: [...join, `${concept}_id`],
      concepts: concept,
      closure: `${concept}_closure`,
    });
    return [{ type, isTagged }];
  });
  return (row, input, scope) => {
    const branches = ways.map(({ type, isTagged }) => sql`when ${literal(type)} then ${isTagged(row, input, scope)}`);
    return sql`case ${row.col("type")} ${joinSql(branches, " ")} else false end`;
  };
}

const filters: FilterPlans<SearchDocumentEntity, SearchFilter> = {
  kind: anyOf("kind"),
  theme: tagged("themes", "theme"),
  territory: tagged("territories", "territory"),
};

/** What a search looks through. */
export const searchDocuments = new Collection<SearchDocumentEntity>({
  entity: SearchDocumentEntity,
  orders: { TITLE: { property: "titleKey", pgType: "text" } },
  defaultOrder: [["TITLE", "ASC"]],
  filters,
});
