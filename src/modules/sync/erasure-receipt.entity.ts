import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import type { Received } from "./consumers.js";

/** That somebody's copy held a person who was erased, and whether they have confirmed that it no longer does. */
@Entity("erasure_receipt")
@Unique(["personId", "credential"])
@Index(["erasedAt", "id"])
export class ErasureReceiptEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  personId!: string;

  @Index()
  @Column({ type: "text", collation: "C" })
  credential!: string;

  /** As its credential was called when the person was erased. */
  @Column("text")
  consumerName!: string;

  /** By which ways the consumer had been given people. */
  @Column({ type: "text", array: true, collation: "C", default: ["FEED"] })
  received!: Received[];

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  erasedAt!: Date;

  /** The transaction by which the person left the consumer's sight. */
  @Column("bigint")
  leftXid!: string;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  confirmedAt!: Date | null;

  /** When the centre was told that the confirmation is late. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  remindedAt!: Date | null;

  /** Who confirmed it for a consumer that no longer can. */
  @Column({ type: "text", nullable: true })
  settledBy!: string | null;

  /** What the consumer was asked and answered. */
  @Column({ type: "text", nullable: true })
  settledNote!: string | null;
}
