import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { AttendeeCategoryEnum as AttendeeCategory, EventFormat } from "../../event/index.js";
import { OrganizationKind } from "../../organization/index.js";
import { TerritoryKindEnum as TerritoryKind } from "../../territory/index.js";
import { AttendanceDimension, FundingDimension, OrganizationDimension } from "./figures.types.js";

/** What every figure can be restricted to. */
@InputType("YearsFilter")
class YearsFilter {
  @Field(() => Int, { nullable: true, description: "From the first of January of this year on, e.g. `2004`." })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: "Until the end of this year, e.g. `2023`." })
  toYear?: number | null;

  @Field(() => [TerritoryKind], {
    nullable: true,
    description: "Of which kinds the territories are by which is grouped, e.g. `QPV`; all by default.",
  })
  territoryKind?: TerritoryKind[] | null;
}

@InputType("AttendanceFigureFilter", { description: "Which attendances to count; every condition given must hold." })
export class AttendanceFigureFilter extends YearsFilter {
  @Field(() => [EventFormat], { nullable: true, description: "Only meetings of these formats." })
  format?: EventFormat[] | null;

  @Field(() => [String], { nullable: true, description: "Codes of themes: only meetings about one of them or a narrower one." })
  theme?: string[] | null;

  @Field(() => [AttendeeCategory], { nullable: true, description: "Only people of these publics." })
  category?: AttendeeCategory[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "INSEE or QPV codes: only people from organizations of these territories or what they contain. For the staff alone.",
  })
  territory?: string[] | null;
}

@InputType("OrganizationFigureFilter", { description: "Which organizations and meetings to count; every condition given must hold." })
export class OrganizationFigureFilter extends YearsFilter {
  @Field(() => [OrganizationKind], { nullable: true, description: "Only organizations of these kinds." })
  kind?: OrganizationKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "INSEE or QPV codes: only organizations of these territories or what they contain.",
  })
  territory?: string[] | null;
}

@InputType("FundingFigureFilter", { description: "Which funding to count; every condition given must hold." })
export class FundingFigureFilter extends YearsFilter {
  @Field(() => [ID], { nullable: true, description: "Ids of organizations that pay." })
  funder?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of organizations that are paid." })
  beneficiary?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of themes: only those who are paid and work on one of them or a narrower one.",
  })
  theme?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "INSEE or QPV codes: only those who are paid and work in these territories or what they contain.",
  })
  territory?: string[] | null;
}

@ArgsType()
export class AttendanceFiguresArgs {
  @Field(() => [AttendanceDimension], { nullable: true, description: "By what to group, three dimensions at most; not at all by default." })
  groupBy?: AttendanceDimension[] | null;

  @Field(() => AttendanceFigureFilter, { nullable: true, description: "Which attendances to count; all by default." })
  filter?: AttendanceFigureFilter | null;
}

@ArgsType()
export class OrganizationFiguresArgs {
  @Field(() => [OrganizationDimension], {
    nullable: true,
    description: "By what to group, three dimensions at most; not at all by default.",
  })
  groupBy?: OrganizationDimension[] | null;

  @Field(() => OrganizationFigureFilter, { nullable: true, description: "Which organizations and meetings to count; all by default." })
  filter?: OrganizationFigureFilter | null;

  @Field(() => Int, { nullable: true, description: "How many rows, 1 to 1,000, 100 by default." })
  first?: number | null;
}

@ArgsType()
export class FundingFiguresArgs {
  @Field(() => [FundingDimension], { nullable: true, description: "By what to group, three dimensions at most; not at all by default." })
  groupBy?: FundingDimension[] | null;

  @Field(() => FundingFigureFilter, { nullable: true, description: "Which funding to count; all by default." })
  filter?: FundingFigureFilter | null;

  @Field(() => Int, { nullable: true, description: "How many rows, 1 to 1,000, 100 by default." })
  first?: number | null;
}
