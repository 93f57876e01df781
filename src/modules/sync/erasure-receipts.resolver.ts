import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { connection } from "../../planner/connection-plan.js";
import { decodeNodeId } from "../../planner/node-id.js";
import { ErasePersonPayload } from "../privacy/index.js";
import { planned } from "../shared/planned.js";
import { answerWrite } from "../shared/write-results.js";
import { awaitedConsumers } from "./awaited-consumers.js";
import { Consumers } from "./consumers.js";
import { AcknowledgeChangesInput, ErasureReceiptsArgs, SettleErasureReceiptsInput } from "./erasure-receipts.inputs.js";
import { erasureReceipts } from "./erasure-receipts.plan.js";
import {
  AcknowledgeChangesPayload,
  AcknowledgeChangesResult,
  ErasureReceiptConnection,
  SettleErasureReceiptsPayload,
  SettleErasureReceiptsResult,
} from "./erasure-receipts.types.js";
import { settledConsumer } from "./settled-consumer.js";

@Resolver()
export class ErasureReceiptsResolver {
  @Query(() => ErasureReceiptConnection, {
    description:
      "Whose copies held people who were erased, and who has not yet confirmed; the longest awaited first, 25 a page by default, 100 at most. Empty for all but the centre's staff.",
  })
  @Extensions({ plan: connection(erasureReceipts) })
  erasureReceipts(@Args(() => ErasureReceiptsArgs) _args: ErasureReceiptsArgs): ErasureReceiptConnection {
    return planned();
  }

  @Mutation(() => AcknowledgeChangesResult, {
    description:
      "Says that your copy follows the directory up to a cursor of `changes`: this confirms all erasures before it. Send it after each round. For keys with the scope `sync`.",
  })
  acknowledgeChanges(
    @Arg("input", () => AcknowledgeChangesInput, { description: "Up to where your copy follows." }) input: AcknowledgeChangesInput,
    @Ctx() { viewer, services }: RequestContext,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite<object>(context, async () => {
      const { at, confirmedErasures } = await services.get(Consumers).acknowledge(viewer, input.cursor);
      return Object.assign(new AcknowledgeChangesPayload(), { acknowledgedAt: new Date(at), confirmedErasures });
    });
  }

  @Mutation(() => SettleErasureReceiptsResult, {
    description:
      "Notes that a consumer whose key was revoked, has expired or lacks `sync` was asked by other means: its open receipts count as confirmed, with your note, and if its key is over, later erasures no longer await it. One whose key can still confirm is left to do so. For `STAFF` with the scope `admin`.",
  })
  settleErasureReceipts(
    @Arg("input", () => SettleErasureReceiptsInput, { description: "Who, and what they answered." }) input: SettleErasureReceiptsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite<object>(context, async () => {
      const settled = settledConsumer(context.viewer, input);
      const settledErasures = await context.services.get(Consumers).settle(settled);
      return Object.assign(new SettleErasureReceiptsPayload(), { settledErasures });
    });
  }
}

@Resolver(() => ErasePersonPayload)
export class AwaitedReceiptsResolver {
  @FieldResolver(() => [String], {
    description: "The names of the keys whose copies held the person and that must confirm its erasure: `erasureReceipts` follows them.",
  })
  async awaitedConsumers(@Root() { erased }: ErasePersonPayload, @Ctx() { reader }: RequestContext): Promise<readonly string[]> {
    return await awaitedConsumers(reader, decodeNodeId(erased, "erased").uuid);
  }
}
