import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import type { Translated } from "../../core/language.js";
import { SourceEntity } from "../source/source.entity.js";

export const IMPORT_STATES = ["RECEIVED", "READING", "PLANNING", "PLANNED", "APPLYING", "APPLIED", "FAILED", "UNDOING", "UNDONE"] as const;
export type ImportStateName = (typeof IMPORT_STATES)[number];

/** A reading of files of one source, and what became of it. */
@Entity("import")
@Index(["createdAt", "id"])
@Index(["sourceId"])
@Index(["previousId"])
export class ImportEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** The name of the profile that reads the files. */
  @Column({ type: "text", collation: "C" })
  profile!: string;

  @Column("uuid")
  sourceId!: string;

  @ManyToOne(() => SourceEntity, { nullable: false })
  source!: Relation<SourceEntity>;

  /** The files' names and sizes. */
  @Column("jsonb")
  files!: readonly { readonly name: string; readonly size: number }[];

  /** Of the profile and all that the files hold: the same files again have the same. */
  @Column({ type: "text", collation: "C" })
  digest!: string;

  @Column({ type: "text", collation: "C" })
  state!: ImportStateName;

  /** Whether the files list all that the source knows: what they leave out is gone from it. */
  @Column({ type: "boolean", default: false })
  isComplete!: boolean;

  /** Rows read so far. */
  @Column({ type: "int", default: 0 })
  rowCount!: number;

  /** How many changes have each outcome. */
  @Column({ type: "jsonb", default: {} })
  counts!: Readonly<Record<string, number>>;

  /** Up to where it was applied: a pass and the last change of it. */
  @Column({ type: "text", nullable: true, collation: "C" })
  appliedThrough!: string | null;

  /** The name of whoever asked for it. */
  @Column({ type: "text", nullable: true })
  requestedBy!: string | null;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  createdAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  plannedAt!: Date | null;

  /** Since when it writes. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  applyingAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  appliedAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  undoneAt!: Date | null;

  /** The name of whoever had it taken back. */
  @Column({ type: "text", nullable: true })
  undoneBy!: string | null;

  /** The one whose files, mended, these are. */
  @Column({ type: "uuid", nullable: true })
  previousId!: string | null;

  @ManyToOne(() => ImportEntity, { onDelete: "SET NULL" })
  previous!: Relation<ImportEntity> | null;

  /** With what mapping the files are read, where the profile has none of its own or another was given. */
  @Column({ type: "text", nullable: true })
  mapping!: string | null;

  /** Why it ended before its end. */
  @Column({ type: "jsonb", nullable: true })
  failure!: Translated | null;
}
