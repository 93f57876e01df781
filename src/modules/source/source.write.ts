import { column, webAddress } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { SourceEntity } from "./source.entity.js";
import type { sourceInputs } from "./source-write.inputs.js";

export const sourceModel: WriteModel<(typeof sourceInputs.names)[number]> = {
  type: "Source",
  entity: SourceEntity,
  fields: {
    name: column("name"),
    url: webAddress("url"),
    licence: column("licence"),
    isFictitious: column("isFictitious", false),
  },
};
