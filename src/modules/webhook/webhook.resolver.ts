import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { uuidOf } from "../../planner/node-id.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import { PageArgs } from "../shared/page.inputs.js";
import { answerWrite } from "../shared/write-results.js";
import { DeliveryRequests } from "./delivery-requests.js";
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  ReplayWebhookDeliveryInput,
  ReplayWebhookInput,
  RotateWebhookSecretInput,
  TestWebhookInput,
  UpdateWebhookInput,
} from "./webhook.inputs.js";
import { Webhooks } from "./webhook.service.js";
import {
  CreateWebhookPayload,
  CreateWebhookResult,
  DeleteWebhookPayload,
  DeleteWebhookResult,
  ReplayWebhookDeliveryPayload,
  ReplayWebhookDeliveryResult,
  ReplayWebhookPayload,
  ReplayWebhookResult,
  RotateWebhookSecretPayload,
  RotateWebhookSecretResult,
  TestWebhookPayload,
  TestWebhookResult,
  UpdateWebhookPayload,
  UpdateWebhookResult,
  WebhookConnection,
  WebhookType,
} from "./webhook.types.js";
import type { WebhookActor } from "./webhook-actor.js";
import { WebhookDeliveryConnection } from "./webhook-delivery.types.js";
import { WebhookLog } from "./webhook-log.js";
import { type Reach, reachOf } from "./webhook-rights.js";
import { connectionOf, type ShownDelivery, type ShownWebhook, shownDelivery, shownWebhook } from "./webhook-shown.js";

const WHO = "For the centre's staff, and for keys of an organization about its own; the scope `sync` is needed.";

@Resolver(() => WebhookConnection)
export class WebhookConnectionResolver {
  @FieldResolver()
  totalCount(@Ctx() { viewer, services }: RequestContext): Promise<number> {
    return services.get(WebhookLog).count(reachOf(viewer));
  }
}

@Resolver(() => WebhookDeliveryConnection)
export class WebhookDeliveryConnectionResolver {
  @FieldResolver()
  totalCount(@Root() { webhookId }: { readonly webhookId: string }, @Ctx() { services }: RequestContext): Promise<number> {
    return services.get(WebhookLog).countDeliveries(webhookId);
  }
}

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => WebhookConnection, { description: `Webhooks, the newest first, 25 a page by default, 100 at most. ${WHO}` })
  async webhooks(@Args(() => PageArgs) args: PageArgs, @Ctx() { viewer, services }: RequestContext): Promise<object> {
    const { records, ...place } = await services.get(WebhookLog).page(readReach(viewer), args);
    return connectionOf(place, records.map(shownWebhook));
  }

  @Query(() => WebhookType, { nullable: true, description: `One webhook; null when there is none that the asker manages. ${WHO}` })
  async webhook(
    @Arg("id", () => ID, { description: "The webhook's id, as `webhooks` gives it." }) id: string,
    @Ctx() { viewer, services }: RequestContext,
  ): Promise<object | null> {
    const record = await services.get(WebhookLog).find(readReach(viewer), uuidOf("Webhook")(id, "id") ?? "");
    return record ? shownWebhook(record) : null;
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: "What it was told in the last 30 days and how that went, the newest first, 25 a page by default, 100 at most.",
  })
  async deliveries(
    @Root() { uuid }: ShownWebhook,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { services }: RequestContext,
  ): Promise<object> {
    const log = services.get(WebhookLog);
    const { records, ...place } = await log.deliveries(uuid, args);
    const attempts = await log.attempts(records.map(({ id }) => id));
    const shown: ShownDelivery[] = records.map((record) => shownDelivery(record, attempts.get(record.id)));
    return { ...connectionOf(place, shown), webhookId: uuid };
  }

  @Mutation(() => CreateWebhookResult, { description: `Makes a webhook and shows its secret, once. ${WHO}` })
  createWebhook(
    @Arg("input", () => CreateWebhookInput, { description: "Whom to tell, and of what." }) input: CreateWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return manage(context, async (webhooks, actor) => {
      const organizationId = uuidOf("Organization")(input.organization, "input.organization") ?? undefined;
      const { name, url, audience } = input;
      const { record, secret } = await webhooks.create(actor, { name, url, audience: audience ?? undefined, organizationId });
      return Object.assign(new CreateWebhookPayload(), { webhook: shownWebhook(record), secret });
    });
  }

  @Mutation(() => UpdateWebhookResult, { description: `Changes a webhook, pauses it, or takes it up again. ${WHO}` })
  updateWebhook(
    @Arg("input", () => UpdateWebhookInput, { description: "Which webhook, and what is to change." }) input: UpdateWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return manage(context, async (webhooks, actor) => {
      const { id, name, url, isActive } = input;
      const changes = { name: name ?? undefined, url: url ?? undefined, isActive: isActive ?? undefined };
      return Object.assign(new UpdateWebhookPayload(), { webhook: shownWebhook(await webhooks.update(actor, webhookId(id), changes)) });
    });
  }

  @Mutation(() => DeleteWebhookResult, { description: `Deletes a webhook with the log of its deliveries: nothing more is sent. ${WHO}` })
  deleteWebhook(
    @Arg("input", () => DeleteWebhookInput, { description: "Which webhook is no longer of use." }) { id }: DeleteWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return manage(context, async (webhooks, actor) => {
      await webhooks.delete(actor, webhookId(id));
      return Object.assign(new DeleteWebhookPayload(), { deleted: id });
    });
  }

  @Mutation(() => RotateWebhookSecretResult, {
    description: `Gives a webhook another secret and shows it, once. For a day the old one signs too: the header \`webhook-signature\` carries both. ${WHO}`,
  })
  rotateWebhookSecret(
    @Arg("input", () => RotateWebhookSecretInput, { description: "Whose secret is to change." }) { id }: RotateWebhookSecretInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return manage(context, async (webhooks, actor) => {
      const { record, secret } = await webhooks.rotateSecret(actor, webhookId(id));
      return Object.assign(new RotateWebhookSecretPayload(), { webhook: shownWebhook(record), secret });
    });
  }

  @Mutation(() => TestWebhookResult, { description: `Sends a \`webhook.test\` within seconds, also to a webhook at rest. ${WHO}` })
  testWebhook(
    @Arg("input", () => TestWebhookInput, { description: "Which webhook is to be tried." }) { id }: TestWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return manage(context, async (_, actor) => {
      const record = await context.services.get(DeliveryRequests).test(actor, webhookId(id));
      return Object.assign(new TestWebhookPayload(), { delivery: shownDelivery(record) });
    });
  }

  @Mutation(() => ReplayWebhookDeliveryResult, {
    description: `Sends a delivery again, whatever became of it, with the whole schedule of attempts. ${WHO}`,
  })
  replayWebhookDelivery(
    @Arg("input", () => ReplayWebhookDeliveryInput, { description: "Which delivery is wanted again." }) { id }: ReplayWebhookDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return manage(context, async (_, actor) => {
      const record = await context.services.get(DeliveryRequests).replayDelivery(actor, uuidOf("WebhookDelivery")(id, "input.id") ?? "");
      const attempts = await context.services.get(WebhookLog).attempts([record.id]);
      return Object.assign(new ReplayWebhookDeliveryPayload(), { delivery: shownDelivery(record, attempts.get(record.id)) });
    });
  }

  @Mutation(() => ReplayWebhookResult, {
    description: `Sends again all that was given up since an instant, as after a long outage. ${WHO}`,
  })
  replayWebhook(
    @Arg("input", () => ReplayWebhookInput, { description: "Whose deliveries, and since when." }) { id, since }: ReplayWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return manage(context, async (_, actor) => {
      const replayed = await context.services.get(DeliveryRequests).replay(actor, webhookId(id), since);
      return Object.assign(new ReplayWebhookPayload(), { replayed });
    });
  }
}

function manage(context: RequestContext, work: (webhooks: Webhooks, actor: WebhookActor) => Promise<object>): Promise<object> {
  return answerWrite<object>(context, async () => {
    const { viewer, services } = context;
    const createdBy = viewer.credential ? `${viewer.credential.kind}:${viewer.credential.id}` : "";
    const webhooks = services.get(Webhooks);
    return await work(webhooks, { reach: reachOf(viewer), createdBy, write: webhooks.writeFor(context) });
  });
}

/** Of a query, whose refusals are errors. @throws ExpectedError FORBIDDEN */
function readReach(viewer: RequestContext["viewer"]): Reach {
  try {
    return reachOf(viewer);
  } catch (error) {
    throw error instanceof WriteRefusal ? new ExpectedError("FORBIDDEN", error.text) : error;
  }
}

function webhookId(id: string): string {
  return uuidOf("Webhook")(id, "input.id") ?? "";
}
