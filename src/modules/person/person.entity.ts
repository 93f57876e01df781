import { Column, Entity, Index, OneToMany, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import type { PositionEntity } from "./position.entity.js";

/** An individual in a professional capacity: what they hold and do says why they are here. */
@Entity("person")
@Unique(["id", "audience"])
@Index(["nameKey", "id"])
@Index(["createdAt", "id"])
@Index(["updatedAt", "id"])
@Index(["namesVector"], { type: "gin" })
export class PersonEntity extends VersionedRow {
  @Column({ type: "text", nullable: true })
  givenName!: string | null;

  @Column("text")
  familyName!: string;

  /** The person in ORCID's register, e.g. 0000-0002-1825-0097. */
  @Column({ type: "text", nullable: true })
  orcid!: string | null;

  /** The person in the authority file of French libraries (IdRef), e.g. 026927608. */
  @Column({ type: "text", nullable: true })
  idref!: string | null;

  /** When they died, as precisely as known: what they held ended then. */
  @Column({ type: "text", nullable: true })
  diedOn!: string | null;

  /** As one addresses them: given name, then family name. */
  @GeneratedColumn("text", "coalesce(given_name || ' ', '') || family_name")
  name!: string;

  /** Family name first. */
  @GeneratedColumn("text", "public.sort_key(family_name || coalesce(' ' || given_name, ''))", { collation: "C", select: false })
  nameKey!: string;

  @GeneratedColumn("tsvector", "public.names_vector(family_name, given_name)", { select: false })
  namesVector!: string;

  @OneToMany("PositionEntity", "person")
  positions!: PositionEntity[];
}
