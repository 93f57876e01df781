import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../../shared/audience.types.js";
import { NodeType } from "../../shared/node.types.js";
import { AgendaItemEntity } from "./agenda-item.entity.js";
import { DecisionEntity } from "./decision.entity.js";
import { MeetingType } from "./meeting.types.js";

@ObjectType("AgendaItem", { description: "A point of a meeting's agenda.", implements: NodeType })
@Extensions({ entity: AgendaItemEntity })
export class AgendaItemType extends NodeType implements Pick<AgendaItemEntity, "title" | "description" | "rank"> {
  @Field(() => MeetingType, { description: "That on whose agenda the point stands." })
  meeting!: MeetingType;

  @Field(() => Int, { description: "Its place on the agenda, the smallest first, e.g. 1." })
  rank!: number;

  @Field(() => String, { description: "What it is about, e.g. « Programme de formation 2027 »." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What is to be known of it, as plain text; null when nothing was said." })
  description!: string | null;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

@ObjectType("Decision", { description: "What a committee decided at a meeting, or declined.", implements: NodeType })
@Extensions({ entity: DecisionEntity })
export class DecisionType
  extends NodeType
  implements Pick<DecisionEntity, "rank" | "text" | "votesFor" | "votesAgainst" | "abstentions" | "isAdopted">
{
  @Field(() => MeetingType, { description: "The meeting that decided." })
  meeting!: MeetingType;

  @Field(() => AgendaItemType, {
    nullable: true,
    description: "The point of the agenda to which it belongs; null when it belongs to none, or to one that may not be seen.",
  })
  agendaItem!: AgendaItemType | null;

  @Field(() => Int, { description: "Its place among the meeting's decisions, the smallest first, e.g. 1." })
  rank!: number;

  @Field(() => String, { description: "What was put to the vote, word for word." })
  text!: string;

  @Field(() => Int, { nullable: true, description: "How many voted for it; null when votes were not counted." })
  votesFor!: number | null;

  @Field(() => Int, { nullable: true, description: "How many voted against it; null when votes were not counted." })
  votesAgainst!: number | null;

  @Field(() => Int, { nullable: true, description: "How many abstained; null when votes were not counted." })
  abstentions!: number | null;

  @Field(() => Boolean, { description: "Whether it was adopted." })
  isAdopted!: boolean;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}
