import { Field, Float, Int, ObjectType } from "type-graphql";
import { OrganizationKind, OrganizationType } from "../organization/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { ActorType } from "../shared/node.types.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { TerritoryType } from "../territory/index.js";
import { ThemeType } from "../theme/index.js";
import { TieType } from "./network.types.js";

@ObjectType("Introduction", { description: "A way in which one actor can be introduced to another." })
export class IntroductionType {
  @Field(() => ActorType, {
    nullable: true,
    description: "Who is tied to the one to be met, and can introduce; null when no one needs to: the one who asks is tied to it.",
  })
  introducer!: ActorType | null;

  @Field(() => Int, { description: "How many steps there are, e.g. 2 where one's own partner can introduce." })
  length!: number;

  @Field(() => Float, { description: "From 0 to 1: the product of the strengths of the steps." })
  strength!: number;

  @Field(() => [TieType], { description: "Step by step, from the one who asks to the one to be met, each with its evidence and dates." })
  steps!: TieType[];
}

@ObjectType("TieChange", { description: "What ties two actors on one of two days and not on the other." })
export class TieChangeType {
  @Field(() => TieType, {
    description:
      "The tie, with no other evidence than what is new, or what has ended: as strong as on the later day where it has formed, as on the earlier one where it has dissolved.",
  })
  tie!: TieType;

  @Field(() => Boolean, {
    description: "Whether nothing at all ties the two on the other day: true for actors who have met, or who have nothing left in common.",
  })
  isOnly!: boolean;
}

@ObjectType("NetworkComparison", { description: "What has changed of ties between two days." })
export class NetworkComparisonType {
  @Field(() => Int, { description: "How many ties have formed, of whatever kind: two actors count once a kind." })
  formedCount!: number;

  @Field(() => [TieChangeType], { description: "What holds on the later day and not on the earlier one, the strongest first." })
  formed!: TieChangeType[];

  @Field(() => Int, { description: "How many ties have dissolved, of whatever kind." })
  dissolvedCount!: number;

  @Field(() => [TieChangeType], { description: "What held on the earlier day and does not on the later one, the strongest first." })
  dissolved!: TieChangeType[];
}

@ObjectType("RankedActor", { description: "An actor and its weight in the whole network." })
export class RankedActorType {
  @Field(() => ActorType, { description: "The organization or person." })
  actor!: ActorType;

  @Field(() => Float, {
    description:
      "From 0 to 1, all actors together 1: how often one would come by, going from actor to what it shares and on to the next by the strength of ties (PageRank).",
  })
  centrality!: number;
}

@ObjectType("NetworkRanking", { description: "Who is most central in the whole network." })
export class NetworkRankingType {
  @Field(() => DateTimeScalar, {
    description: "When it was worked out: it is done again once the directory has changed, in a large one after some time.",
  })
  computedAt!: Date;

  @Field(() => [RankedActorType], { description: "The most central first." })
  actors!: RankedActorType[];
}

@ObjectType("Community", { description: "Actors who are tied more among each other than chance would have it." })
export class CommunityType {
  @Field(() => Int, { description: "Its place by size, from 1; after a change of the network, another may bear it." })
  number!: number;

  @Field(() => String, {
    description:
      "In the viewer's language, what most of its organizations have in common: a theme or else a kind, and a territory, e.g. « Logement · Paris 19e »; its number where nothing is common to a third of them.",
  })
  label!: string;

  @Field(() => Int, { description: "How many actors belong to it, organizations and people; 2 at least." })
  size!: number;

  @Field(() => ThemeType, {
    nullable: true,
    description: "The theme that most of its organizations work on; null when none is common to a third of them.",
  })
  theme!: ThemeType | null;

  @Field(() => TerritoryType, {
    nullable: true,
    description: "The territory that most of its organizations work for; null when none is common to a third of them.",
  })
  territory!: TerritoryType | null;

  @Field(() => OrganizationKind, {
    nullable: true,
    description: "The kind of most of its organizations; null when a third of them have none in common.",
  })
  kind!: OrganizationKind | null;
}

@ObjectType("NetworkCommunities", { description: "The communities of the whole network." })
export class NetworkCommunitiesType {
  @Field(() => DateTimeScalar, {
    description: "When they were worked out: it is done again once the directory has changed, in a large one after some time.",
  })
  computedAt!: Date;

  @Field(() => Int, { description: "How many there are in all." })
  count!: number;

  @Field(() => [CommunityType], { description: "Those asked for, the largest first." })
  communities!: CommunityType[];
}

@ObjectType("Bridge", { description: "An actor whose absence would cut organizations off from the others." })
export class BridgeType {
  @Field(() => ActorType, { description: "The organization or person who alone holds them together." })
  actor!: ActorType;

  @Field(() => Int, { description: "How many organizations would be cut off from the largest part of the others that it is tied to." })
  cutOffCount!: number;

  @Field(() => [OrganizationType], { description: "Which ones: those of the smallest part first, 10 at most." })
  cutOff!: OrganizationType[];

  @Field(() => Float, {
    description:
      "From 0 to 1: the part of the shortest ways between two of the organizations that goes by this actor; of many organizations estimated.",
  })
  betweenness!: number;
}

export enum GapReason {
  SAME_THEME_AND_TERRITORY = "SAME_THEME_AND_TERRITORY",
  SAME_FUNDER = "SAME_FUNDER",
  SAME_PROGRAMME = "SAME_PROGRAMME",
}

describeEnum(GapReason, "GapReason", "Why two organizations that share no tie should meet.", {
  SAME_THEME_AND_TERRITORY: "Both work on the same theme for the same territory, by themselves or in projects.",
  SAME_FUNDER: "The same organization funds both, by a relationship or in projects.",
  SAME_PROGRAMME: "The same organization funds both for the same thing, e.g. « Postes d'adultes-relais », or in the same project.",
});

@ObjectType("GapProgramme", { description: "What an organization funds two others for." })
export class GapProgrammeType {
  @Field(() => String, {
    description: "What the money is for, e.g. « Postes d'adultes-relais »: the label of the fundings, or the project's name.",
  })
  label!: string;

  @Field(() => OrganizationType, { description: "The organization that pays." })
  funder!: OrganizationType;
}

@ObjectType("Gap", { description: "Two organizations that share much and no tie: whom the centre may bring together." })
export class GapType {
  @Field(() => [OrganizationType], { description: "The two organizations, in the order in which they came to the directory." })
  organizations!: OrganizationType[];

  @Field(() => [GapReason], { description: "Why they should meet, e.g. `SAME_FUNDER`." })
  reasons!: GapReason[];

  @Field(() => Float, {
    description: "The more they share, and the fewer others share it: 1/√(n−1) of each thing that n of the organizations have, added up.",
  })
  score!: number;

  @Field(() => [ThemeType], { description: "The themes that both work on: those that they are listed under, and those of their projects." })
  themes!: ThemeType[];

  @Field(() => [TerritoryType], {
    description: "The territories that both work for: those that they are listed under, and those of their projects.",
  })
  territories!: TerritoryType[];

  @Field(() => [OrganizationType], { description: "The organizations that fund both on the day asked for." })
  funders!: OrganizationType[];

  @Field(() => [GapProgrammeType], { description: "What both are funded for on that day by the same organization." })
  programmes!: GapProgrammeType[];
}
