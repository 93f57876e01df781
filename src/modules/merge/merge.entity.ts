import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A record that was made one with another of its type, and what became of that. */
@Entity("merge")
@Index("merge_stands", ["mergedId"], { unique: true, where: "undone_at is null" })
@Index(["survivorId"])
export class MergeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** Of both records, e.g. `Organization`. */
  @Column({ type: "text", collation: "C" })
  type!: string;

  @Column("uuid")
  survivorId!: string;

  @Column("uuid")
  mergedId!: string;

  @Column({ type: "timestamptz", default: () => "now()" })
  mergedAt!: Date;

  /** What the transaction said of who merges. */
  @Column({ type: "jsonb", nullable: true })
  mergedBy!: Readonly<Record<string, unknown>> | null;

  @Column({ type: "timestamptz", nullable: true })
  undoneAt!: Date | null;

  @Column({ type: "jsonb", nullable: true })
  undoneBy!: Readonly<Record<string, unknown>> | null;
}
