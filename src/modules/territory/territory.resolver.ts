import { Args, Extensions, Query, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { TerritoriesArgs } from "./territory.inputs.js";
import { territories } from "./territory.plan.js";
import { TerritoryConnection, TerritoryType } from "./territory.types.js";
import { territoryModel } from "./territory.write.js";
import { territoryInputs, territoryNoun } from "./territory-write.inputs.js";

@Resolver()
export class TerritoryResolver {
  @Query(() => TerritoryConnection, { description: "Territories by code, open to everyone; 25 a page by default, 100 at most." })
  @Extensions({ plan: connection(territories) })
  territories(@Args(() => TerritoriesArgs) _args: TerritoriesArgs): TerritoryConnection {
    return planned();
  }
}

export const territoryMutations = [
  ...recordMutations({
    name: "Territory",
    plural: "Territories",
    noun: territoryNoun,
    type: () => TerritoryType,
    model: territoryModel,
    inputs: territoryInputs,
  }),
];
