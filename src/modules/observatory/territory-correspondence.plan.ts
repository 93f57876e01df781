import { Collection } from "../../planner/collection.js";
import { TerritoryCorrespondenceEntity } from "./territory-correspondence.entity.js";

export const correspondences = new Collection<TerritoryCorrespondenceEntity>({
  entity: TerritoryCorrespondenceEntity,
  orders: { CREATED: { property: "createdAt", pgType: "timestamptz" } },
  defaultOrder: [["CREATED", "ASC"]],
});
