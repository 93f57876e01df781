import { Arg, Args, Ctx, Extensions, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../../core/context.js";
import { Collection, type FilterPlans } from "../../../planner/collection.js";
import { connection } from "../../../planner/connection-plan.js";
import { anyOf } from "../../../planner/filters.js";
import { uuidOf } from "../../../planner/node-id.js";
import { planned } from "../../shared/planned.js";
import { answerWrite, writeResult } from "../../shared/write-results.js";
import { writtenRecord } from "../../shared/written-record.js";
import { WorkItemEntity } from "./work-item.entity.js";
import { AcceptWorkItemInput, DismissWorkItemInput, type WorkItemFilter, WorkItemsArgs } from "./work-item.inputs.js";
import { WorkItemConnection, WorkItemPayload } from "./work-item.types.js";
import { WorkListService } from "./work-list.service.js";

const filters: FilterPlans<WorkItemEntity, WorkItemFilter> = { state: anyOf("state"), reason: anyOf("reason") };

const workItems = new Collection<WorkItemEntity>({
  entity: WorkItemEntity,
  orders: { FOUND_AT: { property: "foundAt", pgType: "timestamptz" } },
  defaultOrder: [["FOUND_AT", "DESC"]],
  filters,
});

const acceptResult = writeResult("AcceptWorkItemResult", WorkItemPayload);
const dismissResult = writeResult("DismissWorkItemResult", WorkItemPayload);
const uuid = (id: string): string => uuidOf("WorkItem")(id, "input.id") as string;

@Resolver()
export class WorkItemResolver {
  @Query(() => WorkItemConnection, {
    description:
      "Posts and mandates that lost their ground, the latest noticed first; 25 a page by default, 100 at most. Empty for all but the centre's staff.",
  })
  @Extensions({ plan: connection(workItems) })
  workItems(@Args(() => WorkItemsArgs) _args: WorkItemsArgs): WorkItemConnection {
    return planned();
  }

  @Mutation(() => acceptResult as never, {
    description:
      "Ends a post or a mandate that lost its ground; where an organization was succeeded, opens the same for the successor. For the centre's staff.",
  })
  acceptWorkItem(
    @Arg("input", () => AcceptWorkItemInput, { description: "Which item, and on which day." }) input: AcceptWorkItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, (service) => service.accept(context, uuid(input.id), input.endDate ?? null));
  }

  @Mutation(() => dismissResult as never, {
    description: "Leaves a post or a mandate as it is: it is not put on the list again for the same reason. For the centre's staff.",
  })
  dismissWorkItem(
    @Arg("input", () => DismissWorkItemInput, { description: "What to leave as it is, by the id that `workItems` gives." })
    input: DismissWorkItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, (service) => service.dismiss(context, uuid(input.id)));
  }
}

function answer(context: RequestContext, work: (service: WorkListService) => Promise<string>): Promise<object> {
  return answerWrite(context, async () =>
    Object.assign(new WorkItemPayload(), {
      workItem: writtenRecord(context, "WorkItem", await work(context.services.get(WorkListService))),
    }),
  );
}
