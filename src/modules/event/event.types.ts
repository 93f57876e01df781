import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { embedded, value } from "../../planner/record-plans.js";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { LocationType } from "../shared/location.types.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { ThemeType } from "../theme/index.js";
import { AttendanceType, SessionAttendanceType } from "./attendance.types.js";
import { EventEntity } from "./event.entity.js";
import { hasNoPlace, organizersOfEvent, sessionAttendanceIsMissing, speakersOfEvent } from "./event.plan.js";
import { EventRemark } from "./event-remark.js";
import { remarksOfEvent } from "./event-remark.plan.js";

export enum EventFormat {
  TRAINING = "TRAINING",
  TRAINING_CYCLE = "TRAINING_CYCLE",
  STUDY_DAY = "STUDY_DAY",
  ZOOM_SUR = "ZOOM_SUR",
  AUTOUR_DE = "AUTOUR_DE",
  OTHER = "OTHER",
}

describeEnum(EventFormat, "EventFormat", "How an event is held.", {
  TRAINING: "A training, on one day or several in a row, or one session of a cycle.",
  TRAINING_CYCLE: "A training in several sessions, each an event of its own that names this one as its cycle.",
  STUDY_DAY: "A study day (journée d'études), whose proceedings are published.",
  ZOOM_SUR: "A « zoom sur »: half a day in which professionals exchange experience.",
  AUTOUR_DE: "An « autour de »: an evening talk, from 17:00 to 19:00, on a book or a study.",
  OTHER: "An event of another sort.",
});

@ObjectType("Event", {
  description: "A meeting that the centre or its partners hold: a training, a study day, a talk.",
  implements: NodeType,
})
@Extensions({ entity: EventEntity })
export class EventType
  extends NodeType
  implements Pick<EventEntity, "title" | "description" | "startsAt" | "endsAt" | "place" | "address" | "capacity" | "updatedAt" | "version">
{
  @Field(() => EventFormat, { description: "How it is held, e.g. `STUDY_DAY`." })
  format!: EventFormat;

  @Field(() => String, { description: "What it is announced as, e.g. « Laïcité et vivre ensemble »." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is about, in a few sentences; null when nobody has written it." })
  description!: string | null;

  @Field(() => DateTimeScalar, { description: "When it starts, e.g. `2026-11-22T08:00:00.000Z` for 9:00 in Paris." })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ends; null when that was not recorded." })
  endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Where it is held, e.g. « Auditorium de l'Hôtel de Ville »; null when unknown." })
  place!: string | null;

  @Field(() => String, { nullable: true, description: "The address to go to, e.g. « 5 rue Lobau, 75004 Paris »; null when unknown." })
  address!: string | null;

  @Field(() => LocationType, { nullable: true, description: "Where that lies on the map; null when unknown." })
  @Extensions({ plan: embedded(hasNoPlace) })
  location!: LocationType | null;

  @Field(() => Int, { nullable: true, description: "How many people it can hold, at least 1; null when there is no limit." })
  capacity!: number | null;

  @Field(() => EventType, {
    nullable: true,
    description: "The training cycle of which it is a session; null when it stands alone or the cycle may not be seen.",
  })
  cycle!: EventType | null;

  @Field(() => [ThemeType], { description: "The themes it is about, by code; empty when none was recorded." })
  themes!: ThemeType[];

  @Field(() => [OrganizationType], { description: "The organizations that hold it, by name; empty when none was recorded or may be seen." })
  @Extensions({ plan: organizersOfEvent })
  organizers!: OrganizationType[];

  @Field(() => [PersonType], { description: "The people who speak at it, by name; empty when none was recorded or may be seen." })
  @Extensions({ plan: speakersOfEvent })
  speakers!: PersonType[];

  @Field(() => AttendanceType, { description: "How many came to it, as the viewer may know." })
  @Extensions({ plan: embedded() })
  attendance!: AttendanceType;

  @Field(() => SessionAttendanceType, {
    nullable: true,
    description: "How many came to its sessions, as the viewer may know; null when it is no training cycle.",
  })
  @Extensions({ plan: embedded(sessionAttendanceIsMissing) })
  sessionAttendance!: SessionAttendanceType | null;

  @Field(() => [EventRemark], {
    description:
      "In what it departs from what its format usually is, as far as the viewer sees; empty when in nothing. Nothing is refused for it.",
  })
  @Extensions({ plan: value(remarksOfEvent) })
  remarks!: EventRemark[];

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => DateTimeScalar, { description: "When the record's own data last changed; those who take part do not move it." })
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const EventConnection = connectionType("Event", "events", () => EventType);
export type EventConnection = InstanceType<typeof EventConnection>;
