import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyId, anyItem, anyOf, compare, some, startsWords, taggedWithin } from "../../planner/filters.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { many } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { labelOf } from "../shared/labels.js";
import { ContactPointEntity } from "./contact-point.entity.js";
import { IdentifierEntity } from "./identifier.entity.js";
import { isIdentifier } from "./identifier.plan.js";
import { isNear } from "./near.plan.js";
import { OrganizationEntity } from "./organization.entity.js";
import type { OrganizationFilter } from "./organization.inputs.js";
import { organizationKindLabels } from "./organization-kind.js";

/** Filters of this module; relations of later modules add theirs with `extendFilter`. */
const filters: FilterPlans<OrganizationEntity, OrganizationFilter> = {
  id: anyId("Organization"),
  kind: anyOf("kind"),
  identifier: anyItem((row, input, scope) => {
    const identifier = scope.row(IdentifierEntity);
    return sql`${row.col("id")} in (select ${identifier.col("organizationId")} from ${identifier.from} where ${isIdentifier(identifier, input)})`;
  }),
  text: startsWords("namesVector"),
  theme: taggedWithin({ through: ["organization_theme", "organization_id", "theme_id"], concepts: "theme", closure: "theme_closure" }),
  territory: taggedWithin({
    through: ["organization_territory", "organization_id", "territory_id"],
    concepts: "territory",
    closure: "territory_closure",
  }),
  near: isNear,
  isDissolved: (row, input, scope) => {
    const dissolved = sql`coalesce(public.partial_date_latest(${row.col("dissolvedOn")}) <= ${scope.asOf}, false)`;
    return input.look<boolean>() ? dissolved : sql`not ${dissolved}`;
  },
  updatedSince: compare("updatedAt", ">=", "timestamptz"),
  parent: some<OrganizationEntity, OrganizationEntity>(
    () => organizations,
    (row, parent) => sql`${parent.col("id")} = ${row.col("parentId")}`,
  ),
};

export const organizations = new Collection<OrganizationEntity>({
  entity: OrganizationEntity,
  orders: {
    NAME: { property: "nameKey", pgType: "text" },
    KIND: { property: "kind", pgType: "text" },
    CREATED_AT: { property: "createdAt", pgType: "timestamptz" },
    UPDATED_AT: { property: "updatedAt", pgType: "timestamptz" },
    VERIFIED_ON: { property: "verifiedFrom", pgType: "date" },
  },
  defaultOrder: [["NAME", "ASC"]],
  filters,
});

export function kindLabel(row: Row<OrganizationEntity>, scope: PlanScope): Sql {
  return labelOf(organizationKindLabels, row.col("kind"), scope);
}

export function hasNoLocation(row: Row<OrganizationEntity>): Sql {
  return sql`${row.col("latitude")} is null`;
}

export const identifiersOfOrganization = many<OrganizationEntity, IdentifierEntity>(IdentifierEntity, {
  where: (organization, row) => [sql`${row.col("organizationId")} = ${organization.col("id")}`],
  orderBy: (row) => [row.col("scheme"), row.col("value"), row.col("id")],
});

export const contactPointsOfOrganization = many<OrganizationEntity, ContactPointEntity>(ContactPointEntity, {
  where: (organization, row) => [sql`${row.col("organizationId")} = ${organization.col("id")}`],
  orderBy: (row) => [row.col("rank"), row.col("id")],
});
