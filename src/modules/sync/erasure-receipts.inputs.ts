import { ArgsType, Field, InputType } from "type-graphql";
import { PageArgs } from "../shared/page.inputs.js";

@InputType("ErasureReceiptFilter", { description: "Restricts a list of erasure receipts." })
export class ErasureReceiptFilter {
  @Field(() => Boolean, { nullable: true, description: "Those confirmed, or with `false` those still awaited." })
  isConfirmed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Those whose key may still confirm, or with `false` those whose key was revoked, has expired or lacks the scope `sync`.",
  })
  canConfirm?: boolean | null;
}

@ArgsType()
export class ErasureReceiptsArgs extends PageArgs {
  @Field(() => ErasureReceiptFilter, { nullable: true, description: "Which receipts to list; all by default." })
  filter?: ErasureReceiptFilter | null;
}

@InputType("AcknowledgeChangesInput", { description: "Up to where a copy follows the directory." })
export class AcknowledgeChangesInput {
  @Field(() => String, { description: "The `cursor` of a page of `changes` that is in your copy, with all pages before it." })
  cursor!: string;
}

@InputType("SettleErasureReceiptsInput", { description: "A consumer that can no longer confirm, and what it answered." })
export class SettleErasureReceiptsInput {
  @Field(() => String, { description: "Its name, as `consumerName` of its receipts says it, e.g. « Portail de la CAF »." })
  consumerName!: string;

  @Field(() => String, {
    description:
      "How you know that its copies are gone, or why there is none, e.g. « Fichier détruit, courriel du 3 mars ». From 1 to 500 characters.",
  })
  note!: string;
}
