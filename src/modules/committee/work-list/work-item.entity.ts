import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { OrganizationEntity } from "../../organization/organization.entity.js";
import { PositionEntity } from "../../person/position.entity.js";
import { MandateEntity } from "../mandate.entity.js";

export const WORK_REASONS = ["PERSON_DIED", "ORGANIZATION_DISSOLVED", "LEFT_ORGANIZATION", "ORGANIZATION_SUCCEEDED"] as const;
export type WorkReason = (typeof WORK_REASONS)[number];

export const WORK_STATES = ["OPEN", "ACCEPTED", "DISMISSED", "SETTLED", "CLOSED"] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** A post or a mandate whose ground is gone: closed by the directory itself, or waiting for somebody to decide. The database writes it. */
@Entity("work_item")
@Unique(["mandateId", "reason", "causeId"])
@Unique(["positionId", "reason", "causeId"])
@Index(["foundAt", "id"])
@Index(["state", "foundAt", "id"])
@Index(["successorId"])
export class WorkItemEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column({ type: "text", collation: "C" })
  reason!: WorkReason;

  @Column({ type: "text", collation: "C" })
  state!: WorkState;

  @Column({ type: "uuid", nullable: true })
  mandateId!: string | null;

  @ManyToOne(() => MandateEntity, { onDelete: "CASCADE" })
  mandate!: Relation<MandateEntity> | null;

  @Column({ type: "uuid", nullable: true })
  positionId!: string | null;

  @ManyToOne(() => PositionEntity, { onDelete: "CASCADE" })
  position!: Relation<PositionEntity> | null;

  /** The person, organization, position or relationship that tells why. */
  @Column("uuid")
  causeId!: string;

  @Column({ type: "uuid", nullable: true })
  successorId!: string | null;

  @ManyToOne(() => OrganizationEntity, { onDelete: "CASCADE" })
  successor!: Relation<OrganizationEntity> | null;

  /** On which day it ended, or would. */
  @Column({ type: "text", nullable: true })
  endDate!: string | null;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  foundAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  decidedBy!: string | null;
}
