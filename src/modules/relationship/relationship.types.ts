import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { embedded, value } from "../../planner/record-plans.js";
import { OrganizationType } from "../organization/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { hasNoAmount, MoneyType } from "../shared/money.types.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { RelationshipEntity } from "./relationship.entity.js";
import { relationshipLabel } from "./relationship.plan.js";
import { RelationshipKind } from "./relationship-kind.js";

describeEnum(RelationshipKind, "RelationshipKind", "What ties one organization to another, read from the first to the second.", {
  FUNDS: "The first gives money to the second, e.g. a directorate to an association.",
  SUPERVISES: "The first has authority over the second (tutelle), without the second being a part of it.",
  MEMBER_OF: "The first is a member of the second, e.g. an association of a federation.",
  AGREEMENT_WITH: "The two are bound by an agreement (convention) that the first concluded with the second.",
  PARTNER_OF: "The two work together; which of them comes first means nothing.",
  SUCCEEDED_BY: "The first was followed by the second, e.g. ANPE by Pôle emploi.",
});

@ObjectType("Relationship", { description: "A dated tie between two organizations, read from one to the other.", implements: NodeType })
@Extensions({ entity: RelationshipEntity })
export class RelationshipType extends NodeType implements Pick<RelationshipEntity, "startDate" | "endDate"> {
  @Field(() => RelationshipKind, { description: "What ties the two, e.g. `FUNDS`." })
  kind!: RelationshipKind;

  @Field(() => String, {
    description:
      "What the tie is about, e.g. the object of a subsidy; where nothing was recorded, its kind in the language of the request, e.g. « Finance ».",
  })
  @Extensions({ plan: value(relationshipLabel) })
  label!: string;

  @Field(() => OrganizationType, { description: "The organization that the tie starts from: for `FUNDS`, the one that pays." })
  from!: OrganizationType;

  @Field(() => OrganizationType, { description: "The organization that the tie leads to: for `FUNDS`, the one that is paid." })
  to!: OrganizationType;

  @Field(() => PartialDateScalar, { nullable: true, description: "The first day of the tie, as precisely as known; null when unknown." })
  startDate!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The last day of the tie, inclusive, as precisely as known; null when it holds still or the day is unknown.",
  })
  endDate!: string | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: "The money that the tie stands for, over the whole of its dates; null when none was recorded.",
  })
  @Extensions({ plan: embedded<RelationshipEntity>(hasNoAmount) })
  amount!: MoneyType | null;

  @Field(() => [SourceType], { description: "Where the tie is known from, by name." })
  sources!: SourceType[];

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const RelationshipConnection = connectionType("Relationship", "relationships", () => RelationshipType);
export type RelationshipConnection = InstanceType<typeof RelationshipConnection>;
