import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { embedded } from "../../planner/record-plans.js";
import { OrganizationType } from "../organization/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { hasNoAmount, MoneyType } from "../shared/money.types.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { PartnershipEntity } from "./partnership.entity.js";
import { ProjectType } from "./project.types.js";

export enum PartnershipRole {
  LEAD = "LEAD",
  FUNDER = "FUNDER",
  OPERATOR = "OPERATOR",
  PARTNER = "PARTNER",
  BENEFICIARY = "BENEFICIARY",
}

describeEnum(PartnershipRole, "PartnershipRole", "What an organization is in a project.", {
  LEAD: "It carries the project and answers for it (porteur).",
  FUNDER: "It pays for the project or a part of it (financeur).",
  OPERATOR: "It does the work on the ground (opérateur).",
  PARTNER: "It contributes in another way (partenaire).",
  BENEFICIARY: "The project is carried out for it (bénéficiaire).",
});

@ObjectType("Partnership", { description: "An organization's role in a project, between two dates.", implements: NodeType })
@Extensions({ entity: PartnershipEntity })
export class PartnershipType extends NodeType implements Pick<PartnershipEntity, "startDate" | "endDate"> {
  @Field(() => ProjectType, { description: "The project in which the organization plays its role." })
  project!: ProjectType;

  @Field(() => OrganizationType, { description: "The organization that plays the role." })
  organization!: OrganizationType;

  @Field(() => PartnershipRole, { description: "What the organization is in the project, e.g. `LEAD`." })
  role!: PartnershipRole;

  @Field(() => MoneyType, {
    nullable: true,
    description: "The money that the organization brings, over the whole of its dates; null when none was recorded.",
  })
  @Extensions({ plan: embedded<PartnershipEntity>(hasNoAmount) })
  amount!: MoneyType | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "The first day of the role, as precisely as known; null when unknown." })
  startDate!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The last day of the role, inclusive, as precisely as known; null when it goes on or the day is unknown.",
  })
  endDate!: string | null;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const PartnershipConnection = connectionType("Partnership", "partnerships", () => PartnershipType);
export type PartnershipConnection = InstanceType<typeof PartnershipConnection>;
