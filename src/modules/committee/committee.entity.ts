import { Column, Entity, Index, OneToMany, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import type { CollegeEntity } from "./college.entity.js";

/** A body that steers, e.g. the centre's *comité d'orientation*. */
@Entity("committee")
@Unique(["id", "audience"])
@Index(["nameKey", "id"])
export class CommitteeEntity extends VersionedRow {
  /** Stable, for addresses, e.g. `comite-d-orientation`. */
  @Column({ type: "text", unique: true, collation: "C" })
  slug!: string;

  @Column("text")
  name!: string;

  @GeneratedColumn("text", "public.sort_key(name)", { collation: "C", select: false })
  nameKey!: string;

  @OneToMany("CollegeEntity", "committee")
  colleges!: CollegeEntity[];
}
