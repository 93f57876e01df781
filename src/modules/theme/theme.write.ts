import { column, concept } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { ThemeEntity } from "./theme.entity.js";
import type { themeInputs } from "./theme-write.inputs.js";

export const themeModel: WriteModel<(typeof themeInputs.names)[number]> = {
  type: "Theme",
  entity: ThemeEntity,
  fields: {
    code: column("code"),
    label: column("label"),
    labelEn: column("labelEn"),
    broader: concept("broaderId", "Theme", "theme"),
  },
};
