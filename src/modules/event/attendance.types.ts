import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { anonymousAttendees, attendanceByCategory, attendees, namedAttendees } from "./attendance.plan.js";
import { AttendeeCategory } from "./attendee-category.types.js";
import { EventAttendanceEntity } from "./event-attendance.entity.js";

@ObjectType("AttendanceByCategory", { description: "How many of one public came to an event." })
@Extensions({ entity: EventAttendanceEntity })
export class AttendanceByCategoryType implements Pick<EventAttendanceEntity, "count"> {
  @Field(() => AttendeeCategory, { description: "Which public they belong to, e.g. `FIELD_TEAM`." })
  category!: AttendeeCategory;

  @Field(() => Int, { description: "How many came, named and anonymous together; at least 1." })
  count!: number;
}

@ObjectType("Attendance", {
  description: "How many came to an event. Somebody is either named or counted, never both: `named` and `anonymous` make up `total`.",
})
export class AttendanceType {
  @Field(() => Int, { description: "How many came in all: those who are named and those who were only counted." })
  @Extensions({ plan: value(attendees) })
  total!: number;

  @Field(() => Int, { description: "How many came by name: the participations with the role `PARTICIPANT` that the viewer may see." })
  @Extensions({ plan: value(namedAttendees) })
  named!: number;

  @Field(() => Int, { description: "How many came without being named, as they were counted by category." })
  @Extensions({ plan: value(anonymousAttendees) })
  anonymous!: number;

  @Field(() => [AttendanceByCategoryType], {
    description: "The total by public, by the code of the category; those whose category was not recorded count as `OTHER`.",
  })
  @Extensions({ plan: attendanceByCategory })
  byCategory!: AttendanceByCategoryType[];
}
