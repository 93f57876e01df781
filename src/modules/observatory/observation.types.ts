import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DecimalScalar, PartialDateScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { TerritoryType } from "../territory/index.js";
import { IndicatorType } from "./indicator.types.js";
import { ObservationEntity } from "./observation.entity.js";
import { periodOfObservation } from "./observation.plan.js";

@ObjectType("Observation", {
  description: "What an indicator was worth in a territory over a period, as one source says.",
  implements: NodeType,
})
@Extensions({ entity: ObservationEntity })
export class ObservationType extends NodeType implements Pick<ObservationEntity, "startDate" | "endDate" | "value" | "note" | "version"> {
  @Field(() => IndicatorType, { description: "The indicator that was measured." })
  indicator!: IndicatorType;

  @Field(() => TerritoryType, {
    nullable: true,
    description: "Where; a priority neighbourhood is of one generation. Null when the territory has been archived.",
  })
  territory!: TerritoryType | null;

  @Field(() => String, {
    description: "When, as people write it: `2023`, `2023-T2` for a quarter, `2023-06`, `2023-12-31`, `2022-07/2023-06`.",
  })
  @Extensions({ plan: value(periodOfObservation) })
  period!: string;

  @Field(() => PartialDateScalar, { description: "The first day of the period, as precisely as it was given, e.g. `2023`." })
  startDate!: string;

  @Field(() => PartialDateScalar, { description: "The last day of the period, inclusive, e.g. `2023` for the whole year." })
  endDate!: string;

  @Field(() => DecimalScalar, { description: "The value, in the indicator's unit, e.g. `620.00`." })
  value!: string;

  @Field(() => String, { nullable: true, description: "What to know of this value, e.g. « provisoire »; null when there is nothing." })
  note!: string | null;

  @Field(() => SourceType, { nullable: true, description: "Who says so, and under what licence; null when the source has been archived." })
  source!: SourceType | null;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const ObservationConnection = connectionType("Observation", "observations", () => ObservationType);
export type ObservationConnection = InstanceType<typeof ObservationConnection>;
