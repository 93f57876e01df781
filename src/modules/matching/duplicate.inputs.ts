import { ArgsType, Field, Float, ID, InputType } from "type-graphql";
import { describeEnum } from "../shared/describe-enum.js";
import { PageArgs } from "../shared/page.inputs.js";

export enum DuplicateState {
  OPEN = "OPEN",
  ACCEPTED = "ACCEPTED",
  REFUSED = "REFUSED",
}

describeEnum(DuplicateState, "DuplicateState", "What was decided of two descriptions that may be of one organization.", {
  OPEN: "Nobody has decided yet.",
  ACCEPTED: "They are one: a pair was merged, a candidate is known again.",
  REFUSED: "They are two, and are not proposed again.",
});

@InputType("DuplicateFilter", { description: "Restricts a list of possible duplicates; every condition given must hold." })
export class DuplicateFilter {
  @Field(() => [DuplicateState], { nullable: true, description: "Those in any of these states, e.g. `OPEN`." })
  state?: DuplicateState[] | null;

  @Field(() => Float, { nullable: true, description: "Those of this score or more, 0 to 1." })
  minScore?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Those that this source brought, by its name. Pairs found in the directory itself have none.",
  })
  source?: string | null;
}

@ArgsType()
export class DuplicatesArgs extends PageArgs {
  @Field(() => DuplicateFilter, { nullable: true, description: "Which possible duplicates to list; all by default." })
  filter?: DuplicateFilter | null;
}

@InputType("AcceptDuplicateInput", { description: "Which two descriptions are of one organization." })
export class AcceptDuplicateInput {
  @Field(() => ID, { description: "The possible duplicate, by the id that `duplicates` gives." })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Of a pair, the organization that remains; `organization` by default. Not for a source's candidate, which becomes no record.",
  })
  survivor?: string | null;
}

@InputType("RefuseDuplicateInput", { description: "Which two descriptions are of two organizations." })
export class RefuseDuplicateInput {
  @Field(() => ID, { description: "The possible duplicate, by the id that `duplicates` gives." })
  id!: string;
}
