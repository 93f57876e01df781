import { Column, Entity, Index, ManyToOne, type Relation, Unique } from "typeorm";
import { VersionedRow } from "../../../database/rows.js";

import { MeetingEntity } from "./meeting.entity.js";

/** A point of a meeting's agenda. */
@Entity("agenda_item")
@Unique(["id", "meetingId"])
@Index(["meetingId", "rank", "id"])
export class AgendaItemEntity extends VersionedRow {
  @Column("uuid")
  meetingId!: string;

  @ManyToOne(
    () => MeetingEntity,
    (meeting) => meeting.agenda,
    { nullable: false },
  )
  meeting!: Relation<MeetingEntity>;

  /** Its place on the agenda, smallest first. */
  @Column({ type: "int", default: 0 })
  rank!: number;

  @Column("text")
  title!: string;

  @Column({ type: "text", nullable: true })
  description!: string | null;
}
