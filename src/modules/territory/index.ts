export { TerritoryEntity } from "./territory.entity.js";
export { TerritoryType } from "./territory.types.js";
