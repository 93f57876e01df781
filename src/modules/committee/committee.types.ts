import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { CollegeEntity } from "./college.entity.js";
import { CommitteeEntity } from "./committee.entity.js";
import { SeatEntity } from "./seat.entity.js";

@ObjectType("College", {
  description: "A group of seats within a committee, e.g. the State's or that of researchers and experts.",
  implements: NodeType,
})
@Extensions({ entity: CollegeEntity })
export class CollegeType extends NodeType implements Pick<CollegeEntity, "name"> {
  @Field(() => String, { description: "Whom the group brings together, e.g. « Chercheurs et experts »." })
  name!: string;

  @Field(() => [SeatType], { description: "The seats of the group, in its own order, held and vacant ones alike." })
  seats!: SeatType[];

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

@ObjectType("Seat", {
  description: "A place in a committee, which stays when those who hold it change.",
  implements: NodeType,
})
@Extensions({ entity: SeatEntity })
export class SeatType extends NodeType implements Pick<SeatEntity, "title" | "hasVotingRight"> {
  @Field(() => CollegeType, { description: "The group that the seat belongs to." })
  college!: CollegeType;

  @Field(() => String, { description: "What the seat is called, e.g. « Préfecture de région »." })
  title!: string;

  @Field(() => Boolean, { description: "Whether its holder votes; otherwise they only advise." })
  hasVotingRight!: boolean;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

@ObjectType("Committee", {
  description: "A body that steers, with its groups and seats, e.g. the comité d'orientation.",
  implements: NodeType,
})
@Extensions({ entity: CommitteeEntity })
export class CommitteeType extends NodeType implements Pick<CommitteeEntity, "slug" | "name"> {
  @Field(() => String, { description: "A short stable name for addresses, e.g. `comite-d-orientation`." })
  slug!: string;

  @Field(() => String, { description: "What the body is called, e.g. « Comité d'orientation »." })
  name!: string;

  @Field(() => [CollegeType], { description: "The groups that it is made of, in its own order." })
  colleges!: CollegeType[];

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const CommitteeConnection = connectionType("Committee", "committees", () => CommitteeType);
export type CommitteeConnection = InstanceType<typeof CommitteeConnection>;

export const SeatConnection = connectionType("Seat", "seats", () => SeatType);
export type SeatConnection = InstanceType<typeof SeatConnection>;
