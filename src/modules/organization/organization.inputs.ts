import { ArgsType, Field, Float, ID, InputType } from "type-graphql";
import { describeEnum } from "../shared/describe-enum.js";
import { OrderDirection } from "../shared/order-direction.js";
import { PageArgs } from "../shared/page.inputs.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";
import { IdentifierScheme } from "./identifier.types.js";
import { OrganizationKind } from "./organization-kind.js";

@InputType("IdentifierInput", { description: "A number by which others know an organization." })
export class IdentifierInput {
  @Field(() => IdentifierScheme, { description: "Who gave it and what its form is, e.g. `SIRET`." })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: "The identifier itself; spaces and points in national numbers are ignored." })
  value!: string;

  @Field(() => String, { nullable: true, description: "For `EXTERNAL`, the name of the directory that it belongs to; any by default." })
  source?: string | null;
}

@InputType("NearInput", { description: "A circle on the map, as the crow flies." })
export class NearInput {
  @Field(() => Float, { description: "Degrees north of the centre, -90 to 90, e.g. `48.8566`." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east of the centre, -180 to 180, e.g. `2.3522`." })
  longitude!: number;

  @Field(() => Float, { description: "The radius in kilometres, 0 to 1000, e.g. `1.5`." })
  radiusKm!: number;
}

@InputType("OrganizationFilter", {
  description:
    "Restricts a list of organizations; every condition given must hold. Absent and null conditions do not restrict; a list means any of its values, an empty list matches nothing; a nested filter means at least one such record that the viewer may see.",
})
export class OrganizationFilter {
  @Field(() => [OrganizationFilter], { nullable: true, description: "Every one of these filters must hold." })
  and?: OrganizationFilter[] | null;

  @Field(() => [OrganizationFilter], { nullable: true, description: "At least one of these filters must hold." })
  or?: OrganizationFilter[] | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "This filter must not hold." })
  not?: OrganizationFilter | null;

  @Field(() => [ID], { nullable: true, description: "Organizations with any of these ids." })
  id?: string[] | null;

  @Field(() => [OrganizationKind], { nullable: true, description: "Organizations of any of these kinds." })
  kind?: OrganizationKind[] | null;

  @Field(() => [IdentifierInput], { nullable: true, description: "Organizations that bear any of these identifiers." })
  identifier?: IdentifierInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words that words of the name, the acronym or another name begin with; accents and case are ignored, e.g. `régie quart`.",
  })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: "Codes of themes: organizations that work on one of them or on a narrower one." })
  theme?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "INSEE or QPV codes: organizations that work for one of these territories or for one that it contains; `75056` includes 75101 to 75120.",
  })
  territory?: string[] | null;

  @Field(() => NearInput, {
    nullable: true,
    description: "Organizations whose main address lies within a circle; those that were not located are left out.",
  })
  near?: NearInput | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the organization was dissolved on the date of the query." })
  isDissolved?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Organizations whose own data changed at that instant or later." })
  updatedSince?: Date | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Organizations that are part of such an organization." })
  parent?: OrganizationFilter | null;
}

export enum OrganizationOrderField {
  NAME = "NAME",
  KIND = "KIND",
  CREATED_AT = "CREATED_AT",
  UPDATED_AT = "UPDATED_AT",
  VERIFIED_ON = "VERIFIED_ON",
}

describeEnum(OrganizationOrderField, "OrganizationOrderField", "What a list of organizations may be sorted by.", {
  NAME: "The name, without regard to accents and case.",
  KIND: "The code of the kind.",
  CREATED_AT: "When the record entered the directory.",
  UPDATED_AT: "When the record's own data last changed.",
  VERIFIED_ON: "When somebody last checked that the record is true; those that nobody ever checked come before all others.",
});

@InputType("OrganizationOrder", { description: "One sort key of a list of organizations." })
export class OrganizationOrder {
  @Field(() => OrganizationOrderField, { description: "What to sort by, e.g. `NAME`." })
  field!: OrganizationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "In which direction; ascending by default." })
  direction!: OrderDirection;
}

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationFilter, { nullable: true, description: "Which organizations to list; all by default." })
  filter?: OrganizationFilter | null;

  @Field(() => [OrganizationOrder], { nullable: true, description: "Sort keys, the most important first; by name by default." })
  orderBy?: OrganizationOrder[] | null;

  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;
}

@ArgsType()
export class OrganizationArgs {
  @Field(() => ID, { nullable: true, description: "The organization's id. Give either this or `identifier`." })
  id?: string | null;

  @Field(() => IdentifierInput, { nullable: true, description: "An identifier that it bears, e.g. its SIRET. Give either this or `id`." })
  identifier?: IdentifierInput | null;

  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;
}
