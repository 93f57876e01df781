import { ArgsType, Field, InputType } from "type-graphql";
import { PageArgs } from "../shared/page.inputs.js";
import { DateTimeScalar } from "../shared/scalars.js";

@InputType("AssertionFilter", { description: "Restricts what sources say of a record." })
export class AssertionFilter {
  @Field(() => [String], { nullable: true, description: "Of any of these fields, as inputs name them, e.g. `foundedOn`." })
  field?: string[] | null;
}

@ArgsType()
export class ValueAtArgs {
  @Field(() => [String], { nullable: true, description: "Of these fields, as inputs name them, e.g. `foundedOn`; of all by default." })
  field?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "As it was said at that moment; now by default." })
  at?: Date | null;
}

@ArgsType()
export class AssertionsArgs extends PageArgs {
  @Field(() => AssertionFilter, { nullable: true, description: "Of which fields; of all by default." })
  filter?: AssertionFilter | null;
}
