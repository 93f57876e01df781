import { ArgsType, Field, ID, Int } from "type-graphql";
import { OrganizationFilter } from "../organization/index.js";
import { DateScalar } from "../shared/scalars.js";
import { SightArgs } from "./network.inputs.js";
import { TieKind } from "./network.types.js";
import { GapReason } from "./network-insights.types.js";
import type { TieKindName } from "./tie-strength.js";

@ArgsType()
export class IntroductionsArgs extends SightArgs {
  @Field(() => ID, { description: "The organization or person to be met." })
  to!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The organization or person to be introduced; by default the organization that the viewer's key is bound to. Refused without either.",
  })
  from?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 3, description: "How many steps at most, 1 to 4; 3 by default." })
  maxLength?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: "How many of the strongest, 1 to 25; 5 by default." })
  first?: number | null;
}

@ArgsType()
export class CompareArgs {
  @Field(() => ID, { nullable: true, description: "The organization or person whose ties are compared. Give either this or `filter`." })
  of?: string | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: "The organizations whose ties among each other are compared. Refused when it lets more than 20,000 through.",
  })
  filter?: OrganizationFilter | null;

  @Field(() => DateScalar, { description: "The earlier day, e.g. `2020-01-01`." })
  from!: string;

  @Field(() => DateScalar, { description: "The later day, e.g. `2026-11-23`." })
  to!: string;

  @Field(() => [TieKind], { nullable: true, description: "The kinds of tie to compare; all by default." })
  via?: TieKindName[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: "How many of the strongest of each list, 1 to 200; 50 by default." })
  first?: number | null;
}

@ArgsType()
export class CommunitiesArgs extends SightArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many of the largest, 1 to 50; 10 by default." })
  first?: number | null;
}

@ArgsType()
export class CentralArgs extends SightArgs {
  @Field(() => Int, { nullable: true, defaultValue: 25, description: "How many of the most central, 1 to 100; 25 by default." })
  first?: number | null;
}

@ArgsType()
export class PartOfNetworkArgs extends SightArgs {
  @Field(() => OrganizationFilter, {
    nullable: true,
    description:
      "The organizations asked about, e.g. those of a theme and of a territory; all by default. Refused when it lets more than 20,000 through.",
  })
  filter?: OrganizationFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many, 1 to 50; 10 by default." })
  first?: number | null;
}

@ArgsType()
export class GapsArgs extends PartOfNetworkArgs {
  @Field(() => [GapReason], {
    nullable: true,
    description: "Only pairs that should meet for one of these reasons, e.g. `SAME_PROGRAMME`; for any by default.",
  })
  reasons?: GapReason[] | null;
}
