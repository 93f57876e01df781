import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { ReferenceRow } from "../../database/rows.js";
import { SourceEntity } from "../source/source.entity.js";
import { TerritoryEntity } from "../territory/territory.entity.js";

export const SHARE_MEASURES = ["AREA", "POPULATION", "HOUSING"] as const;
export type ShareMeasure = (typeof SHARE_MEASURES)[number];

/** A priority neighbourhood of an earlier list lies, wholly or in part, in one of a later list. */
@Entity("territory_correspondence")
@Index("territory_correspondence_key", ["earlierId", "laterId", "sourceId"], { unique: true, where: "archived_at is null" })
@Index(["earlierId"])
@Index(["laterId"])
@Index(["sourceId"])
export class TerritoryCorrespondenceEntity extends ReferenceRow {
  @Column("uuid")
  earlierId!: string;

  @ManyToOne(() => TerritoryEntity, { nullable: false })
  earlier!: Relation<TerritoryEntity>;

  @Column("uuid")
  laterId!: string;

  @ManyToOne(() => TerritoryEntity, { nullable: false })
  later!: Relation<TerritoryEntity>;

  /** From 0 to 1: the part of the earlier that lies in the later; a decimal in text. */
  @Column({ type: "numeric", precision: 14, scale: 2, nullable: true })
  share!: string | null;

  /** Of what `share` is the part. */
  @Column({ type: "text", nullable: true, collation: "C" })
  measure!: ShareMeasure | null;

  @Column("uuid")
  sourceId!: string;

  @ManyToOne(() => SourceEntity, { nullable: false })
  source!: Relation<SourceEntity>;
}
