import { Collection, type FilterPlans } from "../../planner/collection.js";
import { equal, some } from "../../planner/filters.js";
import { many } from "../../planner/record-plans.js";
import { sql } from "../../planner/sql.js";
import { ContactPointEntity } from "../organization/contact-point.entity.js";
import type { OrganizationEntity } from "../organization/organization.entity.js";
import { organizations } from "../organization/organization.plan.js";
import type { PersonEntity } from "./person.entity.js";
import type { PositionFilter } from "./person.inputs.js";
import { people } from "./person.plan.js";
import { PositionEntity } from "./position.entity.js";

const filters: FilterPlans<PositionEntity, PositionFilter> = {
  role: (row, input) => sql`public.names_vector(${row.col("role")}) @@ public.names_query(${input.parameter("text")})`,
  isMainContact: equal("isMainContact", "boolean"),
  organization: some<PositionEntity, OrganizationEntity>(
    () => organizations,
    (position, organization) => sql`${organization.col("id")} = ${position.col("organizationId")}`,
  ),
  person: some<PositionEntity, PersonEntity>(
    () => people,
    (position, person) => sql`${person.col("id")} = ${position.col("personId")}`,
  ),
};

/** Main contacts first, then the latest to have begun. */
export const positions = new Collection<PositionEntity>({
  entity: PositionEntity,
  isDated: true,
  orders: {
    MAIN_CONTACT: { property: "isMainContact", pgType: "boolean" },
    START: { property: "startsOn", pgType: "date" },
  },
  defaultOrder: [
    ["MAIN_CONTACT", "DESC"],
    ["START", "DESC"],
  ],
  filters,
});

export const contactPointsOfPosition = many<PositionEntity, ContactPointEntity>(ContactPointEntity, {
  where: (position, row) => [sql`${row.col("positionId")} = ${position.col("id")}`],
  orderBy: (row) => [row.col("rank"), row.col("id")],
});
