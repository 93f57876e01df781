import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { writeResult } from "../shared/write-results.js";
import type { Received } from "./consumers.js";
import { ErasureReceiptEntity } from "./erasure-receipt.entity.js";
import { erasedPerson, mayConfirm } from "./erasure-receipts.plan.js";

const CopyKind = { EXPORT: "EXPORT", FEED: "FEED", SCIM: "SCIM" } as const satisfies Record<Received, Received>;
registerEnumType(CopyKind, {
  name: "CopyKind",
  description: "By which way people came into a copy of the directory.",
  valuesConfig: {
    EXPORT: { description: "An export in bulk that holds people, e.g. `/exports/people.csv` or `/exports/all.jsonl`." },
    FEED: { description: "The change feed: `changes`, asked or subscribed to." },
    SCIM: { description: "The SCIM endpoint, `/scim/v2/Users` or `/Groups`." },
  },
});

@ObjectType("ErasureReceipt", {
  description:
    "That somebody's copy held a person who was erased (RGPD, article 19), and whether they have confirmed that it no longer does.",
})
@Extensions({ entity: ErasureReceiptEntity })
class ErasureReceiptType implements Omit<ErasureReceiptEntity, "id" | "personId" | "credential" | "leftXid"> {
  @Field(() => ID, { description: "The id that the erased person had; it answers null from then on." })
  @Extensions({ plan: erasedPerson })
  person!: string;

  @Field(() => String, { description: "Whose copy it is: the name of their key, e.g. « Portail de la CAF »." })
  consumerName!: string;

  @Field(() => [CopyKind], {
    description: "By which ways people had been given to them, e.g. `[EXPORT, FEED]`. Never empty; in alphabetical order.",
  })
  received!: Received[];

  @Field(() => Boolean, {
    description:
      "Whether they can still confirm it by `acknowledgeChanges`: false when their key was revoked, has expired without another in its place, or lacks the scope `sync`. Such a receipt is not late: ask them by other means, the name tells whom.",
  })
  @Extensions({ plan: value(mayConfirm) })
  canConfirm!: boolean;

  @Field(() => DateTimeScalar, { description: "When the person was erased: since when the confirmation is awaited." })
  erasedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the consumer confirmed it, or the staff settled it (`settledBy`); null until then.",
  })
  confirmedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The name of the staff's key that settled it for a consumer that could no longer confirm, e.g. « Équipe »; null when it confirmed by itself, or not yet.",
  })
  settledBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the consumer answered to the staff, as they noted it, e.g. « Fichier détruit, courriel du 3 mars »; null when it confirmed by itself, or not yet.",
  })
  settledNote!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the centre was told by e-mail that it is late; null when it was not, or not yet.",
  })
  remindedAt!: Date | null;
}

export const ErasureReceiptConnection = connectionType("ErasureReceipt", "receipts", () => ErasureReceiptType);
export type ErasureReceiptConnection = InstanceType<typeof ErasureReceiptConnection>;

@ObjectType("AcknowledgeChangesPayload", { description: "The directory knows up to where your copy follows it." })
export class AcknowledgeChangesPayload {
  @Field(() => DateTimeScalar, { description: "When the directory took note of it, e.g. `2026-11-23T10:00:00.000Z`." })
  acknowledgedAt!: Date;

  @Field(() => Int, { description: "How many erasures of people this confirms that had not been confirmed before." })
  confirmedErasures!: number;
}

@ObjectType("SettleErasureReceiptsPayload", { description: "What was awaited of the consumer is settled." })
export class SettleErasureReceiptsPayload {
  @Field(() => Int, { description: "How many erasures that it had not confirmed are settled; 0 when none was open." })
  settledErasures!: number;
}

export const SettleErasureReceiptsResult = writeResult("SettleErasureReceiptsResult", SettleErasureReceiptsPayload);

export const AcknowledgeChangesResult = writeResult("AcknowledgeChangesResult", AcknowledgeChangesPayload);
