import { Args, Extensions, FieldResolver, Query, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { some } from "../../planner/filters.js";
import { sql } from "../../planner/sql.js";
import { type OrganizationEntity, OrganizationFilter, OrganizationType, organizations } from "../organization/index.js";
import { extendFilter } from "../shared/extend-filter.js";
import { byId } from "../shared/lookup.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import type { PartnershipEntity } from "./partnership.entity.js";
import { PartnershipConnection, PartnershipType } from "./partnership.types.js";
import { ProjectEntity } from "./project.entity.js";
import { PartnershipFilter, PartnershipsArgs, ProjectArgs, ProjectsArgs } from "./project.inputs.js";
import { partnerships, projects } from "./project.plan.js";
import { ProjectConnection, ProjectType } from "./project.types.js";
import { partnershipModel, projectModel } from "./project.write.js";
import { partnershipInputs, partnershipNoun, projectInputs, projectNoun } from "./project-write.inputs.js";

extendFilter<OrganizationEntity>(OrganizationFilter, organizations, {
  partnership: {
    type: () => PartnershipFilter,
    description: "Organizations that play such a role in a project.",
    plan: some<OrganizationEntity, PartnershipEntity>(
      () => partnerships,
      (organization, partnership) => sql`${partnership.col("organizationId")} = ${organization.col("id")}`,
    ),
  },
});

@Resolver(() => ProjectType)
export class ProjectResolver {
  @Query(() => ProjectConnection, {
    description: "The projects that the viewer may see, past and to come; by name, 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(projects) })
  projects(@Args(() => ProjectsArgs) _args: ProjectsArgs): ProjectConnection {
    return planned();
  }

  @Query(() => ProjectType, { nullable: true, description: "One project by id; null when there is none that the viewer may see." })
  @Extensions({ plan: byId(ProjectEntity, "Project") })
  project(@Args(() => ProjectArgs) _args: ProjectArgs): ProjectType | null {
    return planned();
  }

  @FieldResolver(() => PartnershipConnection, {
    description: "The organizations' roles in the project; the latest to begin first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<PartnershipEntity, ProjectEntity>(partnerships, (project, row) => sql`${row.col("projectId")} = ${project.col("id")}`),
  })
  partnerships(@Args(() => PartnershipsArgs) _args: PartnershipsArgs): PartnershipConnection {
    return planned();
  }
}

@Resolver(() => OrganizationType)
export class OrganizationPartnershipsResolver {
  @FieldResolver(() => PartnershipConnection, {
    description: "The organization's roles in projects; the latest to begin first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<PartnershipEntity, OrganizationEntity>(
      partnerships,
      (organization, row) => sql`${row.col("organizationId")} = ${organization.col("id")}`,
    ),
  })
  partnerships(@Args(() => PartnershipsArgs) _args: PartnershipsArgs): PartnershipConnection {
    return planned();
  }
}

export const projectMutations = [
  ...recordMutations({
    name: "Project",
    plural: "Projects",
    noun: projectNoun,
    type: () => ProjectType,
    model: projectModel,
    inputs: projectInputs,
  }),
  ...recordMutations({
    name: "Partnership",
    plural: "Partnerships",
    noun: partnershipNoun,
    type: () => PartnershipType,
    model: partnershipModel,
    inputs: partnershipInputs,
  }),
];
