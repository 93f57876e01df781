import { audience, column, concept, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { IndicatorEntity } from "./indicator.entity.js";
import { ObservationEntity } from "./observation.entity.js";
import type { correspondenceInputs, indicatorInputs, observationInputs } from "./observatory-write.inputs.js";
import { TerritoryCorrespondenceEntity } from "./territory-correspondence.entity.js";

export const indicatorModel: WriteModel<(typeof indicatorInputs.names)[number]> = {
  type: "Indicator",
  entity: IndicatorEntity,
  fields: {
    code: column("code"),
    label: column("label"),
    labelEn: column("labelEn"),
    definition: column("definition"),
    unit: column("unit"),
    unitEn: column("unitEn"),
    audience: audience("declaredAudience"),
  },
};

export const observationModel: WriteModel<(typeof observationInputs.names)[number]> = {
  type: "Observation",
  entity: ObservationEntity,
  fields: {
    indicator: reference("indicatorId", "Indicator", "indicator"),
    territory: concept("territoryId", "Territory", "territory"),
    startDate: column("startDate"),
    endDate: column("endDate"),
    value: column("value"),
    note: column("note"),
    source: concept("sourceId", "Source", "source"),
    audience: audience("declaredAudience"),
  },
};

export const correspondenceModel: WriteModel<(typeof correspondenceInputs.names)[number]> = {
  type: "TerritoryCorrespondence",
  entity: TerritoryCorrespondenceEntity,
  fields: {
    earlier: concept("earlierId", "Territory", "territory"),
    later: concept("laterId", "Territory", "territory"),
    share: column("share"),
    measure: column("measure"),
    source: concept("sourceId", "Source", "source"),
  },
};
