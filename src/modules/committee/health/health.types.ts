import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { OrganizationKind } from "../../organization/index.js";
import { CollegeType, SeatType } from "../committee.types.js";
import { MandateType } from "../mandate.types.js";
import {
  balanceByKind,
  balanceOfColleges,
  collegeOfBalance,
  countOfCollege,
  countOfSeats,
  expiring,
  kindColumn,
  vacantSeats,
} from "./health.plan.js";

@ObjectType("CollegeBalance", { description: "How well a group of a committee is filled." })
export class CollegeBalanceType {
  @Field(() => CollegeType, { description: "The group that is meant." })
  @Extensions({ plan: collegeOfBalance })
  college!: CollegeType;

  @Field(() => Int, { description: "How many of its seats have a holder." })
  @Extensions({ plan: countOfCollege(true) })
  filled!: number;

  @Field(() => Int, { description: "How many seats it has, vacant ones too." })
  @Extensions({ plan: countOfCollege(false) })
  seats!: number;
}

@ObjectType("KindBalance", { description: "How many seats of a committee are held on behalf of organizations of one kind." })
export class KindBalanceType {
  @Field(() => OrganizationKind, {
    nullable: true,
    description: "The kind; null for those who sit in their own name, or for an organization that the viewer may not see.",
  })
  @Extensions({ plan: kindColumn("kind") })
  kind!: OrganizationKind | null;

  @Field(() => Int, { description: "How many seats are held so." })
  @Extensions({ plan: kindColumn("seats") })
  seats!: number;
}

@ObjectType("CommitteeHealth", {
  description: "How a committee is filled on a date, by those whom the viewer may see. Substitutes fill no seat.",
})
export class CommitteeHealthType {
  @Field(() => Int, { description: "How many seats it has on that date." })
  @Extensions({ plan: countOfSeats(false) })
  seats!: number;

  @Field(() => Int, { description: "How many of them have a holder whom the viewer may see." })
  @Extensions({ plan: countOfSeats(true) })
  filled!: number;

  @Field(() => [SeatType], {
    description: "Those without a holder whom the viewer may see, group by group; `vacantSince` says since when.",
  })
  @Extensions({ plan: vacantSeats })
  vacant!: SeatType[];

  @Field(() => [MandateType], {
    description:
      "Mandates, substitutes' too, that end on that date or within the 90 days after it, the first to end first; without a date of end, none.",
  })
  @Extensions({ plan: expiring })
  expiringWithin90Days!: MandateType[];

  @Field(() => [CollegeBalanceType], { description: "The same group by group, in the committee's own order." })
  @Extensions({ plan: balanceOfColleges })
  balance!: CollegeBalanceType[];

  @Field(() => [KindBalanceType], { description: "For which kinds of organization its seats are held, the most frequent first." })
  @Extensions({ plan: balanceByKind })
  balanceByKind!: KindBalanceType[];
}
