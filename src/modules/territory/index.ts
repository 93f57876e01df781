export { TERRITORY_KINDS, TerritoryEntity, type TerritoryKind } from "./territory.entity.js";
export { TerritoryKind as TerritoryKindEnum, TerritoryType } from "./territory.types.js";
