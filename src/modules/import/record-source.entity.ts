import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { SourceEntity } from "../source/source.entity.js";
import { ImportEntity } from "./import.entity.js";

/** That a source lists a record, and by what key. */
@Entity("record_source")
@Unique(["sourceId", "type", "key"])
@Index(["recordId"])
@Index(["importId"])
export class RecordSourceEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  sourceId!: string;

  @ManyToOne(() => SourceEntity, { nullable: false })
  source!: Relation<SourceEntity>;

  @Column({ type: "text", collation: "C" })
  type!: string;

  @Column({ type: "text", collation: "C" })
  key!: string;

  @Column("uuid")
  recordId!: string;

  /** The last import that saw it. */
  @Column({ type: "uuid", nullable: true })
  importId!: string | null;

  @ManyToOne(() => ImportEntity, { onDelete: "SET NULL" })
  import!: Relation<ImportEntity> | null;

  @Column({ type: "timestamptz", precision: 3 })
  lastSeenAt!: Date;

  /** Since when a complete list of the source leaves it out; null while it is listed. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  goneSince!: Date | null;
}
