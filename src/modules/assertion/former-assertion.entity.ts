import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { SourceEntity } from "../source/source.entity.js";

/** What a source said of one field of a record, until it said something else. The database keeps it; see the migration. */
@Entity("former_assertion")
@Index(["recordId", "field"])
@Index(["sourceId"])
export class FormerAssertionEntity {
  @PrimaryColumn("uuid")
  id!: string;

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
  @Column("boolean")
  isOwn!: boolean;

  /** Since when it said so; it may have repeated it at `assertedAt`. */
  @Column({ type: "timestamptz", precision: 3 })
  since!: Date;

  @Column({ type: "timestamptz", precision: 3 })
  assertedAt!: Date;

  @Column({ type: "date", nullable: true })
  verifiedOn!: string | null;

  /** From then on it said something else. */
  @Column({ type: "timestamptz", precision: 3 })
  until!: Date;
}
