import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SearchedType } from "./search-document.entity.js";

/** A document that answers a search, with its score. No table: the search's statement begins by making rows of this name. */
@Entity("search_hit", { synchronize: false })
export class SearchHitEntity {
  @PrimaryColumn({ type: "text", collation: "C" })
  type!: SearchedType;

  @PrimaryColumn("uuid")
  id!: string;

  @Column({ type: "text", collation: "C", nullable: true })
  kind!: string | null;

  @Column({ type: "text", collation: "C" })
  titleKey!: string;

  /** In ten-thousandths. */
  @Column("int")
  score!: number;

  /** Whether it only resembles the words: no document has them as they were typed. */
  @Column("boolean")
  isTypo!: boolean;
}
