import { Extensions, Field, ID, Int, ObjectType } from "type-graphql";
import { ContactPointEntity, ContactPointType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { DateScalar, JsonScalar } from "../shared/scalars.js";
import { writeResult } from "../shared/write-results.js";
import { SourceType } from "../source/index.js";

@ObjectType("ContactPointPrivacy", { description: "What justifies keeping a contact point (RGPD, articles 6 and 14)." })
@Extensions({ entity: ContactPointEntity })
export class ContactPointPrivacyType implements Pick<ContactPointEntity, "legalBasis" | "noticeDate" | "retentionDate"> {
  @Field(() => String, {
    nullable: true,
    description: "Why it may be kept, e.g. « mission d'intérêt public »; null when none is recorded.",
  })
  legalBasis!: string | null;

  @Field(() => SourceType, { nullable: true, description: "Where it comes from; null when that is not recorded." })
  source!: SourceType | null;

  @Field(() => DateScalar, { nullable: true, description: "When the person was told that it is kept; null when they were not yet." })
  noticeDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Until when it may be kept: its value is erased on the day after; null when no end is set.",
  })
  retentionDate!: string | null;
}

@ObjectType("ExportPersonPayload", { description: "A person's complete file." })
export class ExportPersonPayload {
  @Field(() => JsonScalar, {
    description: "All that the directory holds of the person, by table, as it is stored: `{ person, exportedAt, tables }`.",
  })
  file!: unknown;
}

@ObjectType("ObjectPersonPayload", { description: "The person's objection stands, or was lifted." })
export class ObjectPersonPayload {
  @Field(() => PersonType, { description: "The person, whom the staff alone see while the objection stands." })
  person!: unknown;

  @Field(() => Boolean, { description: "Whether this changed anything: false when it was so already." })
  isNew!: boolean;
}

@ObjectType("ObjectContactPointPayload", { description: "The objection to a contact point stands, or was lifted." })
export class ObjectContactPointPayload {
  @Field(() => ContactPointType, { description: "The contact point, without its value while the objection stands." })
  contactPoint!: unknown;

  @Field(() => Boolean, { description: "Whether this changed anything: false when it was so already." })
  isNew!: boolean;
}

@ObjectType("ErasePersonPayload", { description: "The person was erased, for good." })
export class ErasePersonPayload {
  @Field(() => ID, { description: "The id that the person had; it answers null from now on." })
  erased!: string;

  @Field(() => Int, { description: "How many records were deleted with the person: posts, contact points, mandates and the like." })
  deletedRecords!: number;
}

export const ExportPersonResult = writeResult("ExportPersonResult", ExportPersonPayload);
export const ObjectPersonResult = writeResult("ObjectPersonResult", ObjectPersonPayload);
export const ObjectContactPointResult = writeResult("ObjectContactPointResult", ObjectContactPointPayload);
export const ErasePersonResult = writeResult("ErasePersonResult", ErasePersonPayload);
