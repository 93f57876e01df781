import { Column, type ColumnOptions, PrimaryColumn } from "typeorm";

/** What every record and tie of the directory has. */
export abstract class GuardedRow {
  /** UUIDv7, made by whoever inserts the row. */
  @PrimaryColumn("uuid")
  id!: string;

  /** Rank of the lowest audience meant to see this row (see `audienceRank`). */
  @Column({ type: "smallint", default: 0 })
  declaredAudience!: number;

  /** Rank of the lowest audience that sees it: also theirs, on which it depends. Kept by the database. */
  @Column({ type: "smallint", insert: false, update: false })
  audience!: number;
}

/** What is written by itself: the database moves `version` and `updatedAt` when one of its own columns changes. */
export abstract class VersionedRow extends GuardedRow {
  @Column({ type: "timestamptz", precision: 3, default: () => "now()", update: false })
  createdAt!: Date;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()", update: false })
  updatedAt!: Date;

  @Column({ type: "int", default: 1, update: false })
  version!: number;

  /** Since when it is in nobody's sight, with all that depends on it; null while it lives. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  archivedAt!: Date | null;
}

/** Reference data, which everyone sees until it is archived. */
export abstract class ReferenceRow {
  @PrimaryColumn("uuid")
  id!: string;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()", update: false })
  createdAt!: Date;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()", update: false })
  updatedAt!: Date;

  @Column({ type: "int", default: 1, update: false })
  version!: number;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  archivedAt!: Date | null;
}

/** A tie that holds between two dates, each as it was given (2019, 2019-06 or 2019-06-30) and neither required. */
export abstract class DatedRow extends VersionedRow {
  @Column({ type: "text", nullable: true })
  startDate!: string | null;

  /** The last day on which it holds. */
  @Column({ type: "text", nullable: true })
  endDate!: string | null;

  /** From the earliest reading of `startDate` to the latest of `endDate`: the days on which it may hold. */
  @GeneratedColumn("daterange", "public.possible_dates(start_date, end_date)", { select: false })
  possible!: string;

  /** From the latest reading of `startDate` to the earliest of `endDate`: the days on which it must hold. May be empty. */
  @GeneratedColumn("daterange", "public.certain_dates(start_date, end_date)", { select: false })
  certain!: string;

  /** First day of `possible`, or -infinity: what ties are ordered by. */
  @GeneratedColumn("date", "public.starts_on(start_date)", { select: false })
  startsOn!: string;
}

type GeneratedType = "boolean" | "date" | "daterange" | "text" | "tsvector";

/** A column that PostgreSQL computes from others of its row. */
export function GeneratedColumn(type: GeneratedType, asExpression: string, options: ColumnOptions = {}): PropertyDecorator {
  return Column({ ...options, type, generatedType: "STORED", asExpression, insert: false, update: false });
}
