import { Column, Entity, Index, ManyToOne, OneToMany, type Relation, Unique } from "typeorm";
import { VersionedRow } from "../../database/rows.js";
import { CommitteeEntity } from "./committee.entity.js";
import type { SeatEntity } from "./seat.entity.js";

/** A group within a committee: the City, the State, professionals, researchers and experts. */
@Entity("college")
@Unique(["id", "audience"])
@Index(["committeeId", "rank", "id"])
export class CollegeEntity extends VersionedRow {
  @Column("uuid")
  committeeId!: string;

  @ManyToOne(
    () => CommitteeEntity,
    (committee) => committee.colleges,
    { nullable: false },
  )
  committee!: Relation<CommitteeEntity>;

  @Column("text")
  name!: string;

  /** Its place in the committee, smallest first. */
  @Column({ type: "int", default: 0 })
  rank!: number;

  @OneToMany("SeatEntity", "college")
  seats!: SeatEntity[];
}
