import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyId, compare, equal, some, startsWords } from "../../planner/filters.js";
import { many } from "../../planner/record-plans.js";
import { sql } from "../../planner/sql.js";
import { ContactPointEntity, type OrganizationEntity, organizations } from "../organization/index.js";
import { PersonEntity } from "./person.entity.js";
import type { PersonFilter, PositionFilter } from "./person.inputs.js";
import { PositionEntity } from "./position.entity.js";

const personFilters: FilterPlans<PersonEntity, PersonFilter> = {
  id: anyId("Person"),
  text: startsWords("namesVector"),
  position: some<PersonEntity, PositionEntity>(
    () => positions,
    (person, position) => sql`${position.col("personId")} = ${person.col("id")}`,
  ),
  updatedSince: compare("updatedAt", ">=", "timestamptz"),
};

export const people = new Collection<PersonEntity>({
  entity: PersonEntity,
  orders: {
    NAME: { property: "nameKey", pgType: "text" },
    CREATED_AT: { property: "createdAt", pgType: "timestamptz" },
    UPDATED_AT: { property: "updatedAt", pgType: "timestamptz" },
  },
  defaultOrder: [["NAME", "ASC"]],
  filters: personFilters,
});

const positionFilters: FilterPlans<PositionEntity, PositionFilter> = {
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
  filters: positionFilters,
});

export const contactPointsOfPosition = many<PositionEntity, ContactPointEntity>(ContactPointEntity, {
  where: (position, row) => [sql`${row.col("positionId")} = ${position.col("id")}`],
  orderBy: (row) => [row.col("rank"), row.col("id")],
});
