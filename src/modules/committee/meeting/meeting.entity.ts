import { Column, Entity, Index, ManyToOne, OneToMany, type Relation, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../../database/rows.js";
import { CommitteeEntity } from "../committee.entity.js";

import type { AgendaItemEntity } from "./agenda-item.entity.js";
import type { DecisionEntity } from "./decision.entity.js";

export const MEETING_STATUSES = ["PLANNED", "HELD", "CANCELLED"] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** A committee comes together. */
@Entity("meeting")
@Unique(["id", "audience"])
@Index(["committeeId", "startsAt", "id"])
@Index(["startsAt", "id"])
export class MeetingEntity extends VersionedRow {
  @Column("uuid")
  committeeId!: string;

  @ManyToOne(() => CommitteeEntity, { nullable: false })
  committee!: Relation<CommitteeEntity>;

  @Column({ type: "text", nullable: true })
  title!: string | null;

  @Column({ type: "timestamptz", precision: 3 })
  startsAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  endsAt!: Date | null;

  /** Its day in Paris: whoever holds a seat then is expected. */
  @GeneratedColumn("date", "(starts_at at time zone 'Europe/Paris')::date", { select: false })
  heldOn!: string;

  @Column({ type: "text", nullable: true })
  place!: string | null;

  @Column({ type: "text", collation: "C", default: "PLANNED" })
  status!: MeetingStatus;

  @OneToMany("AgendaItemEntity", "meeting")
  agenda!: AgendaItemEntity[];

  @OneToMany("DecisionEntity", "meeting")
  decisions!: DecisionEntity[];
}
