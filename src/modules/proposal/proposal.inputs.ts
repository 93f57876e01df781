import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { describeEnum } from "../shared/describe-enum.js";
import { PageArgs } from "../shared/page.inputs.js";
import { JsonScalar } from "../shared/scalars.js";

export enum ProposalState {
  PENDING = "PENDING",
  ACCEPTED = "ACCEPTED",
  REFUSED = "REFUSED",
}

describeEnum(ProposalState, "ProposalState", "What became of a proposal.", {
  PENDING: "The centre has not decided yet.",
  ACCEPTED: "The centre made the change.",
  REFUSED: "The centre did not make the change; `reason` says why.",
});

@InputType("ProposalFilter", { description: "Restricts a list of proposals." })
export class ProposalFilter {
  @Field(() => [ProposalState], { nullable: true, description: "Those in any of these states, e.g. `PENDING`." })
  state?: ProposalState[] | null;
}

@ArgsType()
export class ProposalsArgs extends PageArgs {
  @Field(() => ProposalFilter, { nullable: true, description: "Which proposals to list; all by default." })
  filter?: ProposalFilter | null;
}

@InputType("ProposeChangeInput", { description: "A change that the centre is asked to make." })
export class ProposeChangeInput {
  @Field(() => ID, { description: "The id of the record to change, which the viewer must see." })
  record!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the record that you read: the centre is told when it has changed since.",
  })
  version?: number | null;

  @Field(() => JsonScalar, {
    description: "The fields to change, as in the update input of the record's type without its `id`, `version` and `source`.",
  })
  changes!: unknown;

  @Field(() => String, { nullable: true, description: "What the centre should know to decide, up to 2,000 characters." })
  note?: string | null;
}

@InputType("AcceptProposalInput", { description: "Which proposal to carry out." })
export class AcceptProposalInput {
  @Field(() => ID, { description: "Which proposal, by the id that `proposals` gives." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the record for which it is accepted; the one that the proposer read by default. Give the current one to insist.",
  })
  version?: number | null;
}

@InputType("RefuseProposalInput", { description: "Which proposal not to carry out, and why." })
export class RefuseProposalInput {
  @Field(() => ID, { description: "Which proposal, by the id that `proposals` gives." })
  id!: string;

  @Field(() => String, { description: "Why, in words for the organization that proposed it; 1 to 2,000 characters." })
  reason!: string;
}
