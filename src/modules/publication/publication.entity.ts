import { Column, Entity, Index, JoinTable, ManyToMany, ManyToOne, OneToMany, type Relation, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import { EventEntity } from "../event/event.entity.js";
import { ThemeEntity } from "../theme/theme.entity.js";
import type { ContributionEntity } from "./contribution.entity.js";
import type { PublicationFileEntity } from "./publication-file.entity.js";

export const PUBLICATION_KINDS = ["PROCEEDINGS", "STUDY", "BOOK", "REPORT", "OTHER"] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** Something that one can cite: the proceedings of a study day, a study, a book. */
@Entity("publication")
@Unique(["id", "audience"])
@Index(["publishedFrom", "id"])
@Index(["titleKey", "id"])
@Index(["createdAt", "id"])
@Index(["updatedAt", "id"])
@Index(["eventId", "publishedFrom", "id"])
@Index(["collection"])
@Index(["titleVector"], { type: "gin" })
export class PublicationEntity extends VersionedRow {
  @Column({ type: "text", collation: "C" })
  kind!: PublicationKind;

  @Column("text")
  title!: string;

  @Column({ type: "text", nullable: true })
  collection!: string | null;

  /** A partial date: 2019, 2019-06 or 2019-06-30. */
  @Column({ type: "text", nullable: true })
  publishedOn!: string | null;

  /** ISBN-10 or ISBN-13, hyphens as given. */
  @Column({ type: "text", nullable: true })
  isbn!: string | null;

  @Column({ type: "text", nullable: true })
  url!: string | null;

  /** What may be done with it: a code (CC-BY-4.0) or words. */
  @Column({ type: "text", nullable: true })
  licence!: string | null;

  @Column({ type: "uuid", nullable: true })
  eventId!: string | null;

  /** The event whose proceedings it holds. */
  @ManyToOne(() => EventEntity)
  event!: Relation<EventEntity> | null;

  @GeneratedColumn("text", "public.sort_key(title)", { collation: "C", select: false })
  titleKey!: string;

  @GeneratedColumn("tsvector", "public.names_vector(title)", { select: false })
  titleVector!: string;

  /** The earliest day that `publishedOn` may mean, or -infinity: what publications are ordered by. */
  @GeneratedColumn("date", "public.starts_on(published_on)", { select: false })
  publishedFrom!: string;

  @OneToMany("ContributionEntity", "publication")
  contributions!: ContributionEntity[];

  /** Besides `url`. */
  @OneToMany("PublicationFileEntity", "publication")
  files!: PublicationFileEntity[];

  @ManyToMany(() => ThemeEntity)
  @JoinTable({ name: "publication_theme", joinColumn: { name: "publication_id" }, inverseJoinColumn: { name: "theme_id" } })
  themes!: Relation<ThemeEntity>[];
}
