export { ThemeEntity } from "./theme.entity.js";
export { themeLabel } from "./theme.plan.js";
export { ThemeType } from "./theme.types.js";
