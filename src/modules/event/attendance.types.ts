import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import {
  anonymousAttendees,
  anonymousByCategory,
  attendanceByCategory,
  attendees,
  distinctAttendees,
  namedAttendees,
  sessionParticipations,
  sessionPeople,
} from "./attendance.plan.js";
import { AttendeeCategory } from "./attendee-category.types.js";
import type { EventEntity } from "./event.entity.js";
import { EventAttendanceEntity } from "./event-attendance.entity.js";

@ObjectType("AttendanceByCategory", { description: "How many of one public came to an event." })
@Extensions({ entity: EventAttendanceEntity })
export class AttendanceByCategoryType implements Pick<EventAttendanceEntity, "count"> {
  @Field(() => AttendeeCategory, { description: "Which public they belong to, e.g. `FIELD_TEAM`." })
  category!: AttendeeCategory;

  @Field(() => Int, { description: "How many came; at least 1." })
  count!: number;
}

@ObjectType("Attendance", {
  description:
    "How many came to an event. To whoever asks, those who came are either named, themselves or by their organization, or only counted, never both: `named` and `anonymous` make up `total`.",
})
export class AttendanceType {
  @Field(() => Int, { description: "How many came in all: those who are named and those who are only counted." })
  @Extensions({ plan: value(attendees) })
  total!: number;

  @Field(() => Int, {
    description:
      "How many came by name, their own or their organization's: the participations with the role `PARTICIPANT` that the viewer may see, each with its `headcount`.",
  })
  @Extensions({ plan: value(namedAttendees) })
  named!: number;

  @Field(() => Int, {
    description:
      "How many came without being named to the viewer: those who were only counted, by category, and those whose names the viewer may not see. Fewer than five of one public are told as none or five, always alike, to those who may not see everybody's name.",
  })
  @Extensions({ plan: value(anonymousAttendees) })
  anonymous!: number;

  @Field(() => Int, {
    description:
      "How many different people are among the named, as the viewer may see: people, where the other figures are participations. Those who are counted without their own name are not among them.",
  })
  @Extensions({ plan: value(distinctAttendees) })
  distinctPeople!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many the organizers counted in all; null when nobody did, and for all but the staff: with it, the few that others are not told would follow from the rest. Whatever is recorded must make it up, or is refused; it may be more than `total`, of which the viewer may not see all.",
  })
  @Extensions({ plan: value<EventEntity>((event) => event.col("attendanceTotal")) })
  counted!: number | null;

  @Field(() => [AttendanceByCategoryType], {
    description: "The total by public, by the code of the category; those whose category was not recorded count as `OTHER`.",
  })
  @Extensions({ plan: attendanceByCategory })
  byCategory!: AttendanceByCategoryType[];

  @Field(() => [AttendanceByCategoryType], {
    description:
      "Those of `anonymous` by public, by the code of the category: what `anonymousAttendance` of the inputs wrote, as the viewer may know it.",
  })
  @Extensions({ plan: anonymousByCategory })
  anonymousByCategory!: AttendanceByCategoryType[];
}

@ObjectType("SessionAttendance", {
  description:
    "How many came to the sessions of a training cycle. Somebody who came to four of them is four participations, and one person.",
})
export class SessionAttendanceType {
  @Field(() => Int, { description: "How often somebody came: the attendances of all sessions together, as the viewer may know." })
  @Extensions({ plan: value(sessionParticipations) })
  participations!: number;

  @Field(() => Int, { description: "How many different people came by name to at least one session, as the viewer may see." })
  @Extensions({ plan: value(sessionPeople) })
  distinctPeople!: number;
}
