import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { EventType } from "../event/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar, PartialDateScalar } from "../shared/scalars.js";
import { ThemeType } from "../theme/index.js";
import { PublicationEntity } from "./publication.entity.js";
import { eventsAboutPublication } from "./publication.plan.js";
import { PublicationFileType } from "./publication-file.types.js";

export enum PublicationKind {
  PROCEEDINGS = "PROCEEDINGS",
  STUDY = "STUDY",
  BOOK = "BOOK",
  REPORT = "REPORT",
  OTHER = "OTHER",
}

describeEnum(PublicationKind, "PublicationKind", "What sort of publication it is.", {
  PROCEEDINGS: "The proceedings (actes) of a study day or of another event.",
  STUDY: "A study of a question or a territory.",
  BOOK: "A volume by one or several authors, issued by a publisher.",
  REPORT: "A report, e.g. of a year or of an evaluation.",
  OTHER: "A publication of another sort.",
});

@ObjectType("Publication", {
  description: "Something that can be cited: the proceedings of a study day, a study, a book.",
  implements: NodeType,
})
@Extensions({ entity: PublicationEntity })
export class PublicationType
  extends NodeType
  implements Pick<PublicationEntity, "title" | "collection" | "publishedOn" | "isbn" | "url" | "licence" | "updatedAt" | "version">
{
  @Field(() => PublicationKind, { description: "What sort of publication it is, e.g. `PROCEEDINGS`." })
  kind!: PublicationKind;

  @Field(() => String, { description: "The title on its cover, e.g. « Actes de la journée d'études sur la laïcité »." })
  title!: string;

  @Field(() => String, { nullable: true, description: "The collection it appeared in; null when it stands alone." })
  collection!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "When it was published, as precisely as known; null when unknown." })
  publishedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its ISBN of 10 or 13 digits, with hyphens as given, e.g. `978-2-07-036822-8`; null when it has none.",
  })
  isbn!: string | null;

  @Field(() => String, { nullable: true, description: "The address where it can be read or ordered; null when there is none." })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What may be done with it, by a code or in words, e.g. `CC-BY-4.0`; null when nothing was said, which allows nothing.",
  })
  licence!: string | null;

  @Field(() => [PublicationFileType], {
    description:
      "Files and pages where it can be read besides `url`, each with its licence, in their own order; empty when there is none. 20 at most.",
  })
  files!: PublicationFileType[];

  @Field(() => [EventType], {
    description: "The events that were or will be about it, the latest first; empty when there is none that the viewer may see.",
  })
  @Extensions({ plan: eventsAboutPublication })
  discussedAt!: EventType[];

  @Field(() => EventType, {
    nullable: true,
    description: "The event whose proceedings it holds; null when there is none or the event may not be seen.",
  })
  event!: EventType | null;

  @Field(() => [ThemeType], { description: "The themes it is about, by code; empty when none was recorded." })
  themes!: ThemeType[];

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => DateTimeScalar, { description: "When the record's own data last changed; its contributions do not move it." })
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const PublicationConnection = connectionType("Publication", "publications", () => PublicationType);
export type PublicationConnection = InstanceType<typeof PublicationConnection>;
