import { Column, Entity, Index, ManyToOne, type Relation, Unique } from "typeorm";
import { VersionedRow } from "../../../database/rows.js";
import { PersonEntity } from "../../person/person.entity.js";

import { MandateEntity } from "../mandate.entity.js";
import { MeetingEntity } from "./meeting.entity.js";

export const ATTENDANCE_STATUSES = ["PRESENT", "EXCUSED", "ABSENT"] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** Whether somebody came to a meeting: by the mandate that seats them there, or, for a guest, by name. */
@Entity("meeting_attendance")
@Unique(["meetingId", "mandateId"])
@Unique(["meetingId", "personId"])
@Index(["mandateId"])
@Index(["personId"])
export class MeetingAttendanceEntity extends VersionedRow {
  @Column("uuid")
  meetingId!: string;

  @ManyToOne(() => MeetingEntity, { nullable: false })
  meeting!: Relation<MeetingEntity>;

  @Column({ type: "uuid", nullable: true })
  mandateId!: string | null;

  @ManyToOne(() => MandateEntity)
  mandate!: Relation<MandateEntity> | null;

  @Column({ type: "uuid", nullable: true })
  personId!: string | null;

  @ManyToOne(() => PersonEntity)
  person!: Relation<PersonEntity> | null;

  @Column({ type: "text", collation: "C" })
  status!: AttendanceStatus;
}
