import { Extensions, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { embedded } from "../../planner/record-plans.js";
import { LocationType } from "../shared/location.types.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { TerritoryEntity } from "./territory.entity.js";
import { containedTerritories, containingTerritories, hasNoPoint } from "./territory.plan.js";

export enum TerritoryKind {
  COUNTRY = "COUNTRY",
  REGION = "REGION",
  DEPARTMENT = "DEPARTMENT",
  COMMUNE = "COMMUNE",
  ARRONDISSEMENT = "ARRONDISSEMENT",
  QPV = "QPV",
}

registerEnumType(TerritoryKind, {
  name: "TerritoryKind",
  description: "What sort of territory it is.",
  valuesConfig: {
    COUNTRY: { description: "A country, e.g. France (FR)." },
    REGION: { description: "A région, e.g. Île-de-France." },
    DEPARTMENT: { description: "A département, e.g. Paris (75)." },
    COMMUNE: { description: "A commune, by its INSEE code, e.g. Paris (75056)." },
    ARRONDISSEMENT: { description: "A municipal arrondissement of Paris, Lyon or Marseille, e.g. 75118." },
    QPV: { description: "A priority neighbourhood of urban policy (quartier prioritaire), of the 2015 or the 2024 generation." },
  },
});

@ObjectType("Territory", {
  description: "A place that actors work for: an administrative territory or a priority neighbourhood.",
  implements: NodeType,
})
@Extensions({ entity: TerritoryEntity })
export class TerritoryType extends NodeType implements Pick<TerritoryEntity, "code" | "name" | "generation"> {
  @Field(() => String, { description: "The INSEE code, or the code of the QPV, e.g. `75118` or `QN07501M`. Never a postcode." })
  code!: string;

  @Field(() => TerritoryKind, { description: "What sort of territory it is, e.g. `QPV`." })
  kind!: TerritoryKind;

  @Field(() => String, { description: "The territory's name, e.g. « Paris 18e Arrondissement »." })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: "For a QPV, the year of its list, 2015 or 2024: the same name may mean another outline; null for other territories.",
  })
  generation!: number | null;

  @Field(() => LocationType, {
    nullable: true,
    description:
      "A point that stands for it on a map, near its middle; of a QPV it may be approximate, to some hundred metres. Null when none is known.",
  })
  @Extensions({ plan: embedded(hasNoPoint) })
  location!: LocationType | null;

  @Field(() => [TerritoryType], { description: "The territories that this one lies in, one step up, by code. A QPV may lie in several." })
  @Extensions({ plan: containingTerritories })
  containedIn!: TerritoryType[];

  @Field(() => [TerritoryType], { description: "The territories that lie in this one, one step down, by code." })
  @Extensions({ plan: containedTerritories })
  contains!: TerritoryType[];

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const TerritoryConnection = connectionType("Territory", "territories", () => TerritoryType);
export type TerritoryConnection = InstanceType<typeof TerritoryConnection>;
