import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { OrganizationType } from "../organization/index.js";
import { Audience } from "../shared/audience.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { writeResult } from "../shared/write-results.js";
import { WebhookDeliveryType } from "./webhook-delivery.types.js";

export enum WebhookState {
  ACTIVE = "ACTIVE",
  PAUSED = "PAUSED",
  DISABLED = "DISABLED",
}

registerEnumType(WebhookState, {
  name: "WebhookState",
  description: "Whether a webhook's receiver is told of changes.",
  valuesConfig: {
    ACTIVE: { description: "It is told within seconds." },
    PAUSED: { description: "Nothing is sent, since somebody said so; what it was not told is announced when it is active again." },
    DISABLED: { description: "Nothing is sent, since its receiver was given up; `disabledReason` says why." },
  },
});

export enum WebhookDisabledReason {
  GONE = "GONE",
  FAILING = "FAILING",
}

registerEnumType(WebhookDisabledReason, {
  name: "WebhookDisabledReason",
  description: "Why a webhook's receiver was given up.",
  valuesConfig: {
    GONE: { description: "It answered 410: it wants nothing more." },
    FAILING: { description: "Ten attempts over three days failed, and nothing else arrived meanwhile." },
  },
});

@ObjectType("Webhook", {
  description:
    "Where somebody is told, by HTTP and within seconds, that the directory has changed. Its secret is shown once, when it is made.",
})
export class WebhookType {
  @Field(() => ID, { description: "Opaque and stable. `node` does not find webhooks." })
  id!: string;

  @Field(() => String, { description: "What it is for, e.g. « Intranet de la DASCO »." })
  name!: string;

  @Field(() => String, { description: "Where it is sent, by POST." })
  url!: string;

  @Field(() => Audience, { description: "It is told of changes that concern this audience, and of no others." })
  audience!: Audience;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization whose keys manage it; null when it is the resource centre's own.",
  })
  organization!: OrganizationType | null;

  @Field(() => WebhookState, { description: "Whether it is sent anything, and if not whether somebody or its own failures decided so." })
  state!: WebhookState;

  @Field(() => WebhookDisabledReason, { nullable: true, description: "Why its receiver was given up; null unless `state` is `DISABLED`." })
  disabledReason!: WebhookDisabledReason | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its receiver was given up; null unless `state` is `DISABLED`." })
  disabledAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when the secret before the last rotation signs too; null when there was no rotation.",
  })
  previousSecretUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When changes were last announced to it; null until there were any." })
  announcedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last took a delivery; null until it has taken one." })
  deliveredAt!: Date | null;

  @Field(() => DateTimeScalar, { description: "When it was made, to the millisecond." })
  createdAt!: Date;

  @Field(() => String, { description: "Who made it: `key:` or `token:` and the credential's id." })
  createdBy!: string;
}

export const WebhookConnection = connectionType("Webhook", "webhooks", () => WebhookType);
export type WebhookConnection = InstanceType<typeof WebhookConnection>;

@ObjectType("CreateWebhookPayload", { description: "A webhook was made: keep its secret now." })
export class CreateWebhookPayload {
  @Field(() => WebhookType, { description: "The new webhook, without its secret." })
  webhook!: WebhookType;

  @Field(() => String, {
    description: "What deliveries are signed with, as `whsec_…`, for a Standard Webhooks library. Shown now and never again.",
  })
  secret!: string;
}

@ObjectType("UpdateWebhookPayload", { description: "A webhook was changed, or was so already." })
export class UpdateWebhookPayload {
  @Field(() => WebhookType, { description: "The webhook as it is now." })
  webhook!: WebhookType;
}

@ObjectType("DeleteWebhookPayload", { description: "A webhook was deleted, with the log of its deliveries." })
export class DeleteWebhookPayload {
  @Field(() => ID, { description: "The id that it had, of no use any more." })
  deleted!: string;
}

@ObjectType("RotateWebhookSecretPayload", { description: "A webhook has another secret: keep it now." })
export class RotateWebhookSecretPayload {
  @Field(() => WebhookType, { description: "The webhook; `previousSecretUntil` says until when the old secret signs too." })
  webhook!: WebhookType;

  @Field(() => String, { description: "The new secret, as `whsec_…`. Shown now and never again." })
  secret!: string;
}

@ObjectType("TestWebhookPayload", { description: "A test is on its way." })
export class TestWebhookPayload {
  @Field(() => WebhookDeliveryType, { description: "The test; ask for it again to see how it was answered." })
  delivery!: WebhookDeliveryType;
}

@ObjectType("ReplayWebhookDeliveryPayload", { description: "A delivery is on its way again, under the same `webhook-id`." })
export class ReplayWebhookDeliveryPayload {
  @Field(() => WebhookDeliveryType, { description: "The delivery, which waits to be sent." })
  delivery!: WebhookDeliveryType;
}

@ObjectType("ReplayWebhookPayload", { description: "What was given up is on its way again, each delivery under the same `webhook-id`." })
export class ReplayWebhookPayload {
  @Field(() => Int, { description: "How many deliveries were given up since then, and are now tried again." })
  replayed!: number;
}

export const CreateWebhookResult = writeResult("CreateWebhookResult", CreateWebhookPayload);
export const UpdateWebhookResult = writeResult("UpdateWebhookResult", UpdateWebhookPayload);
export const DeleteWebhookResult = writeResult("DeleteWebhookResult", DeleteWebhookPayload);
export const RotateWebhookSecretResult = writeResult("RotateWebhookSecretResult", RotateWebhookSecretPayload);
export const TestWebhookResult = writeResult("TestWebhookResult", TestWebhookPayload);
export const ReplayWebhookDeliveryResult = writeResult("ReplayWebhookDeliveryResult", ReplayWebhookDeliveryPayload);
export const ReplayWebhookResult = writeResult("ReplayWebhookResult", ReplayWebhookPayload);
