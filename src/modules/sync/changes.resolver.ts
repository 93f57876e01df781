import { Args, Extensions, Query, Resolver } from "type-graphql";
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
}
