import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { connection } from "../../planner/connection-plan.js";
import { uuidOf } from "../../planner/node-id.js";
import { sql } from "../../planner/sql.js";
import { type OrganizationEntity, OrganizationType } from "../organization/index.js";
import { planned } from "../shared/planned.js";
import { answerWrite, writeResult } from "../shared/write-results.js";
import { writtenRecord } from "../shared/written-record.js";
import type { ProposalEntity } from "./proposal.entity.js";
import { AcceptProposalInput, ProposalsArgs, ProposeChangeInput, RefuseProposalInput } from "./proposal.inputs.js";
import { proposals } from "./proposal.plan.js";
import { ProposalService } from "./proposal.service.js";
import { ProposalConnection, ProposalPayload } from "./proposal.types.js";

const proposeResult = writeResult("ProposeChangeResult", ProposalPayload);
const acceptResult = writeResult("AcceptProposalResult", ProposalPayload);
const refuseResult = writeResult("RefuseProposalResult", ProposalPayload);
const uuid = (id: string): string => uuidOf("Proposal")(id, "input.id") as string;

@Resolver()
export class ProposalResolver {
  @Query(() => ProposalConnection, {
    description:
      "What organizations propose, the latest first, 25 a page by default, 100 at most. Empty for all but the centre's staff: an organization reads its own under `viewer { organization }`.",
  })
  @Extensions({ plan: connection(proposals) })
  proposals(@Args(() => ProposalsArgs) _args: ProposalsArgs): ProposalConnection {
    return planned();
  }

  @Mutation(() => proposeResult as never, {
    description: "Proposes a change of a record that the viewer's organization may not write itself, for the centre to accept or refuse.",
  })
  proposeChange(
    @Arg("input", () => ProposeChangeInput, { description: "Which record, and what of it should be otherwise." }) input: ProposeChangeInput,
    @Ctx() context: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<object> {
    return answer(context, (service) => service.propose(context, schema, input));
  }

  @Mutation(() => acceptResult as never, {
    description: "Makes a proposed change, as if the caller had written it; for the centre's staff.",
  })
  acceptProposal(
    @Arg("input", () => AcceptProposalInput, { description: "Which proposal, and for which version of the record." })
    input: AcceptProposalInput,
    @Ctx() context: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<object> {
    return answer(context, (service) => service.accept(context, schema, uuid(input.id), input));
  }

  @Mutation(() => refuseResult as never, { description: "Decides not to make a proposed change, and says why; for the centre's staff." })
  refuseProposal(
    @Arg("input", () => RefuseProposalInput, { description: "Which proposal, and what to tell who made it." }) input: RefuseProposalInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, (service) => service.refuse(context, uuid(input.id), input));
  }
}

@Resolver(() => OrganizationType)
export class OrganizationProposalsResolver {
  @FieldResolver(() => ProposalConnection, {
    description:
      "What the organization proposes, the latest first, 25 a page by default, 100 at most. Empty but for the centre's staff and, under `viewer`, the organization itself.",
  })
  @Extensions({
    plan: connection<ProposalEntity, OrganizationEntity>(
      proposals,
      (organization, row) => sql`${row.col("organizationId")} = ${organization.col("id")}`,
    ),
  })
  proposals(@Args(() => ProposalsArgs) _args: ProposalsArgs): ProposalConnection {
    return planned();
  }
}

function answer(context: RequestContext, work: (service: ProposalService) => Promise<string>): Promise<object> {
  return answerWrite(context, async () =>
    Object.assign(new ProposalPayload(), {
      proposal: writtenRecord(context, "Proposal", await work(context.services.get(ProposalService))),
    }),
  );
}
