import { ArgsType, Field, ID, Int } from "type-graphql";
import { OrganizationFilter } from "../organization/index.js";
import { DateScalar } from "../shared/scalars.js";
import { TieKind } from "./network.types.js";
import type { TieKindName } from "./tie-strength.js";

@ArgsType()
export class SightArgs {
  @Field(() => [TieKind], { nullable: true, description: "The kinds of tie to go by; all by default." })
  via?: TieKindName[] | null;

  @Field(() => DateScalar, { nullable: true, description: "The day on which ties must hold; today in Paris by default." })
  asOf?: string | null;
}

@ArgsType()
export class NeighborsArgs extends SightArgs {
  @Field(() => ID, { description: "The organization or person asked about." })
  of!: string;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "How many ties away at most, 1 to 3." })
  depth?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 25, description: "How many of the strongest, 1 to 100; 25 by default." })
  first?: number | null;
}

@ArgsType()
export class NetworkMapArgs extends SightArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The organization or person in the middle, whose surroundings are drawn. Give this or `filter`, or both.",
  })
  around?: string | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description:
      "The organizations to draw: those of them that are most tied to each other, or, with `around`, those among its surroundings. Who is tied to none of them is left out. Refused when it lets more than 20,000 through. Without it and with `around`, people are drawn too.",
  })
  filter?: OrganizationFilter | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 200,
    description: "How many actors, 1 to 5,000; 200 by default. A map of thousands takes a second or two.",
  })
  first?: number | null;
}

@ArgsType()
export class PathsArgs extends SightArgs {
  @Field(() => ID, { description: "The organization or person who looks for a way." })
  from!: string;

  @Field(() => ID, { description: "The organization or person to be reached." })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 4,
    description:
      "How many steps at most, 1 to 6; 4 by default. Among millions of ties a search for more than 4 may end with the strongest that it has found so far.",
  })
  maxLength?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 3, description: "How many of the strongest, 1 to 10; 3 by default." })
  first?: number | null;
}
