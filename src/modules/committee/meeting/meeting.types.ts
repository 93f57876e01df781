import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { PersonType } from "../../person/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../../shared/audience.types.js";
import { NodeType } from "../../shared/node.types.js";
import { connectionType } from "../../shared/page.types.js";
import { DateTimeScalar } from "../../shared/scalars.js";
import { CommitteeType } from "../committee.types.js";
import { MandateType } from "../mandate.types.js";
import { MeetingEntity } from "./meeting.entity.js";
import { MeetingAttendanceEntity } from "./meeting-attendance.entity.js";
import { AttendanceStatus, MeetingStatus } from "./meeting-enums.js";
import { giverOfProxy, holderOfProxy, mandateOfAttendance, personOfAttendance } from "./meeting-parts.plan.js";
import { ProxyEntity } from "./proxy.entity.js";

@ObjectType("Meeting", {
  description:
    "A committee comes together: who was there, what was on the agenda, what was decided. Events for the public are of type `Event`.",
  implements: NodeType,
})
@Extensions({ entity: MeetingEntity })
export class MeetingType
  extends NodeType
  implements Pick<MeetingEntity, "title" | "startsAt" | "endsAt" | "place" | "status" | "updatedAt" | "version">
{
  @Field(() => CommitteeType, { description: "The committee that meets." })
  committee!: CommitteeType;

  @Field(() => String, {
    nullable: true,
    description: "What the meeting is called, e.g. « Séance d'installation »; null when it has no name of its own.",
  })
  title!: string | null;

  @Field(() => DateTimeScalar, { description: "When it begins, in UTC. Who holds a seat on that day in Paris is expected." })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ends, in UTC; null when that is not known." })
  endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Where it is held, e.g. « Salle du conseil »; null when that is not known." })
  place!: string | null;

  @Field(() => MeetingStatus, { description: "Whether it was held, e.g. `HELD`." })
  status!: MeetingStatus;

  @Field(() => DateTimeScalar, { description: "When the record's own data last changed; agenda, attendance and decisions do not move it." })
  updatedAt!: Date;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const MeetingConnection = connectionType("Meeting", "meetings", () => MeetingType);
export type MeetingConnection = InstanceType<typeof MeetingConnection>;

@ObjectType("MeetingAttendance", {
  description: "Whether somebody came to a committee's meeting: as the holder of a mandate, or as a guest.",
  implements: NodeType,
})
@Extensions({ entity: MeetingAttendanceEntity })
export class MeetingAttendanceType extends NodeType implements Pick<MeetingAttendanceEntity, "status" | "version"> {
  @Field(() => MeetingType, { description: "The meeting that is meant." })
  meeting!: MeetingType;

  @Field(() => MandateType, {
    nullable: true,
    description: "The mandate by which they sit, as the directory knows it now; null for a guest.",
  })
  @Extensions({ plan: mandateOfAttendance })
  mandate!: MandateType | null;

  @Field(() => PersonType, { description: "Who it is: the mandate's person, or the guest." })
  @Extensions({ plan: personOfAttendance })
  person!: PersonType;

  @Field(() => AttendanceStatus, { description: "Whether they came, e.g. `PRESENT`." })
  status!: AttendanceStatus;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

@ObjectType("Proxy", {
  description: "Somebody who holds a seat lets somebody else vote for them at a meeting (pouvoir). It cannot be passed on.",
  implements: NodeType,
})
@Extensions({ entity: ProxyEntity })
export class ProxyType extends NodeType implements Pick<ProxyEntity, "version"> {
  @Field(() => MeetingType, { description: "The meeting for which it is given." })
  meeting!: MeetingType;

  @Field(() => MandateType, { description: "Who gives it: the mandate of a seat that votes, as the directory knows it now." })
  @Extensions({ plan: giverOfProxy })
  giver!: MandateType;

  @Field(() => MandateType, { description: "Who votes for them: the mandate of another seat that votes, as the directory knows it now." })
  @Extensions({ plan: holderOfProxy })
  holder!: MandateType;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}
