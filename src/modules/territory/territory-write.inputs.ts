import { LocationInput } from "../shared/location.inputs.js";
import { writeInputs } from "../shared/write-inputs.js";
import { TerritoryKind } from "./territory.types.js";

export const territoryNoun = { one: "a territory", many: "territories" };

export const territoryInputs = writeInputs("Territory", "Territories", territoryNoun, {
  kind: { type: () => TerritoryKind, isRequired: true, description: "What sort of territory it is, e.g. `QPV`." },
  code: { type: () => String, isRequired: true, description: "The INSEE code, or the code of the QPV, which also says its generation." },
  name: { type: () => String, isRequired: true, description: "What it is called, e.g. « Paris 18e Arrondissement »." },
  location: { type: () => LocationInput, description: "A point of it that stands for it on the map." },
  containedIn: {
    type: () => [String],
    description:
      "Codes of the territories that it lies in, one step up; replaces those recorded. Of a région and a département with one code, the narrower that is wider than this one is meant.",
  },
});
