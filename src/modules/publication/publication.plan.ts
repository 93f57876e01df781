import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyId, anyOf, compare, equal, existsRow, some, startsWords, taggedWithin } from "../../planner/filters.js";
import { many } from "../../planner/record-plans.js";
import { sql } from "../../planner/sql.js";
import { EventEntity } from "../event/index.js";
import { type PersonEntity, people } from "../person/index.js";
import { ContributionEntity } from "./contribution.entity.js";
import { PublicationEntity } from "./publication.entity.js";
import type { PublicationFilter } from "./publication.inputs.js";

const isOfPerson = some<ContributionEntity, PersonEntity>(
  () => people,
  (contribution, person) => sql`${person.col("id")} = ${contribution.col("personId")}`,
);

const filters: FilterPlans<PublicationEntity, PublicationFilter> = {
  id: anyId("Publication"),
  kind: anyOf("kind"),
  text: startsWords("titleVector"),
  theme: taggedWithin({ through: ["publication_theme", "publication_id", "theme_id"], concepts: "theme", closure: "theme_closure" }),
  collection: equal("collection", "text"),
  author: (row, input, scope) =>
    existsRow(scope, ContributionEntity, (contribution) => [
      sql`${contribution.col("publicationId")} = ${row.col("id")}`,
      isOfPerson(contribution, input, scope),
    ]),
  updatedSince: compare("updatedAt", ">=", "timestamptz"),
};

export const eventsAboutPublication = many<PublicationEntity, EventEntity>(EventEntity, {
  where: (publication, event) => [
    sql`${event.col("id")} in (select j.event_id from event_publication j where j.publication_id = ${publication.col("id")})`,
  ],
  orderBy: (event) => [sql`${event.col("startsAt")} desc`, event.col("id")],
});

export const publicationsOfEvent = many<EventEntity, PublicationEntity>(PublicationEntity, {
  where: (event, publication) => [
    sql`${publication.col("id")} in (select j.publication_id from event_publication j where j.event_id = ${event.col("id")})`,
  ],
  orderBy: (publication) => [publication.col("titleKey"), publication.col("id")],
});

export const publications = new Collection<PublicationEntity>({
  entity: PublicationEntity,
  orders: {
    PUBLISHED: { property: "publishedFrom", pgType: "date" },
    TITLE: { property: "titleKey", pgType: "text" },
    CREATED_AT: { property: "createdAt", pgType: "timestamptz" },
    UPDATED_AT: { property: "updatedAt", pgType: "timestamptz" },
  },
  defaultOrder: [["PUBLISHED", "DESC"]],
  filters,
});

/** In the order of the publication. */
export const contributionsOfPublication = new Collection<ContributionEntity>({
  entity: ContributionEntity,
  orders: { RANK: { property: "rank", pgType: "integer" } },
  defaultOrder: [["RANK", "ASC"]],
});

/** The latest publications first: one person's contributions are few enough to be sorted by them. */
export const contributionsOfPerson = new Collection<ContributionEntity>({
  entity: ContributionEntity,
  orders: {
    PUBLISHED: {
      property: (row) => sql`(select p.published_from from publication p where p.id = ${row.col("publicationId")})`,
      pgType: "date",
    },
  },
  defaultOrder: [["PUBLISHED", "DESC"]],
});
