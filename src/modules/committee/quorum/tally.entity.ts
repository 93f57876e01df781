import { Column, Entity, PrimaryColumn } from "typeorm";
import type { QuorumReason } from "./quorum.types.js";

/** Whether a mandate, or a vacant seat, counts at a meeting. No table: the quorum's statement makes its rows. */
@Entity("tally", { synchronize: false })
export class TallyEntity {
  @PrimaryColumn("uuid")
  seatId!: string;

  @PrimaryColumn("uuid")
  mandateId!: string | null;

  @Column("boolean")
  isSubstitute!: boolean;

  @Column("int")
  collegeRank!: number;

  @Column("int")
  seatRank!: number;

  @Column("boolean")
  counts!: boolean;

  @Column("text")
  reason!: QuorumReason;
}
