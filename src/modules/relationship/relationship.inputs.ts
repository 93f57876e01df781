import { ArgsType, Field, InputType } from "type-graphql";
import { OrganizationFilter } from "../organization/index.js";
import { PageArgs } from "../shared/page.inputs.js";
import { DatedFilter } from "../shared/period.inputs.js";
import { DecimalScalar } from "../shared/scalars.js";
import { RelationshipKind } from "./relationship-kind.js";

@InputType("RelationshipFilter", {
  description:
    "Restricts a list of relationships; every condition given must hold. Without `isCurrent` or `during`, only relationships that hold on the date of the query.",
})
export class RelationshipFilter extends DatedFilter {
  @Field(() => [RelationshipKind], { nullable: true, description: "Relationships of any of these kinds." })
  kind?: RelationshipKind[] | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Relationships that start from such an organization." })
  from?: OrganizationFilter | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Relationships that lead to such an organization." })
  to?: OrganizationFilter | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Relationships of this amount or more, whatever the currency, e.g. `10000.00`; those without an amount are left out.",
  })
  minAmount?: string | null;
}

@ArgsType()
export class RelationshipsArgs extends PageArgs {
  @Field(() => RelationshipFilter, {
    nullable: true,
    description: "Which relationships to list; those that hold on the date of the query by default.",
  })
  filter?: RelationshipFilter | null;
}
