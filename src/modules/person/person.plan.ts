import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyId, compare, some, startsWords } from "../../planner/filters.js";
import { sql } from "../../planner/sql.js";
import { PersonEntity } from "./person.entity.js";
import type { PersonFilter } from "./person.inputs.js";
import type { PositionEntity } from "./position.entity.js";
import { positions } from "./position.plan.js";

const filters: FilterPlans<PersonEntity, PersonFilter> = {
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
  filters,
});
