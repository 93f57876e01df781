import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** One row that a write changed. The database's triggers write it; see the migration. */
@Entity("audit_entry")
@Index(["recordId", "at", "id"])
export class AuditEntryEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("timestamptz")
  at!: Date;

  @Column({ type: "text", collation: "C" })
  tableName!: string;

  /** Null for the rows of join tables, which have no id. */
  @Column({ type: "uuid", nullable: true })
  rowId!: string | null;

  /** In whose history it stands: the row itself, or the record that it is a part of. Null for a load in bulk. */
  @Column({ type: "uuid", nullable: true })
  recordId!: string | null;

  @Column({ type: "text", collation: "C" })
  action!: "INSERT" | "UPDATE" | "DELETE";

  /** More than one for a load in bulk alone. */
  @Column("int")
  rowCount!: number;

  /** The columns that changed, by name, as they were. */
  @Column({ type: "jsonb", nullable: true })
  before!: Readonly<Record<string, unknown>> | null;

  @Column({ type: "jsonb", nullable: true })
  after!: Readonly<Record<string, unknown>> | null;

  /** What the transaction said of who writes. */
  @Column({ type: "jsonb", nullable: true })
  actor!: Readonly<Record<string, unknown>> | null;
}
