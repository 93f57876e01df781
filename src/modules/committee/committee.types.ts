import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Audience, DECLARED_AUDIENCE, DECLARED_AUDIENCE_NOW, declaredAudience, declaredAudienceNow } from "../shared/audience.types.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateScalar, PartialDateScalar } from "../shared/scalars.js";
import { CollegeEntity } from "./college.entity.js";
import { CommitteeEntity } from "./committee.entity.js";
import { seatsOfCollege, vacantSince } from "./committee.plan.js";
import { QuorumBasis } from "./quorum/quorum-basis.js";
import { SeatEntity } from "./seat.entity.js";

@ObjectType("College", {
  description: "A group of seats within a committee, e.g. the State's or that of researchers and experts.",
  implements: NodeType,
})
@Extensions({ entity: CollegeEntity })
export class CollegeType extends NodeType implements Pick<CollegeEntity, "name" | "rank"> {
  @Field(() => String, { description: "Whom the group brings together, e.g. « Chercheurs et experts »." })
  name!: string;

  @Field(() => [SeatType], { description: "The seats that the group has on the date, in its own order, held and vacant ones alike." })
  @Extensions({ plan: seatsOfCollege })
  seats!: SeatType[];

  @Field(() => Int, { description: "Its place in the committee, the smallest first, e.g. 1." })
  rank!: number;

  @Field(() => Audience, { nullable: true, description: DECLARED_AUDIENCE_NOW })
  @Extensions({ plan: declaredAudienceNow })
  audience!: Audience | null;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

@ObjectType("Seat", {
  description: "A place in a committee, which stays when those who hold it change.",
  implements: NodeType,
})
@Extensions({ entity: SeatEntity })
export class SeatType
  extends NodeType
  implements Pick<SeatEntity, "title" | "hasVotingRight" | "requiredProfile" | "startDate" | "endDate" | "rank">
{
  @Field(() => CollegeType, { description: "The group that the seat belongs to." })
  college!: CollegeType;

  @Field(() => String, { description: "What the seat is called, e.g. « Préfecture de région »." })
  title!: string;

  @Field(() => Boolean, { description: "Whether its holder votes; otherwise they only advise." })
  hasVotingRight!: boolean;

  @Field(() => String, { nullable: true, description: "Who is wanted in it, in words; null when nobody has said." })
  requiredProfile!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "When the seat was created, as precisely as known; null when that is not known.",
  })
  startDate!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The last day before it was abolished, inclusive, as precisely as known; null when it was not, or when is unknown.",
  })
  endDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Since when nobody has held it, as of the date of the query and as far as the viewer may see: the day after its last holder's mandate, read at its latest, or the seat's first day. It is null when somebody may hold it, and when that day is not known.",
  })
  @Extensions({ plan: vacantSince })
  vacantSince!: string | null;

  @Field(() => Int, { description: "Its place in the college, the smallest first, e.g. 1." })
  rank!: number;

  @Field(() => Audience, { nullable: true, description: DECLARED_AUDIENCE_NOW })
  @Extensions({ plan: declaredAudienceNow })
  audience!: Audience | null;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

@ObjectType("Committee", {
  description: "A body that steers, with its groups and seats, e.g. the comité d'orientation.",
  implements: NodeType,
})
@Extensions({ entity: CommitteeEntity })
export class CommitteeType
  extends NodeType
  implements Pick<CommitteeEntity, "slug" | "name" | "quorumPercent" | "quorumBasis" | "countsProxies" | "proxiesPerHolder">
{
  @Field(() => String, { description: "A short stable name for addresses, e.g. `comite-d-orientation`." })
  slug!: string;

  @Field(() => String, { description: "What the body is called, e.g. « Comité d'orientation »." })
  name!: string;

  @Field(() => Int, { description: "The share that must be there for it to decide, in percent, 0 to 100, e.g. 50." })
  quorumPercent!: number;

  @Field(() => QuorumBasis, { description: "Of which seats that share is taken, e.g. `VOTING_SEATS`." })
  quorumBasis!: QuorumBasis;

  @Field(() => Boolean, { description: "Whether whoever votes through another counts as being there." })
  countsProxies!: boolean;

  @Field(() => Int, { description: "How many may vote through one and the same person at a meeting, 0 to 20." })
  proxiesPerHolder!: number;

  @Field(() => [CollegeType], { description: "The groups that it is made of, in its own order." })
  colleges!: CollegeType[];

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const CommitteeConnection = connectionType("Committee", "committees", () => CommitteeType);
export type CommitteeConnection = InstanceType<typeof CommitteeConnection>;

export const SeatConnection = connectionType("Seat", "seats", () => SeatType);
export type SeatConnection = InstanceType<typeof SeatConnection>;
