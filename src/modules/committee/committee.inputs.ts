import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../shared/page.inputs.js";
import { DatedFilter } from "../shared/period.inputs.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";
import { MandateRole } from "./mandate.types.js";

@ArgsType()
export class CommitteesArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The instant at which the directory knew what is below of groups, seats and mandates: their list as it could be read then, people and organizations by the names that they have now. Now by default.",
  })
  knownOn?: Date | null;
}

@ArgsType()
export class CommitteeArgs {
  @Field(() => ID, { nullable: true, description: "The committee's id. Give either this or `slug`." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "The committee's short stable name. Give either this or `id`." })
  slug?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The date on which dated ties below must hold; today in Paris by default." })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The instant at which the directory knew what is below of groups, seats and mandates: their list as it could be read then, people and organizations by the names that they have now. Now by default.",
  })
  knownOn?: Date | null;
}

@ArgsType()
export class SeatHolderArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: "The date on which the mandate must hold, and dated ties below; that of the query by default.",
  })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The instant at which the directory knew of the mandate; by default what the fields above say, or now.",
  })
  knownOn?: Date | null;
}

@InputType("MandateFilter", { description: "Restricts a list of mandates; every condition given must hold." })
export class MandateFilter extends DatedFilter {
  @Field(() => [MandateRole], { nullable: true, description: "Mandates with any of these roles." })
  role?: MandateRole[] | null;
}

@ArgsType()
export class MandatesArgs extends PageArgs {
  @Field(() => MandateFilter, {
    nullable: true,
    description: "Which mandates to list; those that hold on the date of the query by default.",
  })
  filter?: MandateFilter | null;
}

@ArgsType()
export class SeatMandatesArgs extends PageArgs {
  @Field(() => MandateFilter, { nullable: true, description: "Which mandates to list; those of all times by default." })
  filter?: MandateFilter | null;
}
