import { Extensions, Field, ID, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { OrganizationType } from "../organization/index.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar, JsonScalar } from "../shared/scalars.js";
import { ProposalEntity } from "./proposal.entity.js";
import { ProposalState } from "./proposal.inputs.js";
import { namedByProposal, recordNodeId, recordOfProposal } from "./proposal.plan.js";

@ObjectType("Proposal", {
  description:
    "A change that an organization proposes to a record that it may not write itself. Seen by that organization and the centre's staff.",
  implements: NodeType,
})
@Extensions({ entity: ProposalEntity })
export class ProposalType
  extends NodeType
  implements Pick<ProposalEntity, "changes" | "note" | "state" | "proposedBy" | "proposedAt" | "decidedBy" | "decidedAt" | "reason">
{
  @Field(() => ID, { description: "The id of the record to change, for `node`." })
  @Extensions({ plan: value(recordNodeId) })
  recordId!: string;

  @Field(() => NodeType, {
    nullable: true,
    description:
      "The record to change, as it is now and as you may see it, e.g. `... on Organization { name }`; null when it was removed or is hidden from you.",
  })
  @Extensions({ plan: recordOfProposal })
  record!: NodeType | null;

  @Field(() => [NodeType], {
    description:
      "The records that `changes` names by their ids, e.g. the organization that the record is to be a part of, as they are now; those that you may not see are left out.",
  })
  @Extensions({ plan: namedByProposal })
  named!: NodeType[];

  @Field(() => JsonScalar, { description: "The fields to change, as they were proposed." })
  changes!: Readonly<Record<string, unknown>>;

  @Field(() => String, { nullable: true, description: "What the proposer added in words; null when there is nothing." })
  note!: string | null;

  @Field(() => ProposalState, { description: "What became of it, e.g. `PENDING`." })
  state!: ProposalState;

  @Field(() => OrganizationType, { nullable: true, description: "Who proposes it; null when the viewer may not see the organization." })
  organization!: OrganizationType | null;

  @Field(() => String, { nullable: true, description: "The name of the credential that proposed it; null when it had none." })
  proposedBy!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was proposed." })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: "The name of the credential that decided; null until then." })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was accepted or refused; null until then." })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was refused; null unless it was." })
  reason!: string | null;
}

export const ProposalConnection = connectionType("Proposal", "proposals", () => ProposalType);
export type ProposalConnection = InstanceType<typeof ProposalConnection>;

@ObjectType("ProposalPayload", { description: "A proposal was made or decided." })
export class ProposalPayload {
  @Field(() => ProposalType, { description: "The proposal as it is now." })
  proposal!: ProposalType;
}
