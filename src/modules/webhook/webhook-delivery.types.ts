import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar } from "../shared/scalars.js";

export enum WebhookDeliveryKind {
  CHANGES = "CHANGES",
  TEST = "TEST",
}

registerEnumType(WebhookDeliveryKind, {
  name: "WebhookDeliveryKind",
  description: "What a webhook's receiver is told.",
  valuesConfig: {
    CHANGES: { description: "That there are changes: `directory.changed`." },
    TEST: { description: "Nothing, to see whether it answers: `webhook.test`. Tried once." },
  },
});

export enum WebhookDeliveryState {
  PENDING = "PENDING",
  DELIVERED = "DELIVERED",
  FAILED = "FAILED",
}

registerEnumType(WebhookDeliveryState, {
  name: "WebhookDeliveryState",
  description: "What became of a delivery.",
  valuesConfig: {
    PENDING: { description: "It is sent at this moment, or at `nextAttemptAt`." },
    DELIVERED: { description: "The receiver answered 2xx." },
    FAILED: { description: "It was given up; `replayWebhookDelivery` begins anew." },
  },
});

export enum WebhookFailure {
  STATUS = "STATUS",
  REDIRECTED = "REDIRECTED",
  TIMEOUT = "TIMEOUT",
  UNREACHABLE = "UNREACHABLE",
  TLS = "TLS",
  ADDRESS_REFUSED = "ADDRESS_REFUSED",
  INTERRUPTED = "INTERRUPTED",
}

registerEnumType(WebhookFailure, {
  name: "WebhookFailure",
  description: "Why an attempt did not succeed.",
  valuesConfig: {
    STATUS: { description: "The receiver answered 4xx or 5xx." },
    REDIRECTED: { description: "The receiver answered 3xx: redirects are not followed." },
    TIMEOUT: { description: "The receiver did not answer in time." },
    UNREACHABLE: { description: "Its name is unknown, nothing listens there, or the connection broke off." },
    TLS: { description: "Its certificate is not valid for its name, or no secure connection came about." },
    ADDRESS_REFUSED: {
      description: "Its URL or its name's address is not one to which anything is sent: private, reserved, another port.",
    },
    INTERRUPTED: {
      description: "This server ended meanwhile, so that nobody knows whether it arrived, or could not sign it; it is sent again.",
    },
  },
});

@ObjectType("WebhookAttempt", { description: "One time that a delivery was sent." })
export class WebhookAttemptType {
  @Field(() => Int, { description: "Which one, counted from 1." })
  number!: number;

  @Field(() => DateTimeScalar, { description: "When it began, to the millisecond." })
  startedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: "How long it took, in milliseconds; null until it has ended, and when it was interrupted.",
  })
  duration!: number | null;

  @Field(() => Int, { nullable: true, description: "The HTTP status of the answer; null when there was none." })
  status!: number | null;

  @Field(() => WebhookFailure, { nullable: true, description: "Why it did not succeed; null when it did, and until it has ended." })
  failure!: WebhookFailure | null;
}

@ObjectType("WebhookDelivery", {
  description: "One thing that a webhook's receiver is told, however often it has to be sent. Kept for 30 days.",
})
export class WebhookDeliveryType {
  @Field(() => ID, { description: "Opaque and stable, to replay it. `node` does not find deliveries." })
  id!: string;

  @Field(() => String, { description: "The header `webhook-id` of each of its attempts, by which receivers know what they have had." })
  messageId!: string;

  @Field(() => WebhookDeliveryKind, { description: "What the receiver is told." })
  kind!: WebhookDeliveryKind;

  @Field(() => WebhookDeliveryState, { description: "What became of it so far." })
  state!: WebhookDeliveryState;

  @Field(() => String, { description: "The body, the same at each attempt: JSON that tells nothing of any record." })
  body!: string;

  @Field(() => DateTimeScalar, { description: "When it came to be, to the millisecond." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it is sent next; null unless `state` is `PENDING`." })
  nextAttemptAt!: Date | null;

  @Field(() => [WebhookAttemptType], { description: "Each time that it was sent, the first one first." })
  attempts!: WebhookAttemptType[];
}

export const WebhookDeliveryConnection = connectionType("WebhookDelivery", "deliveries", () => WebhookDeliveryType);
export type WebhookDeliveryConnection = InstanceType<typeof WebhookDeliveryConnection>;
