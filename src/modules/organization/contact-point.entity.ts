import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { VersionedRow } from "../../database/rows.js";
import { SourceEntity } from "../source/source.entity.js";
import { OrganizationEntity } from "./organization.entity.js";

export const CONTACT_POINT_KINDS = ["PHONE", "EMAIL", "POSTAL", "WEB"] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

/** AUDIENCE is never stored: it is what a view answers below `valueAudience`. */
export const WITHHELD_REASONS = ["OBJECTION", "NO_LEGAL_BASIS", "AUDIENCE"] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/**
 * A way to reach an organization, or someone in one position: exactly one of them. `audience` sees that it exists; its value needs
 * `valueAudience` too, and is seen by no one once it is withheld. In public, one without its value is not even mentioned.
 */
@Entity("contact_point")
@Index(["organizationId", "rank", "id"])
@Index(["positionId", "rank", "id"])
@Index(["sourceId"])
@Index("contact_point_kept_until", ["retentionDate"], { where: "retention_date is not null" })
@Index("contact_point_unannounced", ["positionId"], { where: "notice_date is null" })
export class ContactPointEntity extends VersionedRow {
  @Column({ type: "smallint", default: 0 })
  valueAudience!: number;

  @Column({ type: "uuid", nullable: true })
  organizationId!: string | null;

  @ManyToOne(
    () => OrganizationEntity,
    (organization) => organization.contactPoints,
    { onDelete: "CASCADE" },
  )
  organization!: Relation<OrganizationEntity> | null;

  @Column({ type: "uuid", nullable: true })
  positionId!: string | null;

  /** Named, not imported: positions belong to a later module. */
  @ManyToOne("PositionEntity", "contactPoints", { onDelete: "CASCADE" })
  position!: { readonly id: string } | null;

  @Column({ type: "text", collation: "C" })
  kind!: ContactPointKind;

  /** What it is for, e.g. "Standard". */
  @Column({ type: "text", nullable: true })
  label!: string | null;

  /** Null only when withheld and erased. */
  @Column({ type: "text", nullable: true })
  value!: string | null;

  @Column({ type: "text", nullable: true, collation: "C" })
  withheld!: WithheldReason | null;

  /** Whether it reaches somebody outside the administrations: it is withheld without a legal basis. Kept by the database. */
  @Column({ type: "boolean", default: false, insert: false, update: false, select: false })
  needsBasis!: boolean;

  /** Why it may be kept (RGPD, art. 6), in a few words. */
  @Column({ type: "text", nullable: true })
  legalBasis!: string | null;

  /** When the person was told that it is kept. */
  @Column({ type: "date", nullable: true })
  noticeDate!: string | null;

  /** Until when it may be kept. */
  @Column({ type: "date", nullable: true })
  retentionDate!: string | null;

  @Column({ type: "uuid", nullable: true })
  sourceId!: string | null;

  /** Where it comes from. */
  @ManyToOne(() => SourceEntity)
  source!: Relation<SourceEntity> | null;

  /** Its place among those of the same owner, smallest first. */
  @Column({ type: "int", default: 0 })
  rank!: number;
}
