import { Arg, Extensions, ID, Query, Resolver } from "type-graphql";
import { NodeType } from "../shared/node.types.js";
import { planned } from "../shared/planned.js";
import { DateScalar } from "../shared/scalars.js";
import { nodePlan, nodesPlan } from "./node.plan.js";

const asOfOptions = { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." };

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: "The record with this id, of whatever type; null when it was removed, is hidden from the viewer or never was.",
  })
  @Extensions({ plan: nodePlan })
  node(
    @Arg("id", () => ID, { description: "The id that an earlier answer gave." }) _id: string,
    @Arg("asOf", () => DateScalar, asOfOptions) _asOf?: string | null,
  ): NodeType | null {
    return planned();
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "The records with these ids, in the same order, repeated where an id is; null in the place of one that is not to be seen.",
  })
  @Extensions({ plan: nodesPlan })
  nodes(
    @Arg("ids", () => [ID], { description: "At most 100 ids that earlier answers gave." }) _ids: string[],
    @Arg("asOf", () => DateScalar, asOfOptions) _asOf?: string | null,
  ): (NodeType | null)[] {
    return planned();
  }
}
