import { Column, Entity } from "typeorm";
import { ReferenceRow } from "../../database/rows.js";

/** Where records come from, e.g. the City's list of subsidies for 2023. */
@Entity("source")
export class SourceEntity extends ReferenceRow {
  @Column({ type: "text", unique: true })
  name!: string;

  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Column({ type: "text", nullable: true })
  licence!: string | null;

  /** Made up for demonstration: nothing that comes from it is true. */
  @Column({ type: "boolean", default: false })
  isFictitious!: boolean;
}
