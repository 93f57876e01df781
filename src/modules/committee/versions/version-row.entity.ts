import { Column, PrimaryColumn } from "typeorm";
import { GeneratedColumn } from "../../../database/rows.js";

/**
 * A state of a row, as the directory knew it. Its other columns are those of the row's own table, under the same names: the planner
 * reads the one or the other.
 */
export abstract class VersionRow {
  @PrimaryColumn("uuid")
  versionId!: string;

  /** During which time the directory knew it so, in whole milliseconds. */
  @Column("tstzrange")
  recorded!: string;

  /** Rank of the lowest audience that saw it then. */
  @Column("smallint")
  audience!: number;

  @Column("uuid")
  id!: string;

  @Column("int")
  version!: number;
}

/** The same of what holds between two dates. */
export abstract class DatedVersionRow extends VersionRow {
  @Column({ type: "text", nullable: true })
  startDate!: string | null;

  @Column({ type: "text", nullable: true })
  endDate!: string | null;

  @GeneratedColumn("daterange", "public.possible_dates(start_date, end_date)", { select: false })
  possible!: string;

  @GeneratedColumn("daterange", "public.certain_dates(start_date, end_date)", { select: false })
  certain!: string;

  @GeneratedColumn("date", "public.starts_on(start_date)", { select: false })
  startsOn!: string;
}
