import { Extensions, Query, Resolver } from "type-graphql";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { allThemes } from "./theme.plan.js";
import { ThemeType } from "./theme.types.js";
import { themeModel } from "./theme.write.js";
import { themeInputs, themeNoun } from "./theme-write.inputs.js";

@Resolver()
export class ThemeResolver {
  @Query(() => [ThemeType], { description: "All themes, broad and narrow, by code. A small closed list, open to everyone." })
  @Extensions({ plan: allThemes })
  themes(): ThemeType[] {
    return planned();
  }
}

export const themeMutations = [
  ...recordMutations({
    name: "Theme",
    plural: "Themes",
    noun: themeNoun,
    type: () => ThemeType,
    model: themeModel,
    inputs: themeInputs,
  }),
];
