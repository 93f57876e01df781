import { Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { ThemeEntity } from "./theme.entity.js";

/** A theme and one that it includes, at any depth and itself first. Kept by the database from the themes' broader ones. */
@Entity("theme_closure")
@Index(["descendantId", "ancestorId"])
export class ThemeClosureEntity {
  @PrimaryColumn("uuid")
  ancestorId!: string;

  @PrimaryColumn("uuid")
  descendantId!: string;

  @ManyToOne(() => ThemeEntity, { nullable: false, onDelete: "CASCADE" })
  ancestor!: Relation<ThemeEntity>;

  @ManyToOne(() => ThemeEntity, { nullable: false, onDelete: "CASCADE" })
  descendant!: Relation<ThemeEntity>;
}
