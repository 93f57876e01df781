import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { VersionedRow } from "../../database/rows.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { PersonEntity } from "../person/person.entity.js";
import { PublicationEntity } from "./publication.entity.js";

/** What someone wrote or said in a publication, and for whom they then worked. */
@Entity("contribution")
@Index(["publicationId", "rank", "id"])
@Index(["personId", "id"])
@Index(["affiliationId", "id"])
export class ContributionEntity extends VersionedRow {
  @Column("uuid")
  publicationId!: string;

  @ManyToOne(
    () => PublicationEntity,
    (publication) => publication.contributions,
    { nullable: false },
  )
  publication!: Relation<PublicationEntity>;

  @Column("uuid")
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  person!: Relation<PersonEntity>;

  /** Of the chapter or talk; null when the contribution is to the whole. */
  @Column({ type: "text", nullable: true })
  title!: string | null;

  /** E.g. "auteur", "discutant". */
  @Column("text")
  role!: string;

  /** As printed: "12-27", "iv, 3". */
  @Column({ type: "text", nullable: true })
  pages!: string | null;

  @Column({ type: "uuid", nullable: true })
  affiliationId!: string | null;

  @ManyToOne(() => OrganizationEntity)
  affiliation!: Relation<OrganizationEntity> | null;

  /** Its place in the publication, smallest first. */
  @Column({ type: "int", default: 0 })
  rank!: number;
}
