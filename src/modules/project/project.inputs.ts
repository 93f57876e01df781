import { ArgsType, Field, ID, InputType } from "type-graphql";
import { OrganizationFilter } from "../organization/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { OrderDirection } from "../shared/order-direction.js";
import { PageArgs } from "../shared/page.inputs.js";
import { DatedFilter } from "../shared/period.inputs.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";
import { PartnershipRole } from "./partnership.types.js";

@InputType("ProjectFilter", {
  description: "Restricts a list of projects; every condition given must hold. Nested filters mean at least one such record.",
})
export class ProjectFilter {
  @Field(() => [ProjectFilter], { nullable: true, description: "Every one of these filters must hold." })
  and?: ProjectFilter[] | null;

  @Field(() => [ProjectFilter], { nullable: true, description: "At least one of these filters must hold." })
  or?: ProjectFilter[] | null;

  @Field(() => ProjectFilter, { nullable: true, description: "This filter must not hold." })
  not?: ProjectFilter | null;

  @Field(() => [ID], { nullable: true, description: "Projects with any of these ids." })
  id?: string[] | null;

  @Field(() => String, { nullable: true, description: "Words that words of the name begin with; accents and case are ignored." })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: "Codes of themes: projects that work on one of them or on a narrower one." })
  theme?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "INSEE or QPV codes: projects for one of these territories or for one that it contains; `75056` includes 75101 to 75120.",
  })
  territory?: string[] | null;

  @Field(() => PartnershipFilter, { nullable: true, description: "Projects in which an organization plays such a role." })
  partnership?: PartnershipFilter | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Projects whose own data changed at that instant or later." })
  updatedSince?: Date | null;
}

@InputType("PartnershipFilter", {
  description:
    "Restricts a list of roles in projects; every condition given must hold. Without `isCurrent` or `during`, only roles that hold on the date of the query.",
})
export class PartnershipFilter extends DatedFilter {
  @Field(() => [PartnershipRole], { nullable: true, description: "Partnerships in any of these roles." })
  role?: PartnershipRole[] | null;

  @Field(() => ProjectFilter, { nullable: true, description: "Roles in such a project." })
  project?: ProjectFilter | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Roles of such an organization." })
  organization?: OrganizationFilter | null;
}

export enum ProjectOrderField {
  NAME = "NAME",
  START_DATE = "START_DATE",
  CREATED_AT = "CREATED_AT",
  UPDATED_AT = "UPDATED_AT",
}

describeEnum(ProjectOrderField, "ProjectOrderField", "What a list of projects may be sorted by.", {
  NAME: "The name, without regard to accents and case.",
  START_DATE: "The earliest day that the start may mean; an unknown start comes before all others.",
  CREATED_AT: "When the record entered the directory.",
  UPDATED_AT: "When the record's own data last changed.",
});

@InputType("ProjectOrder", { description: "One sort key of a list of projects." })
export class ProjectOrder {
  @Field(() => ProjectOrderField, { description: "What to sort by, e.g. `NAME`." })
  field!: ProjectOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "In which direction; ascending by default." })
  direction!: OrderDirection;
}

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => ProjectFilter, { nullable: true, description: "Which projects to list; all by default, whatever their dates." })
  filter?: ProjectFilter | null;

  @Field(() => [ProjectOrder], { nullable: true, description: "Sort keys, the most important first; by name by default." })
  orderBy?: ProjectOrder[] | null;

  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;
}

@ArgsType()
export class ProjectArgs {
  @Field(() => ID, { description: "The id of the project, as another answer gave it." })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;
}

@ArgsType()
export class PartnershipsArgs extends PageArgs {
  @Field(() => PartnershipFilter, {
    nullable: true,
    description: "Which roles to list; those that hold on the date of the query by default.",
  })
  filter?: PartnershipFilter | null;
}
