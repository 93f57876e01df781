import { ArgsType, Field, InputType, Int } from "type-graphql";
import { PageArgs } from "../shared/page.inputs.js";
import { PeriodInput } from "../shared/period.inputs.js";

@InputType("IndicatorFilter", { description: "Restricts a list of indicators; every condition given must hold." })
export class IndicatorFilter {
  @Field(() => [String], { nullable: true, description: "Indicators with any of these codes." })
  code?: string[] | null;

  @Field(() => String, { nullable: true, description: "Words that words of the label begin with; accents and case are ignored." })
  text?: string | null;
}

@ArgsType()
export class IndicatorsArgs extends PageArgs {
  @Field(() => IndicatorFilter, { nullable: true, description: "Which indicators to list; all by default." })
  filter?: IndicatorFilter | null;
}

@InputType("ObservationFilter", { description: "Restricts observations; every condition given must hold." })
export class ObservationFilter {
  @Field(() => [String], { nullable: true, description: "Codes of indicators, e.g. `logements-sociaux-finances`." })
  indicator?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "INSEE or QPV codes: observations of one of these territories or of one that it contains; `75056` includes 75101 to 75120.",
  })
  territory?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only priority neighbourhoods of this generation, 2015 or 2024, and no other territories.",
  })
  generation?: number | null;

  @Field(() => PeriodInput, { nullable: true, description: "Observations whose period has at least one day in common with this one." })
  during?: PeriodInput | null;
}

@ArgsType()
export class ObservationsArgs extends PageArgs {
  @Field(() => ObservationFilter, { nullable: true, description: "Which observations to list; all by default." })
  filter?: ObservationFilter | null;
}

@ArgsType()
export class SeriesArgs {
  @Field(() => ObservationFilter, { nullable: true, description: "Of which observations to make series; of all by default." })
  filter?: ObservationFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many series, 1 to 200, 50 by default: by indicator, then by generation and code of the territory.",
  })
  first?: number | null;
}
