import { Column, Entity, Index, ManyToOne, type Relation, Unique } from "typeorm";
import { VersionedRow } from "../../../database/rows.js";

import { MandateEntity } from "../mandate.entity.js";
import { MeetingEntity } from "./meeting.entity.js";

/** Somebody lets somebody else vote for them at a meeting. */
@Entity("proxy")
@Unique(["meetingId", "giverId"])
@Index(["meetingId", "holderId"])
@Index(["giverId"])
@Index(["holderId"])
export class ProxyEntity extends VersionedRow {
  @Column("uuid")
  meetingId!: string;

  @ManyToOne(() => MeetingEntity, { nullable: false })
  meeting!: Relation<MeetingEntity>;

  @Column("uuid")
  giverId!: string;

  @ManyToOne(() => MandateEntity, { nullable: false })
  giver!: Relation<MandateEntity>;

  @Column("uuid")
  holderId!: string;

  @ManyToOne(() => MandateEntity, { nullable: false })
  holder!: Relation<MandateEntity>;
}
