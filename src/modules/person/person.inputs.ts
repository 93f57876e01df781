import { ArgsType, Field, ID, InputType } from "type-graphql";
import { OrganizationFilter } from "../organization/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { OrderDirection } from "../shared/order-direction.js";
import { PageArgs } from "../shared/page.inputs.js";
import { DatedFilter } from "../shared/period.inputs.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";

@InputType("PersonFilter", {
  description: "Restricts a list of people; every condition given must hold. Nested filters mean at least one such record.",
})
export class PersonFilter {
  @Field(() => [PersonFilter], { nullable: true, description: "Every one of these filters must hold." })
  and?: PersonFilter[] | null;

  @Field(() => [PersonFilter], { nullable: true, description: "At least one of these filters must hold." })
  or?: PersonFilter[] | null;

  @Field(() => PersonFilter, { nullable: true, description: "This filter must not hold." })
  not?: PersonFilter | null;

  @Field(() => [ID], { nullable: true, description: "People with any of these ids." })
  id?: string[] | null;

  @Field(() => String, { nullable: true, description: "Words that words of the name begin with; accents and case are ignored." })
  text?: string | null;

  @Field(() => PositionFilter, { nullable: true, description: "People who hold such a position." })
  position?: PositionFilter | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "People whose own data changed at that instant or later." })
  updatedSince?: Date | null;
}

@InputType("PositionFilter", {
  description:
    "Restricts a list of positions; every condition given must hold. Without `isCurrent` or `during`, only positions that hold on the date of the query.",
})
export class PositionFilter extends DatedFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words that words of the role begin with; accents and case are ignored, e.g. `chef projet`.",
  })
  role?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is whom to contact first in the organization." })
  isMainContact?: boolean | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Positions in such an organization." })
  organization?: OrganizationFilter | null;

  @Field(() => PersonFilter, { nullable: true, description: "Positions of such a person." })
  person?: PersonFilter | null;
}

export enum PersonOrderField {
  NAME = "NAME",
  CREATED_AT = "CREATED_AT",
  UPDATED_AT = "UPDATED_AT",
}

describeEnum(PersonOrderField, "PersonOrderField", "What a list of people may be sorted by.", {
  NAME: "The family name, then the given name, without regard to accents and case.",
  CREATED_AT: "When the record entered the directory.",
  UPDATED_AT: "When the record's own data last changed.",
});

@InputType("PersonOrder", { description: "One sort key of a list of people." })
export class PersonOrder {
  @Field(() => PersonOrderField, { description: "What to sort by, e.g. `NAME`." })
  field!: PersonOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "In which direction; ascending by default." })
  direction!: OrderDirection;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: "Which people to list; all by default." })
  filter?: PersonFilter | null;

  @Field(() => [PersonOrder], { nullable: true, description: "Sort keys, the most important first; by name by default." })
  orderBy?: PersonOrder[] | null;

  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;
}

@ArgsType()
export class PersonArgs {
  @Field(() => ID, { description: "The id of the person, as another answer gave it." })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;
}

@ArgsType()
export class PositionsArgs extends PageArgs {
  @Field(() => PositionFilter, {
    nullable: true,
    description: "Which positions to list; those that hold on the date of the query by default.",
  })
  filter?: PositionFilter | null;
}
