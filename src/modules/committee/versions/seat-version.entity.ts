import { Column, Entity, Index } from "typeorm";
import { DatedVersionRow } from "./version-row.entity.js";

@Entity("seat_version")
@Index(["collegeId"])
export class SeatVersionEntity extends DatedVersionRow {
  @Column("uuid")
  collegeId!: string;

  @Column("text")
  title!: string;

  @Column("boolean")
  hasVotingRight!: boolean;

  @Column("int")
  rank!: number;

  @Column({ type: "text", nullable: true })
  requiredProfile!: string | null;
}
