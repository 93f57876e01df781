import { Field, ID, ObjectType } from "type-graphql";
import { IdentifierType } from "../organization/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { NodeType } from "../shared/node.types.js";
import { DateTimeScalar } from "../shared/scalars.js";

enum ChangeKind {
  UPSERT = "UPSERT",
  REMOVE = "REMOVE",
}

describeEnum(ChangeKind, "ChangeKind", "What to do with a copy of the record.", {
  UPSERT: "Write `node` over whatever the copy has under this id.",
  REMOVE: "Delete what the copy has under this id, if anything.",
});

export enum ChangeType {
  SOURCE = "SOURCE",
  THEME = "THEME",
  TERRITORY = "TERRITORY",
  TERRITORY_CORRESPONDENCE = "TERRITORY_CORRESPONDENCE",
  ORGANIZATION = "ORGANIZATION",
  PERSON = "PERSON",
  POSITION = "POSITION",
  RELATIONSHIP = "RELATIONSHIP",
  PROJECT = "PROJECT",
  EVENT = "EVENT",
  PUBLICATION = "PUBLICATION",
  COMMITTEE = "COMMITTEE",
  MANDATE = "MANDATE",
  INDICATOR = "INDICATOR",
  OBSERVATION = "OBSERVATION",
}

describeEnum(ChangeType, "ChangeType", "The types that the change feed tells of, in the order in which a first copy has them.", {
  SOURCE: "Who says what the directory holds: names, addresses and licences of sources.",
  THEME: "Themes, with what they are narrower than.",
  TERRITORY: "Territories, with those that contain them and those that they contain.",
  TERRITORY_CORRESPONDENCE: "Which priority neighbourhoods of an earlier list lie in which of a later one.",
  ORGANIZATION: "Organizations, with their identifiers, contact points, themes, territories and sources.",
  PERSON: "People, by their names.",
  POSITION: "People's posts in organizations, with their contact points.",
  RELATIONSHIP: "Ties between two organizations, with their sources.",
  PROJECT: "Projects, with their partners, themes and territories.",
  EVENT: "Events, with their attendance, participations, registrations, places taken, themes and the books that they are about.",
  PUBLICATION: "Publications, with their contributions, files, themes and the events that are about them.",
  COMMITTEE: "Committees, with their colleges and seats, and their meetings: agenda, attendance, proxies, decisions and documents.",
  MANDATE: "Who holds a seat, from when to when, with the documents of the appointment.",
  INDICATOR: "What the observatory follows: names, definitions and units.",
  OBSERVATION: "What indicators were worth, where and when.",
});

enum RemovalReason {
  DELETED = "DELETED",
  MERGED = "MERGED",
  ERASED = "ERASED",
  NOT_VISIBLE = "NOT_VISIBLE",
}

describeEnum(RemovalReason, "RemovalReason", "Why a record is gone for you.", {
  DELETED: "It was archived or deleted.",
  MERGED: "It is the same as another record: `node(id:)` with its id answers the one that remains.",
  ERASED:
    "It was erased for good at somebody's request (RGPD, article 17): delete every trace of it, then confirm with `acknowledgeChanges`.",
  NOT_VISIBLE: "It is still there, but no longer for your audience.",
});

@ObjectType("Change", { description: "What to do with one record of a copy." })
class ChangeOfRecordType {
  @Field(() => ChangeKind, { description: "Whether to write the record or to delete it, e.g. `UPSERT`." })
  kind!: ChangeKind;

  @Field(() => ChangeType, { description: "Of which type the record is, e.g. `ORGANIZATION`." })
  type!: ChangeType;

  @Field(() => ID, { description: "The record's id, the same whenever it is told of: the key of your copy." })
  id!: string;

  @Field(() => DateTimeScalar, { description: "When it was written; during a first copy, when the record itself last changed." })
  at!: Date;

  @Field(() => NodeType, {
    nullable: true,
    description: "The record as it is now and as you may see it, e.g. `... on Organization { name }`; null when it is to be deleted.",
  })
  node!: unknown;

  @Field(() => RemovalReason, { nullable: true, description: "Why it is to be deleted, e.g. `MERGED`; null when it is not." })
  reason!: RemovalReason | null;

  @Field(() => [IdentifierType], {
    description: "Of an organization to be deleted: the identifiers that you could see, to find it by in your own data. Otherwise empty.",
  })
  identifiers!: IdentifierType[];
}

@ObjectType("ChangePage", { description: "A page of the change feed." })
export class ChangePageType {
  @Field(() => [ChangeOfRecordType], {
    description: "What to do with the copy, in this order; at most 500. May hold fewer than asked for, or none, while `hasMore` is true.",
  })
  changes!: ChangeOfRecordType[];

  @Field(() => String, { description: "Where to go on from: store it with the copy, in the same transaction, and send it as `after`." })
  cursor!: string;

  @Field(() => Boolean, { description: "Whether to ask again at once. When false, the copy is up to date: ask again when it suits you." })
  hasMore!: boolean;

  @Field(() => DateTimeScalar, { description: "Until when the cursor is good, e.g. for 30 days; then a new copy is needed." })
  expiresAt!: Date;
}
