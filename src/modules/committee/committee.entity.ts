import { Column, Entity, Index, OneToMany, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import type { CollegeEntity } from "./college.entity.js";

export const QUORUM_BASES = ["VOTING_SEATS", "FILLED_SEATS"] as const;
export type QuorumBasis = (typeof QUORUM_BASES)[number];

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

  /** Share of the basis that must be there for a decision, in percent. */
  @Column({ type: "int", default: 50 })
  quorumPercent!: number;

  @Column({ type: "text", collation: "C", default: "VOTING_SEATS" })
  quorumBasis!: QuorumBasis;

  /** Whether whoever votes through another is there. */
  @Column({ type: "boolean", default: true })
  countsProxies!: boolean;

  /** How many may vote through one and the same at a meeting. */
  @Column({ type: "int", default: 1 })
  proxiesPerHolder!: number;

  @OneToMany("CollegeEntity", "committee")
  colleges!: CollegeEntity[];
}
