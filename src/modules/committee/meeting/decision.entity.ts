import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { VersionedRow } from "../../../database/rows.js";

import { AgendaItemEntity } from "./agenda-item.entity.js";
import { MeetingEntity } from "./meeting.entity.js";

/** What a meeting decided, or refused. */
@Entity("decision")
@Index(["meetingId", "rank", "id"])
@Index(["agendaItemId", "meetingId"])
export class DecisionEntity extends VersionedRow {
  @Column("uuid")
  meetingId!: string;

  @ManyToOne(
    () => MeetingEntity,
    (meeting) => meeting.decisions,
    { nullable: false },
  )
  meeting!: Relation<MeetingEntity>;

  @Column({ type: "uuid", nullable: true })
  agendaItemId!: string | null;

  /** A point of the same meeting's agenda. */
  @ManyToOne(() => AgendaItemEntity)
  @JoinColumn([
    { name: "agenda_item_id", referencedColumnName: "id" },
    { name: "meeting_id", referencedColumnName: "meetingId" },
  ])
  agendaItem!: Relation<AgendaItemEntity> | null;

  /** Its place among the meeting's decisions, smallest first. */
  @Column({ type: "int", default: 0 })
  rank!: number;

  @Column("text")
  text!: string;

  @Column({ type: "int", nullable: true })
  votesFor!: number | null;

  @Column({ type: "int", nullable: true })
  votesAgainst!: number | null;

  @Column({ type: "int", nullable: true })
  abstentions!: number | null;

  @Column("boolean")
  isAdopted!: boolean;
}
