import { Column, Entity, Index, ManyToOne, OneToMany, type Relation, Unique } from "typeorm";
import { DatedRow } from "../../database/rows.js";
import { CollegeEntity } from "./college.entity.js";
import type { MandateEntity } from "./mandate.entity.js";

/** A place in a college, which stays when those who hold it change. Without a current mandate it is vacant. Its dates: when it was created and abolished. */
@Entity("seat")
@Unique(["id", "audience"])
@Index(["collegeId", "rank", "id"])
export class SeatEntity extends DatedRow {
  @Column("uuid")
  collegeId!: string;

  @ManyToOne(
    () => CollegeEntity,
    (college) => college.seats,
    { nullable: false },
  )
  college!: Relation<CollegeEntity>;

  @Column("text")
  title!: string;

  @Column({ type: "boolean", default: true })
  hasVotingRight!: boolean;

  /** Who is wanted in it. */
  @Column({ type: "text", nullable: true })
  requiredProfile!: string | null;

  /** Its place in the college, smallest first. */
  @Column({ type: "int", default: 0 })
  rank!: number;

  @OneToMany("MandateEntity", "seat")
  mandates!: MandateEntity[];
}
