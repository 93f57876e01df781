import { Args, Extensions, FieldResolver, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { type OrganizationEntity, OrganizationFilter, OrganizationType, organizations } from "../organization/index.js";
import { extendFilter } from "../shared/extend-filter.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import type { RelationshipEntity } from "./relationship.entity.js";
import { RelationshipFilter, RelationshipsArgs } from "./relationship.inputs.js";
import { hasRelationship, relationships, successorsOfOrganization } from "./relationship.plan.js";
import { RelationshipConnection, RelationshipType } from "./relationship.types.js";
import { relationshipModel } from "./relationship.write.js";
import { relationshipInputs, relationshipNoun } from "./relationship-write.inputs.js";

extendFilter<OrganizationEntity>(OrganizationFilter, organizations, {
  relationship: {
    type: () => RelationshipFilter,
    description:
      "Organizations at an end of such a relationship: at the other end when `from` or `to` describes one. `{ kind: [FUNDS], from: … }` finds those funded by such an organization.",
    plan: hasRelationship,
  },
});

@Resolver(() => OrganizationType)
export class OrganizationRelationshipsResolver {
  @FieldResolver(() => RelationshipConnection, {
    description:
      "The organization's ties with others, those that start from it and those that lead to it; the latest to begin first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<RelationshipEntity, OrganizationEntity>(relationships, (organization, row) => [
      sql`${row.col("fromId")} = ${organization.col("id")}`,
      sql`${row.col("toId")} = ${organization.col("id")}`,
    ]),
  })
  relationships(@Args(() => RelationshipsArgs) _args: RelationshipsArgs): RelationshipConnection {
    return planned();
  }

  @FieldResolver(() => [OrganizationType], {
    description: "The organizations that took over from this one, whenever they did, by name; empty when none has.",
  })
  @Extensions({ plan: successorsOfOrganization })
  successors(): OrganizationType[] {
    return planned();
  }
}

export const relationshipMutations = [
  ...recordMutations({
    name: "Relationship",
    plural: "Relationships",
    noun: relationshipNoun,
    type: () => RelationshipType,
    model: relationshipModel,
    inputs: relationshipInputs,
  }),
];
