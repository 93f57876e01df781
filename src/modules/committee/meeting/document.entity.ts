import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { VersionedRow } from "../../../database/rows.js";

import { MandateEntity } from "../mandate.entity.js";
import { AgendaItemEntity } from "./agenda-item.entity.js";
import { MeetingEntity } from "./meeting.entity.js";

export const DOCUMENT_KINDS = ["APPOINTMENT", "AGENDA_PAPER", "MINUTES", "OTHER"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A text that can be read here, or behind a link: what appointed somebody, a paper of the agenda, minutes. */
@Entity("document")
@Index(["mandateId"])
@Index(["meetingId"])
@Index(["agendaItemId", "meetingId"])
@Index("document_minutes_key", ["meetingId"], { unique: true, where: "kind = 'MINUTES' AND archived_at IS NULL" })
export class DocumentEntity extends VersionedRow {
  @Column({ type: "uuid", nullable: true })
  mandateId!: string | null;

  @ManyToOne(() => MandateEntity)
  mandate!: Relation<MandateEntity> | null;

  @Column({ type: "uuid", nullable: true })
  meetingId!: string | null;

  @ManyToOne(() => MeetingEntity)
  meeting!: Relation<MeetingEntity> | null;

  @Column({ type: "uuid", nullable: true })
  agendaItemId!: string | null;

  @ManyToOne(() => AgendaItemEntity)
  @JoinColumn([
    { name: "agenda_item_id", referencedColumnName: "id" },
    { name: "meeting_id", referencedColumnName: "meetingId" },
  ])
  agendaItem!: Relation<AgendaItemEntity> | null;

  @Column({ type: "text", collation: "C", default: "OTHER" })
  kind!: DocumentKind;

  @Column("text")
  title!: string;

  @Column({ type: "text", nullable: true })
  datedOn!: string | null;

  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Column({ type: "text", nullable: true })
  text!: string | null;

  @Column({ type: "text", nullable: true })
  licence!: string | null;

  /** Of minutes: when the committee approved them. */
  @Column({ type: "date", nullable: true })
  approvedOn!: string | null;
}
