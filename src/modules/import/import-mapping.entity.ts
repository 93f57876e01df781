import { Column, Entity, PrimaryColumn } from "typeorm";

/** A mapping that was made by hand, column by column, as it was last used. */
@Entity("import_mapping")
export class ImportMappingEntity {
  /** Its own; a mapping of the same name takes its place. */
  @PrimaryColumn({ type: "text", collation: "C" })
  name!: string;

  @Column("text")
  mapping!: string;

  /** The columns that it reads, folded. */
  @Column({ type: "text", array: true })
  columns!: readonly string[];

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  usedAt!: Date;

  /** The name of whoever used it last. */
  @Column("text")
  usedBy!: string;
}
