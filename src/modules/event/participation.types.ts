import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { AttendeeCategory } from "./attendee-category.types.js";
import { EventType } from "./event.types.js";
import { ParticipationEntity } from "./participation.entity.js";

export enum ParticipationRole {
  ORGANIZER = "ORGANIZER",
  SPEAKER = "SPEAKER",
  MODERATOR = "MODERATOR",
  PARTICIPANT = "PARTICIPANT",
}

describeEnum(ParticipationRole, "ParticipationRole", "What somebody does at an event.", {
  ORGANIZER: "Holds the event, alone or with others.",
  SPEAKER: "Speaks at the event (intervenant).",
  MODERATOR: "Leads the discussion (animateur, discutant).",
  PARTICIPANT: "Comes to listen and to exchange; only these count as its attendance.",
});

@ObjectType("Participation", {
  description: "A part in an event: a person's, an organization's, or a person's for an organization.",
  implements: NodeType,
})
@Extensions({ entity: ParticipationEntity })
export class ParticipationType extends NodeType implements Pick<ParticipationEntity, "title" | "headcount" | "version"> {
  @Field(() => EventType, { description: "The event in which they take part." })
  event!: EventType;

  @Field(() => PersonType, { nullable: true, description: "Who takes part; null when only the organization is known." })
  person!: PersonType | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization that takes part or that the person comes for; null when the person comes for none.",
  })
  organization!: OrganizationType | null;

  @Field(() => ParticipationRole, { description: "What they do there, e.g. `SPEAKER`." })
  role!: ParticipationRole;

  @Field(() => AttendeeCategory, {
    nullable: true,
    description: "The public that they belong to, e.g. `FIELD_TEAM`; null when it was not recorded.",
  })
  category!: AttendeeCategory | null;

  @Field(() => String, {
    nullable: true,
    description:
      "As what a speaker was announced, in the post that they held then, e.g. « sociologue »; with `organization`, the affiliation at that date. Null when that was not recorded.",
  })
  title!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many came for the organization without being named, e.g. 12; null for a single participant, who may be named. Fewer than five are told as none or five, always alike, to those who may not see everybody's name.",
  })
  headcount!: number | null;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const ParticipationConnection = connectionType("Participation", "participations", () => ParticipationType);
export type ParticipationConnection = InstanceType<typeof ParticipationConnection>;
