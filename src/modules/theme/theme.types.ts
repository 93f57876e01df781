import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { NodeType } from "../shared/node.types.js";
import { ThemeEntity } from "./theme.entity.js";
import { narrowerThemes, themeLabel } from "./theme.plan.js";

@ObjectType("Theme", {
  description: "A subject of urban policy, in a tree from broad to narrow, e.g. « Discriminations ».",
  implements: NodeType,
})
@Extensions({ entity: ThemeEntity })
export class ThemeType extends NodeType implements Pick<ThemeEntity, "code"> {
  @Field(() => String, { description: "A short stable code to filter by, e.g. `discrimination`." })
  code!: string;

  @Field(() => String, { description: "The theme's name in the language of the request, e.g. « Discriminations »." })
  @Extensions({ plan: value(themeLabel) })
  label!: string;

  @Field(() => ThemeType, { nullable: true, description: "The theme that this one is part of; null for the broadest themes." })
  broader!: ThemeType | null;

  @Field(() => [ThemeType], { description: "The themes that are part of this one, one step down, by code." })
  @Extensions({ plan: narrowerThemes })
  narrower!: ThemeType[];

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}
