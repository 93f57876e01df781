import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../shared/page.inputs.js";
import { PartialDateScalar } from "../../shared/scalars.js";
import { WorkReason, WorkState } from "./work-item.types.js";

@InputType("WorkItemFilter", { description: "Restricts the list of what lost its ground; every condition given must hold." })
export class WorkItemFilter {
  @Field(() => [WorkState], { nullable: true, description: "Items in any of these states, e.g. `OPEN`." })
  state?: WorkState[] | null;

  @Field(() => [WorkReason], { nullable: true, description: "Items for any of these reasons." })
  reason?: WorkReason[] | null;
}

@ArgsType()
export class WorkItemsArgs extends PageArgs {
  @Field(() => WorkItemFilter, { nullable: true, description: "Which items to list; all by default." })
  filter?: WorkItemFilter | null;
}

@InputType("AcceptWorkItemInput", { description: "Which post or mandate to end, or to pass on to the successor." })
export class AcceptWorkItemInput {
  @Field(() => ID, { description: "Which item, by the id that `workItems` gives." })
  id!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "Its last day; by default that of the item. A tie with the successor begins the day after, or, where a day is not known, then.",
  })
  endDate?: string | null;
}

@InputType("DismissWorkItemInput", { description: "Which post or mandate to leave as it is." })
export class DismissWorkItemInput {
  @Field(() => ID, { description: "Which item, by the id that `workItems` gives." })
  id!: string;
}
