import { Column, Entity, Index, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";

/** Something that is measured, e.g. social housing units funded in a year. */
@Entity("indicator")
@Unique(["code"])
@Unique(["id", "audience"])
@Index(["code", "id"])
@Index(["namesVector"], { type: "gin" })
export class IndicatorEntity extends VersionedRow {
  /** In small letters, digits and hyphens, e.g. `logements-sociaux-finances`. */
  @Column({ type: "text", collation: "C" })
  code!: string;

  @Column("text")
  label!: string;

  @Column("text")
  labelEn!: string;

  /** What is counted, what is not, and how. */
  @Column({ type: "text", nullable: true })
  definition!: string | null;

  @Column("text")
  unit!: string;

  @Column("text")
  unitEn!: string;

  @GeneratedColumn("tsvector", "public.names_vector(label, label_en)", { select: false })
  namesVector!: string;
}
