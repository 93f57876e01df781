import { Field, InputType } from "type-graphql";
import { DateScalar } from "./scalars.js";

@InputType("PeriodInput", { description: "A span of days, both ends included; an absent end leaves it open." })
export class PeriodInput {
  @Field(() => DateScalar, { nullable: true, description: "The first day, e.g. `2022-01-01`; open when absent." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day, e.g. `2022-12-31`; open when absent." })
  to?: string | null;
}

/** Filters of everything that holds between two dates; the planner adds their conditions to each dated collection. */
@InputType("DatedFilter")
export class DatedFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "True for what holds on the date of the query, as by default; false for what does not hold then, past and to come.",
  })
  isCurrent?: boolean | null;

  @Field(() => PeriodInput, {
    nullable: true,
    description: "What holds on at least one day of this period, instead of on the date of the query; `{}` for all times.",
  })
  during?: PeriodInput | null;
}
