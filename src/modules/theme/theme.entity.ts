import { Column, Entity, Index, ManyToOne, OneToMany, type Relation } from "typeorm";
import { ReferenceRow } from "../../database/rows.js";

/** A subject of urban policy, in a tree: racism is narrower than discrimination. */
@Entity("theme")
@Index(["broaderId"])
export class ThemeEntity extends ReferenceRow {
  /** Stable, for filters and addresses, e.g. `social-cohesion`. */
  @Column({ type: "text", unique: true, collation: "C" })
  code!: string;

  @Column("text")
  label!: string;

  @Column("text")
  labelEn!: string;

  @Column({ type: "uuid", nullable: true })
  broaderId!: string | null;

  @ManyToOne(
    () => ThemeEntity,
    (theme) => theme.narrower,
  )
  broader!: Relation<ThemeEntity> | null;

  @OneToMany(
    () => ThemeEntity,
    (theme) => theme.broader,
  )
  narrower!: Relation<ThemeEntity>[];
}
