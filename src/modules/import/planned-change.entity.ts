import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import type { Translated } from "../../core/language.js";
import { ImportEntity } from "./import.entity.js";

export const OUTCOMES = ["CREATED", "UPDATED", "UNCHANGED", "REPEATED", "DOUBTFUL", "REJECTED"] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

export const UNDONE_OUTCOMES = ["UNDONE", "PARTLY", "KEPT"] as const;
export type UndoneName = (typeof UNDONE_OUTCOMES)[number];

/** One record that an import creates, changes or leaves. Its id is that of the record where it creates one. */
@Entity("planned_change")
@Unique(["importId", "type", "key"])
@Index(["importId", "type", "id"])
@Index(["importId", "recordId"])
export class PlannedChangeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  importId!: string;

  @ManyToOne(() => ImportEntity, { nullable: false, onDelete: "CASCADE" })
  import!: Relation<ImportEntity>;

  /** The record's type in the schema. */
  @Column({ type: "text", collation: "C" })
  type!: string;

  /** By what the source knows it, unique among its type in the files. */
  @Column({ type: "text", collation: "C" })
  key!: string;

  @Column("text")
  file!: string;

  @Column("int")
  row!: number;

  /** What people call it. */
  @Column("text")
  label!: string;

  /** Named by the files without being described: created where it is missing, never changed. */
  @Column("boolean")
  isReference!: boolean;

  /** What the files say of its fields, in the form of the API's inputs. */
  @Column("jsonb")
  given!: unknown;

  /** The records that it names, by field: `type|key`. */
  @Column({ type: "jsonb", nullable: true })
  refs!: unknown;

  /** What helps to match it and is not kept. */
  @Column({ type: "jsonb", nullable: true })
  hints!: unknown;

  @Column({ type: "jsonb", nullable: true })
  identifiers!: unknown;

  @Column({ type: "jsonb", nullable: true })
  contactPoints!: unknown;

  @Column({ type: "date", nullable: true })
  verifiedOn!: string | null;

  /** Null until it is planned. */
  @Column({ type: "text", nullable: true, collation: "C" })
  outcome!: OutcomeName | null;

  @Column({ type: "uuid", nullable: true })
  recordId!: string | null;

  /** The uuids of what `refs` names. */
  @Column({ type: "jsonb", nullable: true })
  resolved!: unknown;

  /** What changes, field by field. */
  @Column({ type: "jsonb", nullable: true })
  fields!: unknown;

  /** The records that it may be, best first. */
  @Column({ type: "jsonb", nullable: true })
  matches!: unknown;

  /** Whether it was taken back; null until it is. */
  @Column({ type: "text", nullable: true, collation: "C" })
  undone!: UndoneName | null;

  /** What of it stays, and why, where it was taken back in part or not at all. */
  @Column({ type: "jsonb", nullable: true })
  kept!: unknown;

  /** Why it is not applied. */
  @Column({ type: "jsonb", nullable: true })
  reason!: Translated | null;
}
