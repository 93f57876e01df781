import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { IndicatorEntity } from "./indicator.entity.js";
import { indicatorLabel, indicatorUnit } from "./indicator.plan.js";

@ObjectType("Indicator", { description: "Something that the observatory follows, e.g. social housing units funded.", implements: NodeType })
@Extensions({ entity: IndicatorEntity })
export class IndicatorType extends NodeType implements Pick<IndicatorEntity, "code" | "definition" | "version"> {
  @Field(() => String, { description: "By what it is asked for, e.g. `logements-sociaux-finances`; it does not change." })
  code!: string;

  @Field(() => String, { description: "What it is called, in the language of the request, e.g. « Logements sociaux financés »." })
  @Extensions({ plan: value(indicatorLabel) })
  label!: string;

  @Field(() => String, { nullable: true, description: "What is counted, what is not, and how; null when nobody has written it." })
  definition!: string | null;

  @Field(() => String, { description: "In what its values are, in the language of the request, e.g. « logements »." })
  @Extensions({ plan: value(indicatorUnit) })
  unit!: string;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const IndicatorConnection = connectionType("Indicator", "indicators", () => IndicatorType);
export type IndicatorConnection = InstanceType<typeof IndicatorConnection>;
