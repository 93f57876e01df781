import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../../shared/describe-enum.js";
import { SeatType } from "../committee.types.js";
import { MandateType } from "../mandate.types.js";
import { mandateOfEntry, seatOfEntry, tallyColumn } from "./quorum.plan.js";
import { QuorumBasis } from "./quorum-basis.js";

export enum QuorumReason {
  PRESENT = "PRESENT",
  SUBSTITUTE_PRESENT = "SUBSTITUTE_PRESENT",
  REPRESENTED = "REPRESENTED",
  VACANT = "VACANT",
  NO_VOTING_RIGHT = "NO_VOTING_RIGHT",
  OBSERVER = "OBSERVER",
  HOLDER_COUNTS = "HOLDER_COUNTS",
  PROXY_NOT_COUNTED = "PROXY_NOT_COUNTED",
  PROXY_HOLDER_AWAY = "PROXY_HOLDER_AWAY",
  EXCUSED = "EXCUSED",
  ABSENT = "ABSENT",
  NOT_NOTED = "NOT_NOTED",
}

describeEnum(QuorumReason, "QuorumReason", "Why somebody, or a seat, counts towards a quorum or does not.", {
  PRESENT: "Counts: the seat's holder was there.",
  SUBSTITUTE_PRESENT: "Counts: the substitute was there while the holder was neither there nor represented.",
  REPRESENTED: "Counts: the holder votes through somebody who was there.",
  VACANT: "Does not count: nobody held the seat that day; a substitute stands in for nobody.",
  NO_VOTING_RIGHT: "Does not count: the seat only advises.",
  OBSERVER: "Does not count: they sit as an observer, or stand in for one.",
  HOLDER_COUNTS: "Does not count: a substitute while the holder was there or represented.",
  PROXY_NOT_COUNTED: "Does not count: they gave a proxy, which this committee's rule does not count as being there.",
  PROXY_HOLDER_AWAY: "Does not count: whoever should have voted for them was not there.",
  EXCUSED: "Does not count: they had said that they could not come.",
  ABSENT: "Does not count: they did not come.",
  NOT_NOTED: "Does not count: nobody noted whether they came.",
});

@ObjectType("QuorumEntry", {
  description: "A mandate on the day of a meeting, or a vacant seat, and whether it counts towards the quorum.",
})
export class QuorumEntryType {
  @Field(() => SeatType, { description: "The seat that is meant." })
  @Extensions({ plan: seatOfEntry })
  seat!: SeatType;

  @Field(() => MandateType, {
    nullable: true,
    description: "Who sat there, as its holder or as the holder's substitute; null for a vacant seat.",
  })
  @Extensions({ plan: mandateOfEntry })
  mandate!: MandateType | null;

  @Field(() => Boolean, { description: "Whether it counts towards the quorum; `reason` says why." })
  @Extensions({ plan: tallyColumn("counts") })
  counts!: boolean;

  @Field(() => QuorumReason, { description: "Why, e.g. `PRESENT`." })
  @Extensions({ plan: tallyColumn("reason") })
  reason!: QuorumReason;
}

@ObjectType("Quorum", { description: "Whether enough of a committee were at a meeting to decide, by the committee's rule." })
export class QuorumType {
  @Field(() => QuorumBasis, { description: "Of which seats a share must be there, e.g. `VOTING_SEATS`." })
  basis!: QuorumBasis;

  @Field(() => Int, { description: "The share that must be there, in percent, 0 to 100, e.g. 50." })
  percent!: number;

  @Field(() => Int, { description: "How many seats the share is taken of, on the day of the meeting." })
  seats!: number;

  @Field(() => Int, { description: "How many must be there: the share of the seats, rounded up." })
  required!: number;

  @Field(() => Int, { description: "How many count, each seat once at most." })
  counted!: number;

  @Field(() => Boolean, { description: "Whether as many count as must." })
  isReached!: boolean;

  @Field(() => [QuorumEntryType], {
    description: "Every mandate of that day and every vacant seat, seat by seat with holders before substitutes.",
  })
  entries!: QuorumEntryType[];
}
