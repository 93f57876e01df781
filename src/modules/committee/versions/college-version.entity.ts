import { Column, Entity, Index } from "typeorm";
import { VersionRow } from "./version-row.entity.js";

@Entity("college_version")
@Index(["committeeId"])
export class CollegeVersionEntity extends VersionRow {
  @Column("uuid")
  committeeId!: string;

  @Column("text")
  name!: string;

  @Column("int")
  rank!: number;
}
