import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import { SourceEntity } from "../source/source.entity.js";
import { TerritoryEntity } from "../territory/territory.entity.js";
import { IndicatorEntity } from "./indicator.entity.js";

/** What an indicator was worth in a territory over a period, as one source says. */
@Entity("observation")
@Index("observation_key", ["indicatorId", "territoryId", "startDate", "endDate", "sourceId"], {
  unique: true,
  where: "archived_at is null",
})
@Index(["startsOn", "id"])
@Index(["indicatorId", "territoryId", "startsOn"])
@Index(["territoryId"])
@Index(["sourceId"])
export class ObservationEntity extends VersionedRow {
  @Column("uuid")
  indicatorId!: string;

  @ManyToOne(() => IndicatorEntity, { nullable: false })
  indicator!: Relation<IndicatorEntity>;

  @Column("uuid")
  territoryId!: string;

  @ManyToOne(() => TerritoryEntity, { nullable: false })
  territory!: Relation<TerritoryEntity>;

  /** A partial date; the same as `endDate` for a year, a month or a day. */
  @Column("text")
  startDate!: string;

  /** A partial date, inclusive. */
  @Column("text")
  endDate!: string;

  /** A decimal in text, in the indicator's unit. */
  @Column({ type: "numeric", precision: 14, scale: 2 })
  value!: string;

  /** What a reader must know of this value, e.g. that it is provisional. */
  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column("uuid")
  sourceId!: string;

  @ManyToOne(() => SourceEntity, { nullable: false })
  source!: Relation<SourceEntity>;

  @GeneratedColumn("daterange", "public.possible_dates(start_date, end_date)", { select: false })
  possible!: string;

  @GeneratedColumn("date", "public.starts_on(start_date)", { select: false })
  startsOn!: string;
}
