import { Column, Entity, Index, ManyToOne, type Relation, Unique } from "typeorm";
import { GuardedRow } from "../../database/rows.js";
import { PublicationEntity } from "./publication.entity.js";

/** A file or a page where a publication can be read, under a licence of its own. */
@Entity("publication_file")
@Unique(["publicationId", "url"])
@Index(["publicationId", "rank", "id"])
export class PublicationFileEntity extends GuardedRow {
  @Column("uuid")
  publicationId!: string;

  @ManyToOne(
    () => PublicationEntity,
    (publication) => publication.files,
    { nullable: false, onDelete: "CASCADE" },
  )
  publication!: Relation<PublicationEntity>;

  /** The smallest comes first. */
  @Column("int")
  rank!: number;

  @Column("text")
  url!: string;

  @Column({ type: "text", nullable: true })
  label!: string | null;

  /** E.g. application/pdf. */
  @Column({ type: "text", nullable: true, collation: "C" })
  mediaType!: string | null;

  /** What may be done with it: a code (CC-BY-4.0) or words. */
  @Column({ type: "text", nullable: true })
  licence!: string | null;
}
