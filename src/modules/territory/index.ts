export { TERRITORY_KINDS, TerritoryEntity, type TerritoryKind } from "./territory.entity.js";
export { TerritoryType } from "./territory.types.js";
