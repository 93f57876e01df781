import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import type { SearchDocumentEntity } from "./search-document.entity.js";

/** What a hit has of its document. */
export function hitColumns(document: Row<SearchDocumentEntity>): Sql {
  return sql`${document.col("type")}, ${document.col("id")}, ${document.col("kind")}, ${document.col("titleKey")}`;
}
