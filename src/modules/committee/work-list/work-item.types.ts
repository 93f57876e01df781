import { Extensions, Field, ObjectType } from "type-graphql";
import { OrganizationType } from "../../organization/index.js";
import { PositionType } from "../../person/index.js";
import { describeEnum } from "../../shared/describe-enum.js";
import { NodeType } from "../../shared/node.types.js";
import { connectionType } from "../../shared/page.types.js";
import { DateTimeScalar, PartialDateScalar } from "../../shared/scalars.js";
import { MandateType } from "../mandate.types.js";
import { WorkItemEntity } from "./work-item.entity.js";

export enum WorkReason {
  PERSON_DIED = "PERSON_DIED",
  ORGANIZATION_DISSOLVED = "ORGANIZATION_DISSOLVED",
  LEFT_ORGANIZATION = "LEFT_ORGANIZATION",
  ORGANIZATION_SUCCEEDED = "ORGANIZATION_SUCCEEDED",
}

describeEnum(WorkReason, "WorkReason", "Why a post or a mandate has lost its ground.", {
  PERSON_DIED: "Its person died. The directory ends it that day by itself.",
  ORGANIZATION_DISSOLVED: "Its organization was dissolved. The directory ends it that day by itself.",
  LEFT_ORGANIZATION: "Its person holds no post any more in the organization for which they sit.",
  ORGANIZATION_SUCCEEDED: "Another organization succeeded to its own.",
});

export enum WorkState {
  OPEN = "OPEN",
  ACCEPTED = "ACCEPTED",
  DISMISSED = "DISMISSED",
  SETTLED = "SETTLED",
  CLOSED = "CLOSED",
}

describeEnum(WorkState, "WorkState", "What became of a post or mandate that lost its ground.", {
  OPEN: "It waits for the centre's staff to decide.",
  ACCEPTED: "The staff ended it, or passed it on to the successor.",
  DISMISSED: "The staff left it as it is.",
  SETTLED: "The reason is gone: it was ended, archived or corrected otherwise.",
  CLOSED: "The directory ended it by itself.",
});

@ObjectType("WorkItem", {
  description:
    "A post or a mandate that lost its ground, for the centre's staff: what the directory ended by itself, and what waits for a decision.",
  implements: NodeType,
})
@Extensions({ entity: WorkItemEntity })
export class WorkItemType
  extends NodeType
  implements Pick<WorkItemEntity, "reason" | "state" | "endDate" | "foundAt" | "decidedAt" | "decidedBy">
{
  @Field(() => WorkReason, { description: "Why it lost its ground, e.g. `LEFT_ORGANIZATION`." })
  reason!: WorkReason;

  @Field(() => WorkState, { description: "What became of it, e.g. `OPEN`." })
  state!: WorkState;

  @Field(() => MandateType, { nullable: true, description: "The mandate that is meant; null for a post, or when it was archived." })
  mandate!: MandateType | null;

  @Field(() => PositionType, { nullable: true, description: "The post that is meant; null for a mandate, or when it was archived." })
  position!: PositionType | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization that succeeded; null for other reasons, or when it was archived.",
  })
  successor!: OrganizationType | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "When it ended, or would by this reason, as precisely as known; null when no date is known, and accepting needs one.",
  })
  endDate!: string | null;

  @Field(() => DateTimeScalar, { description: "When the directory noticed." })
  foundAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When somebody decided, or the directory ended it; null until then." })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The name of the credential that decided; null when nobody has, or none was needed.",
  })
  decidedBy!: string | null;
}

export const WorkItemConnection = connectionType("WorkItem", "posts and mandates that lost their ground", () => WorkItemType);
export type WorkItemConnection = InstanceType<typeof WorkItemConnection>;

@ObjectType("WorkItemPayload", { description: "It was decided what becomes of a post or a mandate." })
export class WorkItemPayload {
  @Field(() => WorkItemType, { description: "The item as it is now." })
  workItem!: WorkItemType;
}
