import { Args, Extensions, Query, Resolver, Subscription } from "type-graphql";
import { planned } from "../shared/planned.js";
import { ChangePageType } from "./change.types.js";
import { ChangesArgs } from "./changes.inputs.js";
import { changesPlan } from "./changes.plan.js";

@Resolver()
export class ChangesResolver {
  @Query(() => ChangePageType, {
    description:
      "One loop keeps a copy of the directory in step: first all that you may see, then whatever changes for you, with nothing missed in between. Send each page's `cursor` as the next `after`.",
  })
  @Extensions({ plan: changesPlan })
  changes(@Args(() => ChangesArgs) _args: ChangesArgs): ChangePageType {
    return planned();
  }

  @Subscription(() => ChangePageType, {
    name: "changes",
    subscribe: planned,
    description:
      "The loop of the query `changes`, without asking: the pages after the cursor, one after the other, then one for whatever changes for you. The first comes at once, however little it holds; `hasMore: false` says that you are up to date. After a break, subscribe again with the last `cursor` that you stored.",
  })
  subscribedChanges(@Args(() => ChangesArgs) _args: ChangesArgs): ChangePageType {
    return planned();
  }
}
