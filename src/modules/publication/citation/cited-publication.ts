import { type FieldPlan, rowOf } from "../../../planner/field-plan.js";
import { jsonObject, jsonString, orNull } from "../../../planner/json-text.js";
import { sql } from "../../../planner/sql.js";
import { EventEntity } from "../../event/index.js";
import { PersonEntity } from "../../person/index.js";
import { ContributionEntity } from "../contribution.entity.js";
import { PublicationEntity } from "../publication.entity.js";

/** What a citation is made of, as the viewer may see it. */
export interface CitedPublication extends Pick<PublicationEntity, "id" | "kind" | "title" | "publishedOn" | "isbn" | "url" | "collection"> {
  /** The title of the event whose proceedings it holds. */
  readonly event: string | null;
  /** Who contributed to the whole, in the publication's order. */
  readonly contributors: readonly Contributor[];
}

type Contributor = Pick<PersonEntity, "givenName" | "familyName"> & Pick<ContributionEntity, "role">;

const COLUMNS = ["id", "kind", "title", "publishedOn", "isbn", "url", "collection"] as const;

/** Reads a {@link CitedPublication} with the publication. */
export const citedPublication: FieldPlan = {
  emit(_field, row, scope) {
    const publication = rowOf<PublicationEntity>(row);
    const event = scope.row(EventEntity);
    const contribution = scope.row(ContributionEntity);
    const person = scope.row(PersonEntity);
    const title = sql`(select ${jsonString(event.col("title"))} from ${event.from} where ${event.col("id")} = ${publication.col("eventId")})`;
    const contributor = jsonObject([
      ["givenName", orNull(jsonString(person.col("givenName")))],
      ["familyName", jsonString(person.col("familyName"))],
      ["role", jsonString(contribution.col("role"))],
    ]);
    const contributors = sql`${contribution.from} join ${person.from} on ${person.col("id")} = ${contribution.col("personId")}
      where ${contribution.col("publicationId")} = ${publication.col("id")} and ${contribution.col("title")} is null`;
    const order = sql`order by ${contribution.col("rank")}, ${contribution.col("id")}`;
    const list = sql`(select '['||coalesce(string_agg(${contributor}, ',' ${order}),'')||']' from ${contributors})`;
    return jsonObject([
      ...COLUMNS.map((name) => [name, orNull(jsonString(publication.col(name)))] as const),
      ["event", orNull(title)],
      ["contributors", list],
    ]);
  },
};
