import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ImportEntity } from "./import.entity.js";

/** A piece of an uploaded file, kept until the import is planned. */
@Entity("import_chunk")
export class ImportChunkEntity {
  @PrimaryColumn("uuid")
  importId!: string;

  @ManyToOne(() => ImportEntity, { nullable: false, onDelete: "CASCADE" })
  import!: Relation<ImportEntity>;

  /** The file's place among those of the import, from 0. */
  @PrimaryColumn("int")
  file!: number;

  @PrimaryColumn("int")
  chunk!: number;

  @Column("bytea")
  bytes!: Buffer;
}
