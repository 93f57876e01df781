import { Extensions, Field, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { connectionType } from "../shared/page.types.js";
import { DateScalar, DateTimeScalar, JsonScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { AssertionEntity } from "./assertion.entity.js";
import { wins } from "./assertion.plan.js";
import { FormerAssertionEntity } from "./former-assertion.entity.js";
import { isFirst } from "./value-at.plan.js";

@ObjectType("Assertion", { description: "What one source says of one field of a record." })
@Extensions({ entity: AssertionEntity })
class AssertionType implements Pick<AssertionEntity, "field" | "verifiedOn" | "assertedAt"> {
  @Field(() => String, { description: "The field as inputs name it, e.g. `foundedOn`." })
  field!: string;

  @Field(() => JsonScalar, { nullable: true, description: "What it says, in the form of inputs; null when it says that there is nothing." })
  value!: unknown;

  @Field(() => SourceType, { nullable: true, description: "Who says so; null when it is the centre's own word." })
  source!: SourceType | null;

  @Field(() => DateTimeScalar, { description: "When it was last said." })
  assertedAt!: Date;

  @Field(() => DateScalar, { nullable: true, description: "On which day the source made sure of it; null when it did not say." })
  verifiedOn!: string | null;

  @Field(() => Boolean, {
    description:
      "Whether the record has this value: the centre's own word wins, or the organization's of its own sheet, the later of the two; then what was verified last, then what was said last.",
  })
  @Extensions({ plan: value(wins) })
  wins!: boolean;
}

@ObjectType("SourcedValue", { description: "What one source says of a field, or said at a moment." })
@Extensions({ entity: FormerAssertionEntity })
export class SourcedValueType implements Pick<FormerAssertionEntity, "field" | "verifiedOn" | "assertedAt"> {
  @Field(() => String, { description: "The field as inputs name it, e.g. `foundedOn`." })
  field!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "The value, in the form of inputs; null when the source said that there is none.",
  })
  value!: unknown;

  @Field(() => SourceType, { nullable: true, description: "Who said so; null when it is the centre's own word." })
  source!: SourceType | null;

  @Field(() => DateTimeScalar, { description: "When it was last said." })
  assertedAt!: Date;

  @Field(() => DateScalar, { nullable: true, description: "On which day the source made sure of it; null when it did not say." })
  verifiedOn!: string | null;

  @Field(() => Boolean, { description: "Whether it was believed before the others at that moment, by the rule of `Assertion.wins`." })
  @Extensions({ plan: isFirst })
  wins!: boolean;
}

export const AssertionConnection = connectionType("Assertion", "words of sources", () => AssertionType);
export type AssertionConnection = InstanceType<typeof AssertionConnection>;
