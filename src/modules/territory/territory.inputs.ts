import { ArgsType, Field, InputType, Int } from "type-graphql";
import { PageArgs } from "../shared/page.inputs.js";
import { TerritoryKind } from "./territory.types.js";

@InputType("TerritoryFilter", { description: "Restricts a list of territories; every condition given must hold." })
export class TerritoryFilter {
  @Field(() => [TerritoryKind], { nullable: true, description: "Territories of any of these kinds." })
  kind?: TerritoryKind[] | null;

  @Field(() => [String], { nullable: true, description: "Territories with any of these codes, e.g. `75118`, `QN07501M`." })
  code?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The territory with this code and all that it contains, e.g. `75056` for Paris and its arrondissements.",
  })
  within?: string | null;

  @Field(() => Int, { nullable: true, description: "Only QPV of this generation, 2015 or 2024." })
  generation?: number | null;

  @Field(() => String, { nullable: true, description: "Words that the name's words begin with; accents and case are ignored." })
  text?: string | null;
}

@ArgsType()
export class TerritoriesArgs extends PageArgs {
  @Field(() => TerritoryFilter, { nullable: true, description: "Which territories to list; all by default." })
  filter?: TerritoryFilter | null;
}
