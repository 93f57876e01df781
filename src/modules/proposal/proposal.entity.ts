import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { OrganizationEntity } from "../organization/organization.entity.js";

/** A change that an organization proposes to a record that it may not write. */
@Entity("proposal")
@Index(["proposedAt", "id"])
@Index(["organizationId", "proposedAt", "id"])
@Index(["recordId"])
export class ProposalEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** The record's type in the schema. */
  @Column({ type: "text", collation: "C" })
  type!: string;

  @Column("uuid")
  recordId!: string;

  /** That of the record which the proposer read; null when it did not say. */
  @Column({ type: "int", nullable: true })
  version!: number | null;

  /** Fields of the type's update input, as they were sent. */
  @Column("jsonb")
  changes!: Readonly<Record<string, unknown>>;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "text", collation: "C", default: "PENDING" })
  state!: "PENDING" | "ACCEPTED" | "REFUSED";

  @Column("uuid")
  organizationId!: string;

  @ManyToOne(() => OrganizationEntity, { nullable: false, onDelete: "CASCADE" })
  organization!: Relation<OrganizationEntity>;

  /** The name of the proposer's credential. */
  @Column({ type: "text", nullable: true })
  proposedBy!: string | null;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  proposedAt!: Date;

  @Column({ type: "text", nullable: true })
  decidedBy!: string | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  decidedAt!: Date | null;

  /** Why it was refused. */
  @Column({ type: "text", nullable: true })
  reason!: string | null;
}
