import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../../shared/audience.types.js";
import { NodeType } from "../../shared/node.types.js";
import { DateScalar, PartialDateScalar } from "../../shared/scalars.js";
import { MandateType } from "../mandate.types.js";
import { AgendaItemType } from "./agenda-item.types.js";
import { DocumentEntity } from "./document.entity.js";
import { MeetingType } from "./meeting.types.js";
import { DocumentKind } from "./meeting-enums.js";
import { mandateOfDocument } from "./meeting-parts.plan.js";

@ObjectType("Document", {
  description:
    "A text to read, here or behind a link: what appointed somebody, a paper of an agenda, minutes. It belongs to a mandate or to a meeting.",
  implements: NodeType,
})
@Extensions({ entity: DocumentEntity })
export class DocumentType
  extends NodeType
  implements Pick<DocumentEntity, "kind" | "title" | "datedOn" | "url" | "text" | "licence" | "approvedOn">
{
  @Field(() => DocumentKind, { description: "What it is for, e.g. `MINUTES`." })
  kind!: DocumentKind;

  @Field(() => String, { description: "What it is called, e.g. « Compte rendu du 12 mars 2026 »." })
  title!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "When it was signed or written, as precisely as known; null when unknown.",
  })
  datedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it is on the web, with https:// or http://; null when only the text is known.",
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The document itself, as plain text with Markdown's marks; null when it is behind `url` alone.",
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: "Under which licence it may be used, e.g. `etalab-2.0`; null when none was said." })
  licence!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Of minutes, the day on which the committee approved them; null until then." })
  approvedOn!: string | null;

  @Field(() => MandateType, { nullable: true, description: "The mandate that it gave; null for a meeting's documents." })
  @Extensions({ plan: mandateOfDocument })
  mandate!: MandateType | null;

  @Field(() => MeetingType, { nullable: true, description: "The meeting that it belongs to; null for a mandate's documents." })
  meeting!: MeetingType | null;

  @Field(() => AgendaItemType, {
    nullable: true,
    description: "The point of the agenda that it is for; null when it is for none, or for one that may not be seen.",
  })
  agendaItem!: AgendaItemType | null;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}
