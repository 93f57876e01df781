import { Field, ID, InputType } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { DateTimeScalar } from "../shared/scalars.js";

@InputType("CreateWebhookInput", { description: "Whom to tell of changes, and of which." })
export class CreateWebhookInput {
  @Field(() => String, { description: "What it is for, e.g. « Intranet de la DASCO »; at most 100 characters." })
  name!: string;

  @Field(() => String, { description: "Where to send, by POST: `https://`, a public address, port 443 or 8443." })
  url!: string;

  @Field(() => Audience, {
    nullable: true,
    description: "Only changes that concern this audience are announced; by default the asker's own, and never one that sees more.",
  })
  audience?: Audience | null;

  @Field(() => ID, {
    nullable: true,
    description: "The organization whose keys may manage it; by default that of the asker's key. Only the centre may name another.",
  })
  organization?: string | null;
}

@InputType("UpdateWebhookInput", { description: "What to change of a webhook; what is absent or null stays." })
export class UpdateWebhookInput {
  @Field(() => ID, { description: "The webhook's id, as `webhooks` gives it." })
  id!: string;

  @Field(() => String, { nullable: true, description: "What it is for; at most 100 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Where to send from now on, also what already waits." })
  url?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True to send again, also after its receiver was given up: what waited is sent at once. False to pause.",
  })
  isActive?: boolean | null;
}

@InputType("DeleteWebhookInput", { description: "Where nothing more is to be sent, for good." })
export class DeleteWebhookInput {
  @Field(() => ID, { description: "The webhook's id, as `webhooks` gives it." })
  id!: string;
}

@InputType("RotateWebhookSecretInput", { description: "Which webhook is to have another secret." })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: "The webhook's id, as `webhooks` gives it." })
  id!: string;
}

@InputType("TestWebhookInput", { description: "Which webhook to try." })
export class TestWebhookInput {
  @Field(() => ID, { description: "The webhook's id, as `webhooks` gives it." })
  id!: string;
}

@InputType("ReplayWebhookDeliveryInput", { description: "Which delivery to send again." })
export class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: "The delivery's id, as a webhook's `deliveries` gives it." })
  id!: string;
}

@InputType("ReplayWebhookInput", { description: "Which deliveries to send again." })
export class ReplayWebhookInput {
  @Field(() => ID, { description: "The webhook's id, as `webhooks` gives it." })
  id!: string;

  @Field(() => DateTimeScalar, { description: "Those that came to be from this instant on and were given up; the log keeps 30 days." })
  since!: Date;
}
