import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { jsonArray } from "../../planner/json-text.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { objectType } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { EventEntity } from "./event.entity.js";
import { EventAttendanceEntity } from "./event-attendance.entity.js";
import { ParticipationEntity } from "./participation.entity.js";

/** `from … where …`: those who came to the event by name. */
function namedOnes(participation: Row<ParticipationEntity>, event: Row<EventEntity>): Sql {
  return sql`from ${participation.from} where ${participation.col("eventId")} = ${event.col("id")} and ${participation.col("role")} = 'PARTICIPANT'`;
}

/** `from … where …`: the numbers of those who came to the event without being named. */
function countedOnes(attendance: Row<EventAttendanceEntity>, event: Row<EventEntity>): Sql {
  return sql`from ${attendance.from} where ${attendance.col("eventId")} = ${event.col("id")}`;
}

function headcount(participation: Row<ParticipationEntity>): Sql {
  return sql`coalesce(${participation.col("headcount")}, 1)`;
}

/** Different people, however often one of them was recorded. */
export function distinctAttendees(event: Row<EventEntity>, scope: PlanScope): Sql {
  const participation = scope.row(ParticipationEntity);
  return sql`(select count(distinct ${participation.col("personId")}) ${namedOnes(participation, event)})`;
}

function ofSessions(cycle: Row<EventEntity>, session: Row<EventEntity>): Sql {
  return sql`from ${session.from} where ${session.col("cycleId")} = ${cycle.col("id")}`;
}

export function sessionParticipations(cycle: Row<EventEntity>, scope: PlanScope): Sql {
  const session = scope.row(EventEntity);
  return sql`(select coalesce(sum(${attendees(session, scope)}), 0) ${ofSessions(cycle, session)})`;
}

export function sessionPeople(cycle: Row<EventEntity>, scope: PlanScope): Sql {
  const session = scope.row(EventEntity);
  const participation = scope.row(ParticipationEntity);
  return sql`(select count(distinct ${participation.col("personId")}) from ${participation.from}
    where ${participation.col("role")} = 'PARTICIPANT' and ${participation.col("eventId")} in (select ${session.col("id")} ${ofSessions(cycle, session)}))`;
}

export function namedAttendees(event: Row<EventEntity>, scope: PlanScope): Sql {
  const participation = scope.row(ParticipationEntity);
  return sql`(select coalesce(sum(${headcount(participation)}), 0) ${namedOnes(participation, event)})`;
}

export function anonymousAttendees(event: Row<EventEntity>, scope: PlanScope): Sql {
  const attendance = scope.row(EventAttendanceEntity);
  return sql`(select coalesce(sum(${attendance.col("count")}), 0) ${countedOnes(attendance, event)})`;
}

export function attendees(event: Row<EventEntity>, scope: PlanScope): Sql {
  return sql`${namedAttendees(event, scope)} + ${anonymousAttendees(event, scope)}`;
}

/** Rows like those of the anonymous attendance, with those who are named counted in. */
export const attendanceByCategory: FieldPlan = {
  emit(field, owner, scope) {
    const event = rowOf<EventEntity>(owner);
    const participation = scope.row(ParticipationEntity);
    const attendance = scope.row(EventAttendanceEntity);
    const merged = scope.row(EventAttendanceEntity);
    const object = scope.object(objectType(field), field.selections, merged as unknown as Row, field.path);
    const parts = sql`select coalesce(${participation.col("category")}, 'OTHER') as category, ${headcount(participation)} as count ${namedOnes(participation, event)}
      union all select ${attendance.col("category")}, ${attendance.col("count")} ${countedOnes(attendance, event)}`;
    const sums = sql`select part.category, sum(part.count) as count from (${parts}) part group by part.category having sum(part.count) > 0 order by part.category`;
    return jsonArray(object, sql`(${sums}) ${merged.alias}`);
  },
};

/** The numbers of those who are not named, public by public. */
export const anonymousByCategory: FieldPlan = {
  emit(field, owner, scope) {
    const attendance = scope.row(EventAttendanceEntity);
    const counted = scope.row(EventAttendanceEntity);
    const object = scope.object(objectType(field), field.selections, counted as unknown as Row, field.path);
    const rows = sql`select ${attendance.col("category")}, ${attendance.col("count")} ${countedOnes(attendance, rowOf<EventEntity>(owner))}
      and ${attendance.col("count")} > 0 order by ${attendance.col("category")}`;
    return jsonArray(object, sql`(${rows}) ${counted.alias}`);
  },
};
