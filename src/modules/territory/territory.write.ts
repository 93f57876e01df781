import { column, group } from "../../writer/write-fields.js";
import type { WriteField, WriteModel } from "../../writer/write-model.js";
import { containedIn } from "./containment.js";
import { TerritoryEntity } from "./territory.entity.js";
import type { territoryInputs } from "./territory-write.inputs.js";

/** The code of a priority neighbourhood says from which list it comes. */
const code: WriteField = {
  properties: ["code", "generation"],
  columns: (value) => ({ code: value, generation: /^Q[PN]/.test(String(value)) ? (String(value).startsWith("QP") ? 2015 : 2024) : null }),
};

export const territoryModel: WriteModel<(typeof territoryInputs.names)[number]> = {
  type: "Territory",
  entity: TerritoryEntity,
  fields: {
    kind: column("kind"),
    code,
    name: column("name"),
    location: group({ latitude: "latitude", longitude: "longitude" }),
    containedIn,
  },
};
