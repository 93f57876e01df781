import { recordMutations } from "../shared/record-mutations.js";
import { SourceType } from "./source.types.js";
import { sourceModel } from "./source.write.js";
import { sourceInputs, sourceNoun } from "./source-write.inputs.js";

export const sourceMutations = recordMutations({
  name: "Source",
  plural: "Sources",
  noun: sourceNoun,
  type: () => SourceType,
  model: sourceModel,
  inputs: sourceInputs,
});
