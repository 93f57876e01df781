import { Args, Extensions, FieldResolver, Query, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { byOneOf } from "../shared/lookup.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { CommitteeEntity } from "./committee.entity.js";
import { CommitteeArgs, CommitteesArgs } from "./committee.inputs.js";
import { committees, seats } from "./committee.plan.js";
import { CollegeType, CommitteeConnection, CommitteeType, SeatConnection, SeatType } from "./committee.types.js";
import { collegeModel, committeeModel, mandateModel, seatModel } from "./committee.write.js";
import {
  collegeInputs,
  collegeNoun,
  committeeInputs,
  committeeNoun,
  mandateInputs,
  mandateNoun,
  seatInputs,
  seatNoun,
} from "./committee-write.inputs.js";
import { MandateType } from "./mandate.types.js";
import type { SeatEntity } from "./seat.entity.js";

@Resolver(() => CommitteeType)
export class CommitteeResolver {
  @Query(() => CommitteeConnection, {
    description: "The committees that the viewer may see; by name, 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(committees) })
  committees(@Args(() => CommitteesArgs) _args: CommitteesArgs): CommitteeConnection {
    return planned();
  }

  @Query(() => CommitteeType, {
    nullable: true,
    description: "One committee, by its id or its short stable name; null when there is none that the viewer may see.",
  })
  @Extensions({
    plan: byOneOf(CommitteeEntity, "Committee", { slug: (row, input) => sql`${row.col("slug")} = ${input.parameter("text")}` }),
  })
  committee(@Args(() => CommitteeArgs) _args: CommitteeArgs): CommitteeType | null {
    return planned();
  }

  @FieldResolver(() => SeatConnection, {
    description: "Its seats, held and vacant ones alike; group by group in its own order, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<SeatEntity, CommitteeEntity>(
      seats,
      (committee, row) =>
        sql`${row.col("collegeId")} in (select c.id from ${row.beside("college")} c where c.committee_id = ${committee.col("id")})`,
    ),
  })
  seats(@Args(() => PageArgs) _args: PageArgs): SeatConnection {
    return planned();
  }
}

export const committeeMutations = [
  ...recordMutations({
    name: "Committee",
    plural: "Committees",
    noun: committeeNoun,
    type: () => CommitteeType,
    model: committeeModel,
    inputs: committeeInputs,
  }),
  ...recordMutations({
    name: "College",
    plural: "Colleges",
    noun: collegeNoun,
    type: () => CollegeType,
    model: collegeModel,
    inputs: collegeInputs,
  }),
  ...recordMutations({
    name: "Seat",
    plural: "Seats",
    noun: seatNoun,
    type: () => SeatType,
    model: seatModel,
    inputs: seatInputs,
  }),
  ...recordMutations({
    name: "Mandate",
    plural: "Mandates",
    noun: mandateNoun,
    type: () => MandateType,
    model: mandateModel,
    inputs: mandateInputs,
  }),
];
