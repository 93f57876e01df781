import { Extensions, Query, Resolver } from "type-graphql";
import { planned } from "../shared/planned.js";
import { allThemes } from "./theme.plan.js";
import { ThemeType } from "./theme.types.js";

@Resolver()
export class ThemeResolver {
  @Query(() => [ThemeType], { description: "All themes, broad and narrow, by code. A small closed list, open to everyone." })
  @Extensions({ plan: allThemes })
  themes(): ThemeType[] {
    return planned();
  }
}
