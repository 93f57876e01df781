import { type FieldPlan, rowOf } from "../../../planner/field-plan.js";
import { jsonObject, jsonString, orNull } from "../../../planner/json-text.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import type { Row } from "../../../planner/row.js";
import { type Sql, sql } from "../../../planner/sql.js";
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

/** A chapter or talk, with what holds it, as the viewer may see them. */
export interface CitedContribution extends Pick<ContributionEntity, "id" | "pages"> {
  /** Null for a contribution to the whole. */
  readonly title: string | null;
  readonly publication: CitedPublication;
  /** All who contributed under this title, in the publication's order. */
  readonly contributors: readonly Contributor[];
}

const COLUMNS = ["id", "kind", "title", "publishedOn", "isbn", "url", "collection"] as const;

/** Reads a {@link CitedPublication} with the publication. */
export const citedPublication: FieldPlan = {
  emit(_field, row, scope) {
    const publication = rowOf<PublicationEntity>(row);
    const event = scope.row(EventEntity);
    const title = sql`(select ${jsonString(event.col("title"))} from ${event.from} where ${event.col("id")} = ${publication.col("eventId")})`;
    return jsonObject([
      ...COLUMNS.map((name) => [name, orNull(jsonString(publication.col(name)))] as const),
      ["event", orNull(title)],
      ["contributors", contributorsTo(scope, publication.col("id"), (contribution) => sql`${contribution.col("title")} is null`)],
    ]);
  },
};

/** Reads a {@link CitedContribution} with the contribution. */
export const citedContribution: FieldPlan = {
  emit(field, row, scope) {
    const contribution = rowOf<ContributionEntity>(row);
    const publication = scope.row(PublicationEntity);
    const whole = citedPublication.emit(field, publication as unknown as Row, scope);
    const title = contribution.col("title");
    return jsonObject([
      ...(["id", "title", "pages"] as const).map((name) => [name, orNull(jsonString(contribution.col(name)))] as const),
      [
        "publication",
        sql`(select ${whole} from ${publication.from} where ${publication.col("id")} = ${contribution.col("publicationId")})`,
      ],
      ["contributors", contributorsTo(scope, contribution.col("publicationId"), (other) => sql`${other.col("title")} = ${title}`)],
    ]);
  },
};

function contributorsTo(scope: PlanScope, publicationId: Sql, isMeant: (contribution: Row<ContributionEntity>) => Sql): Sql {
  const contribution = scope.row(ContributionEntity);
  const person = scope.row(PersonEntity);
  const contributor = jsonObject([
    ["givenName", orNull(jsonString(person.col("givenName")))],
    ["familyName", jsonString(person.col("familyName"))],
    ["role", jsonString(contribution.col("role"))],
  ]);
  const contributors = sql`${contribution.from} join ${person.from} on ${person.col("id")} = ${contribution.col("personId")}
    where ${contribution.col("publicationId")} = ${publicationId} and ${isMeant(contribution)}`;
  const order = sql`order by ${contribution.col("rank")}, ${contribution.col("id")}`;
  return sql`(select '['||coalesce(string_agg(${contributor}, ',' ${order}),'')||']' from ${contributors})`;
}
