import { ArgsType, Field, Int } from "type-graphql";

/** The four Relay arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many records from the start, or after `after`: 1 to 100, 25 by default. Not together with `last`.",
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only records after this cursor, which must come from the same list in the same order.",
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many records from the end, or before `before`: 1 to 100. Not together with `first`.",
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only records before this cursor, which must come from the same list in the same order.",
  })
  before?: string | null;
}
