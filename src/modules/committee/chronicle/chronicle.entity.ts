import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { MandateEntity } from "../mandate.entity.js";
import { SeatEntity } from "../seat.entity.js";

/** Something that changed who sits in a committee. No table: the statement makes its rows of seats and mandates. */
@Entity("chronicle", { synchronize: false })
export class ChronicleEntity {
  /** That of the mandate or the seat; with `kind`, it tells entries of one day apart. */
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  kind!: string;

  @Column("uuid")
  committeeId!: string;

  /** The day from which it counts, for the order. */
  @Column("date")
  since!: string;

  /** The same as precisely as it is known. */
  @Column("text")
  date!: string;

  @Column("uuid")
  seatId!: string;

  @ManyToOne(() => SeatEntity)
  @JoinColumn({ name: "seat_id" })
  seat!: Relation<SeatEntity>;

  @Column({ type: "uuid", nullable: true })
  mandateId!: string | null;

  @ManyToOne(() => MandateEntity)
  @JoinColumn({ name: "mandate_id" })
  mandate!: Relation<MandateEntity> | null;
}
