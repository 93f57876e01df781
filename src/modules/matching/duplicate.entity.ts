import { Column, Entity, Index, ManyToOne, type Relation, Unique } from "typeorm";
import { GuardedRow } from "../../database/rows.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { SourceEntity } from "../source/source.entity.js";

/** Two organizations that may be one, or an organization that a source may be speaking of: `other`, or `candidate` with its source. */
@Entity("duplicate")
@Unique(["organizationId", "otherId"])
@Unique(["sourceId", "identity", "organizationId"])
@Index(["otherId"])
@Index("duplicate_decided", ["sourceId", "identity"], { where: "state <> 'OPEN'" })
@Index(["score", "id"])
@Index(["state", "score", "id"])
export class DuplicateEntity extends GuardedRow {
  @Column("uuid")
  organizationId!: string;

  @ManyToOne(() => OrganizationEntity, { nullable: false, onDelete: "CASCADE" })
  organization!: Relation<OrganizationEntity>;

  @Column({ type: "uuid", nullable: true })
  otherId!: string | null;

  @ManyToOne(() => OrganizationEntity, { onDelete: "CASCADE" })
  other!: Relation<OrganizationEntity> | null;

  @Column({ type: "uuid", nullable: true })
  sourceId!: string | null;

  @ManyToOne(() => SourceEntity, { onDelete: "CASCADE" })
  source!: Relation<SourceEntity> | null;

  /** By what the candidate is known again (`candidateIdentity`). */
  @Column({ type: "text", nullable: true, collation: "C" })
  identity!: string | null;

  /** A KeptCandidate. */
  @Column({ type: "jsonb", nullable: true })
  candidate!: Readonly<Record<string, unknown>> | null;

  /** How probable it is that both are one, in thousandths. */
  @Column("int")
  score!: number;

  /** MatchReasons, the weightiest first. */
  @Column({ type: "text", array: true, collation: "C" })
  reasons!: string[];

  @Column({ type: "text", collation: "C", default: "OPEN" })
  state!: "OPEN" | "ACCEPTED" | "REFUSED";

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  foundAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  decidedAt!: Date | null;

  /** The name of the credential that decided. */
  @Column({ type: "text", nullable: true })
  decidedBy!: string | null;

  /** Since when the two are one. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  archivedAt!: Date | null;
}
