import { Collection, type FilterPlan, type FilterPlans } from "../../planner/collection.js";
import { anyOf, compare, some } from "../../planner/filters.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { many } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { OrganizationEntity, organizations } from "../organization/index.js";
import { labelOf } from "../shared/labels.js";
import { RelationshipEntity } from "./relationship.entity.js";
import type { RelationshipFilter } from "./relationship.inputs.js";
import { relationshipKindLabels } from "./relationship-kind.js";

const filters: FilterPlans<RelationshipEntity, RelationshipFilter> = {
  kind: anyOf("kind"),
  from: some<RelationshipEntity, OrganizationEntity>(
    () => organizations,
    (relationship, organization) => sql`${organization.col("id")} = ${relationship.col("fromId")}`,
  ),
  to: some<RelationshipEntity, OrganizationEntity>(
    () => organizations,
    (relationship, organization) => sql`${organization.col("id")} = ${relationship.col("toId")}`,
  ),
  minAmount: compare("amount", ">=", "numeric"),
};

/** The latest to have begun first. */
export const relationships = new Collection<RelationshipEntity>({
  entity: RelationshipEntity,
  isDated: true,
  orders: { START: { property: "startsOn", pgType: "date" } },
  defaultOrder: [["START", "DESC"]],
  filters,
});

export function relationshipLabel(row: Row<RelationshipEntity>, scope: PlanScope): Sql {
  return sql`coalesce(${row.col("label")}, ${labelOf(relationshipKindLabels, row.col("kind"), scope)})`;
}

const startsOne = some<OrganizationEntity, RelationshipEntity>(
  () => relationships,
  (organization, relationship) => sql`${relationship.col("fromId")} = ${organization.col("id")}`,
);

const endsOne = some<OrganizationEntity, RelationshipEntity>(
  () => relationships,
  (organization, relationship) => sql`${relationship.col("toId")} = ${organization.col("id")}`,
);

/**
 * The organization stands at an end of such a relationship. A filter that describes one end leaves it the other: whoever asks
 * for those funded by the City does not mean the City.
 */
export const hasRelationship: FilterPlan<OrganizationEntity> = (row, input, scope) => {
  const describesFrom = input.field("from").isGiven();
  const describesTo = input.field("to").isGiven();
  if (describesFrom && !describesTo) return endsOne(row, input, scope);
  if (describesTo && !describesFrom) return startsOne(row, input, scope);
  return sql`(${startsOne(row, input, scope)} or ${endsOne(row, input, scope)})`;
};

export const successorsOfOrganization = many<OrganizationEntity, OrganizationEntity>(OrganizationEntity, {
  where(organization, row, scope) {
    const succession = scope.row(RelationshipEntity);
    return [
      sql`${row.col("id")} in (select ${succession.col("toId")} from ${succession.from}
        where ${succession.col("fromId")} = ${organization.col("id")} and ${succession.col("kind")} = 'SUCCEEDED_BY')`,
    ];
  },
  orderBy: (row) => [row.col("nameKey"), row.col("id")],
});
