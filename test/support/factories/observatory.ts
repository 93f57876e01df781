import type { IndicatorEntity } from "../../../src/modules/observatory/indicator.entity.js";
import type { ObservationEntity } from "../../../src/modules/observatory/observation.entity.js";
import type { TerritoryCorrespondenceEntity } from "../../../src/modules/observatory/territory-correspondence.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makeIndicator = factory<IndicatorEntity>("indicator", (rank) => ({
  ...timesOf(rank),
  code: `indicateur-${rank}`,
  label: `Indicateur ${rank}`,
  labelEn: `Indicator ${rank}`,
  unit: "logements",
  unitEn: "dwellings",
}));

export const makeObservation = factory<ObservationEntity, "indicatorId" | "territoryId" | "sourceId">("observation", (rank) => ({
  ...timesOf(rank),
  startDate: "2023",
  endDate: "2023",
  value: `${rank}.50`,
}));

export const makeCorrespondence = factory<TerritoryCorrespondenceEntity, "earlierId" | "laterId" | "sourceId">(
  "territory_correspondence",
  (rank) => timesOf(rank),
);
