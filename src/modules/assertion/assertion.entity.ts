import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { SourceEntity } from "../source/source.entity.js";

/** What a source says of one field of a record. */
@Entity("assertion")
@Unique(["recordId", "field", "sourceId"])
@Index(["sourceId"])
export class AssertionEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** The record's type in the schema. */
  @Column({ type: "text", collation: "C" })
  type!: string;

  @Column("uuid")
  recordId!: string;

  @Column({ type: "text", collation: "C" })
  field!: string;

  /** In the form of the API's inputs. */
  @Column("jsonb")
  value!: unknown;

  @Column({ type: "uuid", nullable: true })
  sourceId!: string | null;

  /** Null for the centre's own word. */
  @ManyToOne(() => SourceEntity)
  source!: Relation<SourceEntity> | null;

  /** Whether its source is the organization itself on whose sheet the record stands. */
  @Column({ type: "boolean", default: false })
  isOwn!: boolean;

  @Column({ type: "timestamptz", precision: 3 })
  assertedAt!: Date;

  /** Since when it says so, where it repeated itself meanwhile. The database keeps it. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  since!: Date | null;

  @Column({ type: "date", nullable: true })
  verifiedOn!: string | null;
}
