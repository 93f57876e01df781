import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyId, anyOf, compare, some, startsWords, taggedWithin } from "../../planner/filters.js";
import { sql } from "../../planner/sql.js";
import { type OrganizationEntity, organizations } from "../organization/index.js";
import { PartnershipEntity } from "./partnership.entity.js";
import { ProjectEntity } from "./project.entity.js";
import type { PartnershipFilter, ProjectFilter } from "./project.inputs.js";

const projectFilters: FilterPlans<ProjectEntity, ProjectFilter> = {
  id: anyId("Project"),
  text: startsWords("namesVector"),
  theme: taggedWithin({ through: ["project_theme", "project_id", "theme_id"], concepts: "theme", closure: "theme_closure" }),
  territory: taggedWithin({
    through: ["project_territory", "project_id", "territory_id"],
    concepts: "territory",
    closure: "territory_closure",
  }),
  partnership: some<ProjectEntity, PartnershipEntity>(
    () => partnerships,
    (project, partnership) => sql`${partnership.col("projectId")} = ${project.col("id")}`,
  ),
  updatedSince: compare("updatedAt", ">=", "timestamptz"),
};

/** All of them, past and to come: a project is a record, and its dates tell about it; what `asOf` restricts are its partnerships. */
export const projects = new Collection<ProjectEntity>({
  entity: ProjectEntity,
  orders: {
    NAME: { property: "nameKey", pgType: "text" },
    START_DATE: { property: "startsOn", pgType: "date" },
    CREATED_AT: { property: "createdAt", pgType: "timestamptz" },
    UPDATED_AT: { property: "updatedAt", pgType: "timestamptz" },
  },
  defaultOrder: [["NAME", "ASC"]],
  filters: projectFilters,
});

const partnershipFilters: FilterPlans<PartnershipEntity, PartnershipFilter> = {
  role: anyOf("role"),
  project: some<PartnershipEntity, ProjectEntity>(
    () => projects,
    (partnership, project) => sql`${project.col("id")} = ${partnership.col("projectId")}`,
  ),
  organization: some<PartnershipEntity, OrganizationEntity>(
    () => organizations,
    (partnership, organization) => sql`${organization.col("id")} = ${partnership.col("organizationId")}`,
  ),
};

/** The latest to have begun first. */
export const partnerships = new Collection<PartnershipEntity>({
  entity: PartnershipEntity,
  isDated: true,
  orders: { START: { property: "startsOn", pgType: "date" } },
  defaultOrder: [["START", "DESC"]],
  filters: partnershipFilters,
});
