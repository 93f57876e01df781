import type { FieldPlan } from "../../../planner/field-plan.js";
import { many, one } from "../../../planner/record-plans.js";
import type { Row } from "../../../planner/row.js";
import { type Sql, sql } from "../../../planner/sql.js";
import { PersonEntity } from "../../person/index.js";
import { MandateEntity } from "../mandate.entity.js";
import type { AgendaItemEntity } from "./agenda-item.entity.js";
import { DecisionEntity } from "./decision.entity.js";
import { DocumentEntity } from "./document.entity.js";
import type { MeetingEntity } from "./meeting.entity.js";
import { MeetingAttendanceEntity } from "./meeting-attendance.entity.js";
import { ProxyEntity } from "./proxy.entity.js";

/** Meetings keep no versions: what they name is shown as it is known now, whenever the list above is read. */
function knownNow(plan: FieldPlan): FieldPlan {
  return { emit: (field, row, scope) => plan.emit(field, row, scope.knownNow()) };
}

function mandateBy<E extends object>(key: keyof E & string): FieldPlan {
  return knownNow(one<E, MandateEntity>(MandateEntity, { where: (owner, row) => [sql`${row.col("id")} = ${owner.col(key)}`] }));
}

export const mandateOfAttendance = mandateBy<MeetingAttendanceEntity>("mandateId");
export const giverOfProxy = mandateBy<ProxyEntity>("giverId");
export const holderOfProxy = mandateBy<ProxyEntity>("holderId");
export const mandateOfDocument = mandateBy<DocumentEntity>("mandateId");

/** The guest, or who holds the mandate. */
export const personOfAttendance = one<MeetingAttendanceEntity, PersonEntity>(PersonEntity, {
  where: (attendance, row) => [
    sql`${row.col("id")} = coalesce(${attendance.col("personId")}, (select m.person_id from mandate m where m.id = ${attendance.col("mandateId")}))`,
  ],
});

const byRank = (row: Row<DecisionEntity>): Sql[] => [row.col("rank"), row.col("id")];
const byTitle = (row: Row<DocumentEntity>): Sql[] => [row.col("kind"), sql`public.sort_key(${row.col("title")})`, row.col("id")];

export const decisionsOfItem = many<AgendaItemEntity, DecisionEntity>(DecisionEntity, {
  where: (item, row) => [sql`${row.col("agendaItemId")} = ${item.col("id")}`],
  orderBy: byRank,
});

export const documentsOfItem = many<AgendaItemEntity, DocumentEntity>(DocumentEntity, {
  where: (item, row) => [sql`${row.col("agendaItemId")} = ${item.col("id")}`],
  orderBy: byTitle,
});

export const documentsOfMeeting = many<MeetingEntity, DocumentEntity>(DocumentEntity, {
  where: (meeting, row) => [sql`${row.col("meetingId")} = ${meeting.col("id")}`],
  orderBy: byTitle,
});

export const documentsOfMandate = many<MandateEntity, DocumentEntity>(DocumentEntity, {
  where: (mandate, row) => [sql`${row.col("mandateId")} = ${mandate.col("id")}`],
  orderBy: byTitle,
});

/** A meeting has one at most. */
export const minutesOfMeeting = one<MeetingEntity, DocumentEntity>(DocumentEntity, {
  where: (meeting, row) => [sql`${row.col("meetingId")} = ${meeting.col("id")}`, sql`${row.col("kind")} = 'MINUTES'`],
});

export const proxiesOfMeeting = many<MeetingEntity, ProxyEntity>(ProxyEntity, {
  where: (meeting, row) => [sql`${row.col("meetingId")} = ${meeting.col("id")}`],
  orderBy: (row) => [row.col("id")],
});

/** Those who sit, seat by seat with holders before substitutes, then guests by name. */
export const attendanceOfMeeting = many<MeetingEntity, MeetingAttendanceEntity>(MeetingAttendanceEntity, {
  where: (meeting, row) => [sql`${row.col("meetingId")} = ${meeting.col("id")}`],
  orderBy: (row) => [
    sql`(select row(c.rank, s.rank, s.id, m.is_substitute) from mandate m join seat s on s.id = m.seat_id join college c on c.id = s.college_id
      where m.id = ${row.col("mandateId")}) nulls last`,
    sql`(select p.name_key from person p where p.id = ${row.col("personId")})`,
    row.col("id"),
  ],
});
