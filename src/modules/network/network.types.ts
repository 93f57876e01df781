import { Field, Float, Int, ObjectType } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { ActorType, NodeType } from "../shared/node.types.js";
import { DateScalar } from "../shared/scalars.js";
import type { TieKindName } from "./tie-strength.js";

export const TieKind: { readonly [Kind in TieKindName]: Kind } = {
  RELATIONSHIP: "RELATIONSHIP",
  PROJECT: "PROJECT",
  EVENT: "EVENT",
  COMMITTEE: "COMMITTEE",
  POSITION: "POSITION",
  PUBLICATION: "PUBLICATION",
};

describeEnum(TieKind, "TieKind", "What ties two actors.", {
  RELATIONSHIP: "A relationship between two organizations, e.g. one funds the other.",
  PROJECT: "Both are partners in a project.",
  EVENT: "Both organized an event, spoke at it or attended it.",
  COMMITTEE: "Both sit on a committee, or somebody sits on it on their behalf.",
  POSITION: "A person works in an organization.",
  PUBLICATION: "Both contributed to a publication, or somebody did who belonged to them.",
});

@ObjectType("Tie", { description: "What ties two actors in one way, as the viewer may see it on the day asked for." })
export class TieType {
  @Field(() => TieKind, { description: "In what way the two are tied; in a path, the way that ties them most." })
  kind!: TieKindName;

  @Field(() => ActorType, { description: "The actor that the question comes from." })
  from!: ActorType;

  @Field(() => ActorType, { description: "The actor that the tie leads to." })
  to!: ActorType;

  @Field(() => Float, {
    description:
      "From 0 to 1: more the fewer share what is shared, the more recent it is and the foremost the two are in it; several add up like chances.",
  })
  strength!: number;

  @Field(() => [NodeType], {
    description:
      "What makes the tie, the strongest first, 10 at most: relationships, positions, projects, events, committees, publications.",
  })
  evidence!: NodeType[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day from which the earliest of the evidence ties the two, e.g. 2019-06-01: what is shared does once both have a part in it; null when it is unknown or has no beginning.",
  })
  since!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The last day on which the latest of the evidence ties the two; null when no end is known. What took place on a day ties from then on, and fades.",
  })
  until!: string | null;

  @Field(() => Audience, {
    description:
      "The least audience that may see that the two are tied in this way, by some of its evidence at least; `PUBLIC` where anyone may.",
  })
  audience!: Audience;
}

@ObjectType("Neighbor", { description: "An actor that is near another." })
export class NeighborType {
  @Field(() => ActorType, { description: "The organization or person that is near." })
  actor!: ActorType;

  @Field(() => Int, { description: "How many ties away, at least: 1 to 3." })
  distance!: number;

  @Field(() => Float, {
    description: "From 0 to 1: of all ties together; further away, what each actor on the way passes on adds up like chances.",
  })
  strength!: number;

  @Field(() => [TieType], { description: "The ties that lead there, by the strongest way, from the actor asked about." })
  ties!: TieType[];
}

@ObjectType("Path", { description: "A way from one actor to another, by which the one can be introduced to the other." })
export class PathType {
  @Field(() => Int, { description: "How many steps it has." })
  length!: number;

  @Field(() => Float, { description: "From 0 to 1: the product of the strengths of its steps." })
  strength!: number;

  @Field(() => [TieType], { description: "Step by step, from the first actor to the last." })
  steps!: TieType[];
}

@ObjectType("NetworkNode", { description: "An actor on a map of the network." })
export class NetworkNodeType {
  @Field(() => ActorType, { description: "The organization or person that the point stands for." })
  actor!: ActorType;

  @Field(() => Int, { description: "With how many others on the map it is tied." })
  degree!: number;

  @Field(() => Int, {
    description: "Actors of the same number are tied more among each other than with the rest of the map; numbers mean nothing else.",
  })
  community!: number;

  @Field(() => Float, {
    description: "From 0 to 1, all of the map together 1: how often one would come by, going from tie to tie by their strength (PageRank).",
  })
  centrality!: number;

  @Field(() => Float, {
    description:
      "Where to begin to draw the point, from -1 on the left to 1 on the right: whoever is tied is near each other. The same for the same map, and nearly the same for one that has changed a little.",
  })
  x!: number;

  @Field(() => Float, { description: "Where to begin to draw the point, from -1 to 1; see `x`." })
  y!: number;
}

@ObjectType("NetworkLine", { description: "A line of a map: all that ties two actors on it." })
export class NetworkLineType {
  @Field(() => Int, { description: "The place of the one in the map's `nodes`, from 0." })
  one!: number;

  @Field(() => Int, { description: "The place of the other in the map's `nodes`, from 0." })
  other!: number;

  @Field(() => Float, { description: "From 0 to 1: of all ties between the two, which add up like chances." })
  strength!: number;

  @Field(() => [TieKind], { description: "In what ways the two are tied." })
  kinds!: TieKindName[];
}

@ObjectType("NetworkMap", { description: "A part of the network, to draw." })
export class NetworkMapType {
  @Field(() => [NetworkNodeType], {
    description:
      "Who is on the map: the actor asked about first, then the nearest first; without one, those that are most tied to the others first.",
  })
  nodes!: NetworkNodeType[];

  @Field(() => [NetworkLineType], {
    description:
      "What ties them among each other, to draw: one line for each two, the strongest first, ten times as many as actors and 15,000 at most.",
  })
  lines!: NetworkLineType[];

  @Field(() => [TieType], {
    description:
      "The same, tie by tie with its evidence and dates, the strongest first, ten times as many as actors and 3,000 at most. To draw many actors, ask for `lines`.",
  })
  ties!: TieType[];
}

@ObjectType("Network", {
  description:
    "Who is tied to whom. Only what the viewer may see and what holds on the day asked for is used: the rest is not counted or implied. It follows the directory within a second.",
})
export class NetworkType {}
