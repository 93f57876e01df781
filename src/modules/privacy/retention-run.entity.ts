import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** What retention did on one day. */
@Entity("retention_run")
@Unique(["day"])
@Index(["ranAt", "id"])
export class RetentionRunEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** In Europe/Paris. */
  @Column("date")
  day!: string;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  ranAt!: Date;

  /** Values erased since they were past their retention date. */
  @Column({ type: "int", default: 0 })
  erasedContactPoints!: number;

  /** People whose notice was asked for. */
  @Column({ type: "int", default: 0 })
  dueNotices!: number;

  /** People whose notice is due and of whom no e-mail address is known. */
  @Column({ type: "int", default: 0 })
  unreachablePeople!: number;

  /** Registrations of meetings that ended a year ago, and those that nobody confirmed. */
  @Column({ type: "int", default: 0 })
  erasedRegistrations!: number;

  /** Merges that can no longer be undone. */
  @Column({ type: "int", default: 0 })
  settledMerges!: number;
}
