import { ID } from "type-graphql";
import { writeInputs } from "../shared/write-inputs.js";

export const themeNoun = { one: "a theme", many: "themes" };

export const themeInputs = writeInputs("Theme", "Themes", themeNoun, {
  code: { type: () => String, isRequired: true, description: "A short stable code to filter by, e.g. `social-cohesion`." },
  label: { type: () => String, isRequired: true, description: "What it is called in French, e.g. « Cohésion sociale »." },
  labelEn: { type: () => String, isRequired: true, description: "What it is called in English, e.g. « Social cohesion »." },
  broader: { type: () => ID, description: "The id of the theme that it is part of." },
});
