import { Field, ID, InterfaceType } from "type-graphql";
import { TYPE_KEY } from "../../planner/plan-scope.js";

const resolveType = (value: object): string => (value as Record<string, string>)[TYPE_KEY] as string;

@InterfaceType("Node", {
  description: "Anything with an id of its own that `node` and `nodes` can find again.",
  resolveType,
})
export abstract class NodeType {
  @Field(() => ID, {
    description:
      "Opaque and stable: the same while the record lives, after it was merged (it then answers the survivor) and after it was removed. Keep it as it is; do not read it.",
  })
  id!: string;
}

@InterfaceType("Actor", {
  description: "Whoever acts in the network: an organization or a person.",
  implements: NodeType,
  resolveType,
})
export abstract class ActorType extends NodeType {
  @Field(() => String, { description: "The name by which the actor is known, e.g. « Régie de quartier Paris Centre »." })
  name!: string;
}
