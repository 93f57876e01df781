import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { EventEntity } from "../event/index.js";
import { OrganizationEntity } from "../organization/index.js";
import { PersonEntity } from "../person/index.js";
import { ProjectEntity } from "../project/index.js";
import { PublicationEntity } from "../publication/index.js";
import type { SearchedType } from "./search-document.entity.js";

/** The tables that the search leads to, and the text that it read there. */
export interface SearchedRecord<E extends object = object> {
  readonly entity: new () => E;
  /** The name of its GraphQL type. */
  readonly typeName: string;
  /** The names and texts that its document is made of, the most telling first, as a text[] that may hold nulls. */
  readonly passages: (row: Row<E>) => Sql;
  /** Join tables of its themes and of the territories it works for: `[table, column of the record]`. */
  readonly themes?: readonly [table: string, owner: string];
  readonly territories?: readonly [table: string, owner: string];
}

function searched<E extends object>(record: SearchedRecord<E>): SearchedRecord {
  return record as unknown as SearchedRecord;
}

export const searchedRecords: Readonly<Record<SearchedType, SearchedRecord>> = {
  ORGANIZATION: searched<OrganizationEntity>({
    entity: OrganizationEntity,
    typeName: "Organization",
    passages: (row) => sql`array[${row.col("name")},${row.col("acronym")}]||${row.col("otherNames")}||${row.col("description")}`,
    themes: ["organization_theme", "organization_id"],
    territories: ["organization_territory", "organization_id"],
  }),
  PERSON: searched<PersonEntity>({
    entity: PersonEntity,
    typeName: "Person",
    passages: (row) => sql`array[${row.col("name")}]`,
  }),
  PROJECT: searched<ProjectEntity>({
    entity: ProjectEntity,
    typeName: "Project",
    passages: (row) => sql`array[${row.col("name")},${row.col("description")}]`,
    themes: ["project_theme", "project_id"],
    territories: ["project_territory", "project_id"],
  }),
  EVENT: searched<EventEntity>({
    entity: EventEntity,
    typeName: "Event",
    passages: (row) => sql`array[${row.col("title")},${row.col("description")},${row.col("place")}]`,
    themes: ["event_theme", "event_id"],
  }),
  PUBLICATION: searched<PublicationEntity>({
    entity: PublicationEntity,
    typeName: "Publication",
    passages: (row) => sql`array[${row.col("title")},${row.col("collection")},${row.col("isbn")}]`,
    themes: ["publication_theme", "publication_id"],
  }),
};
