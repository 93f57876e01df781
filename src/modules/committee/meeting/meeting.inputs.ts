import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../shared/page.inputs.js";
import { DateTimeScalar } from "../../shared/scalars.js";
import { MeetingStatus } from "./meeting-enums.js";

@InputType("MeetingFilter", { description: "Restricts a list of committees' meetings; every condition given must hold." })
export class MeetingFilter {
  @Field(() => [MeetingStatus], { nullable: true, description: "Meetings with any of these statuses, e.g. `HELD`." })
  status?: MeetingStatus[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Meetings that start at that instant or later." })
  startsAfter?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Meetings that start before that instant." })
  startsBefore?: Date | null;
}

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => MeetingFilter, { nullable: true, description: "Which meetings to list; all by default." })
  filter?: MeetingFilter | null;
}

@ArgsType()
export class MeetingArgs {
  @Field(() => ID, { description: "Its id, as lists of meetings give it." })
  id!: string;
}

@ArgsType()
export class QuorumArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The instant at which the directory knew who sat. By default what the fields above say, or when the meeting began: a vote is judged by the list of its day, whatever is corrected later. Of a meeting before `Committee.knownSince`, now.",
  })
  knownOn?: Date | null;
}
