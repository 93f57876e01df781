import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import type { Translated } from "../../core/language.js";
import { ImportEntity } from "./import.entity.js";
import type { RowLine } from "./profiles/index.js";

/** What is wrong with a row of a file. */
@Entity("import_problem")
@Index(["importId", "id"])
export class ImportProblemEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  importId!: string;

  @ManyToOne(() => ImportEntity, { nullable: false, onDelete: "CASCADE" })
  import!: Relation<ImportEntity>;

  @Column({ type: "text", collation: "C" })
  severity!: "REJECTED" | "WARNING";

  @Column("text")
  file!: string;

  @Column("int")
  row!: number;

  /** As the file names it; null when the whole row is meant. */
  @Column({ type: "text", nullable: true })
  columnName!: string | null;

  @Column({ type: "text", nullable: true })
  value!: string | null;

  @Column("jsonb")
  reason!: Translated;

  @Column("jsonb")
  remedy!: Translated;

  /** What stands in the row, by titles of columns, beside the first fault of it; null for other faults, and of rows that are no table's. */
  @Column({ type: "jsonb", nullable: true })
  line!: RowLine | null;
}
