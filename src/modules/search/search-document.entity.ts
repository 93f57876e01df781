import { Column, Entity, Index, PrimaryColumn } from "typeorm";

export const SEARCHED_TYPES = ["ORGANIZATION", "PERSON", "PROJECT", "EVENT", "PUBLICATION"] as const;
export type SearchedType = (typeof SEARCHED_TYPES)[number];

/** What the search reads of one record, in place of the record. Kept by the database; made of the record's own text alone. */
@Entity("search_document")
@Index(["words"], { type: "gin" })
export class SearchDocumentEntity {
  @PrimaryColumn({ type: "text", collation: "C" })
  type!: SearchedType;

  /** The record's own. */
  @PrimaryColumn("uuid")
  id!: string;

  /** Rank of the lowest audience that sees the record, and so its document. */
  @Column("smallint")
  audience!: number;

  /** An organization's kind; null for all else. */
  @Column({ type: "text", collation: "C", nullable: true })
  kind!: string | null;

  /** The name or title without accents, case or punctuation. */
  @Column({ type: "text", collation: "C" })
  titleKey!: string;

  /** Acronyms and other names, likewise. */
  @Column({ type: "text", array: true, collation: "C" })
  otherKeys!: string[];

  /** Every word and every word's French stem; those of names have weight A. */
  @Column({ type: "tsvector", select: false })
  words!: string;
}
