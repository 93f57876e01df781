import { Field, Int, ObjectType } from "type-graphql";
import { TerritoryType } from "../territory/index.js";
import { IndicatorType } from "./indicator.types.js";
import { ObservationType } from "./observation.types.js";

@ObjectType("Series", { description: "The values of one indicator in one territory, in the order of time." })
export class SeriesType {
  @Field(() => IndicatorType, { description: "What is measured, and in what unit." })
  indicator!: IndicatorType;

  @Field(() => TerritoryType, {
    description: "Where; a neighbourhood of one list is a territory, its namesake of another list a different one.",
  })
  territory!: TerritoryType;

  @Field(() => Int, { nullable: true, description: "Of which list of priority neighbourhoods, 2015 or 2024; null for other territories." })
  generation!: number | null;

  @Field(() => [ObservationType], {
    description: "The values, the earliest first, each with its period and source; two sources may give two values for one period.",
  })
  observations!: ObservationType[];
}

@ObjectType("SeriesList", { description: "Series of observations, one for each indicator and territory." })
export class SeriesListType {
  @Field(() => [SeriesType], { description: "By indicator, then by generation and code of the territory." })
  series!: SeriesType[];

  @Field(() => Int, { description: "How many series there are, beyond those shown too." })
  seriesCount!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Said when there are series of both generations of priority neighbourhoods: they are kept apart, never joined. Null when there are not.",
  })
  notice!: string | null;
}
