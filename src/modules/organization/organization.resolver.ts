import { Args, Extensions, FieldResolver, Query, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { byOneOf } from "../shared/lookup.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { ContactPointType } from "./contact-point.types.js";
import { contactPointModel } from "./contact-point.write.js";
import { IdentifierEntity } from "./identifier.entity.js";
import { isIdentifier } from "./identifier.plan.js";
import { OrganizationEntity } from "./organization.entity.js";
import { OrganizationArgs, OrganizationsArgs } from "./organization.inputs.js";
import { organizations } from "./organization.plan.js";
import { OrganizationConnection, OrganizationType } from "./organization.types.js";
import { organizationModel } from "./organization.write.js";
import { contactPointInputs, contactPointNoun, organizationInputs, organizationNoun } from "./organization-write.inputs.js";

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Query(() => OrganizationConnection, {
    description: "The organizations that the viewer may see; by name, 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(organizations) })
  organizations(@Args(() => OrganizationsArgs) _args: OrganizationsArgs): OrganizationConnection {
    return planned();
  }

  @Query(() => OrganizationType, {
    nullable: true,
    description: "One organization, by its id or by an identifier that it bears; null when there is none that the viewer may see.",
  })
  @Extensions({
    plan: byOneOf(OrganizationEntity, "Organization", {
      identifier: (row, input, scope) => {
        const identifier = scope.row(IdentifierEntity);
        return sql`${row.col("id")} = (select ${identifier.col("organizationId")} from ${identifier.from} where ${isIdentifier(identifier, input)} order by 1 limit 1)`;
      },
    }),
  })
  organization(@Args(() => OrganizationArgs) _args: OrganizationArgs): OrganizationType | null {
    return planned();
  }

  @FieldResolver(() => OrganizationConnection, {
    description: "The organizations that are part of this one; by name, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<OrganizationEntity, OrganizationEntity>(
      organizations,
      (parent, row) => sql`${row.col("parentId")} = ${parent.col("id")}`,
    ),
  })
  children(@Args(() => PageArgs) _args: PageArgs): OrganizationConnection {
    return planned();
  }
}

export const organizationMutations = [
  ...recordMutations({
    name: "Organization",
    plural: "Organizations",
    noun: organizationNoun,
    type: () => OrganizationType,
    model: organizationModel,
    inputs: organizationInputs,
  }),
  ...recordMutations({
    name: "ContactPoint",
    plural: "ContactPoints",
    noun: contactPointNoun,
    type: () => ContactPointType,
    model: contactPointModel,
    inputs: contactPointInputs,
  }),
];
