import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../shared/describe-enum.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DecimalScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { TerritoryType } from "../territory/index.js";
import { TerritoryCorrespondenceEntity } from "./territory-correspondence.entity.js";

export enum ShareMeasure {
  AREA = "AREA",
  POPULATION = "POPULATION",
  HOUSING = "HOUSING",
}

describeEnum(ShareMeasure, "ShareMeasure", "Of what a share is the part.", {
  AREA: "Of the surface of the neighbourhood.",
  POPULATION: "Of the people who live there.",
  HOUSING: "Of the dwellings that stand there.",
});

@ObjectType("TerritoryCorrespondence", {
  description:
    "A priority neighbourhood of an earlier list lies, wholly or in part, in one of a later list. Many to many: outlines were redrawn. It says what may be compared; no figure is carried over by it.",
  implements: NodeType,
})
@Extensions({ entity: TerritoryCorrespondenceEntity })
export class TerritoryCorrespondenceType extends NodeType implements Pick<TerritoryCorrespondenceEntity, "share" | "version"> {
  @Field(() => TerritoryType, {
    nullable: true,
    description: "The neighbourhood of the earlier list, e.g. QP075016; null when it has been archived.",
  })
  earlier!: TerritoryType | null;

  @Field(() => TerritoryType, {
    nullable: true,
    description: "The neighbourhood of the later list, e.g. QN07516M; null when it has been archived.",
  })
  later!: TerritoryType | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "From 0 to 1: the part of the earlier one that lies in the later one, e.g. `0.75`; null when the source does not give it.",
  })
  share!: string | null;

  @Field(() => ShareMeasure, {
    nullable: true,
    description: "Of what `share` is the part, e.g. `POPULATION`; null when there is no share.",
  })
  measure!: ShareMeasure | null;

  @Field(() => SourceType, { nullable: true, description: "Who says so; null when the source has been archived." })
  source!: SourceType | null;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const TerritoryCorrespondenceConnection = connectionType(
  "TerritoryCorrespondence",
  "correspondences",
  () => TerritoryCorrespondenceType,
);
export type TerritoryCorrespondenceConnection = InstanceType<typeof TerritoryCorrespondenceConnection>;
