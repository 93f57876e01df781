import { Column, Entity, Index, JoinTable, ManyToMany, OneToMany, type Relation, Unique } from "typeorm";
import { DatedRow, GeneratedColumn } from "../../database/rows.js";
import { TerritoryEntity } from "../territory/territory.entity.js";
import { ThemeEntity } from "../theme/theme.entity.js";
import type { PartnershipEntity } from "./partnership.entity.js";

/** An action that organizations carry out together, e.g. a year of mediation at the foot of the towers. Dated and versioned. */
@Entity("project")
@Unique(["id", "audience"])
@Index(["nameKey", "id"])
@Index(["startsOn", "id"])
@Index(["createdAt", "id"])
@Index(["updatedAt", "id"])
@Index(["namesVector"], { type: "gin" })
export class ProjectEntity extends DatedRow {
  @Column("text")
  name!: string;

  @Column({ type: "text", nullable: true })
  description!: string | null;

  @GeneratedColumn("text", "public.sort_key(name)", { collation: "C", select: false })
  nameKey!: string;

  @GeneratedColumn("tsvector", "public.names_vector(name)", { select: false })
  namesVector!: string;

  @OneToMany("PartnershipEntity", "project")
  partnerships!: PartnershipEntity[];

  @ManyToMany(() => ThemeEntity)
  @JoinTable({ name: "project_theme", joinColumn: { name: "project_id" }, inverseJoinColumn: { name: "theme_id" } })
  themes!: Relation<ThemeEntity>[];

  @ManyToMany(() => TerritoryEntity)
  @JoinTable({ name: "project_territory", joinColumn: { name: "project_id" }, inverseJoinColumn: { name: "territory_id" } })
  territories!: Relation<TerritoryEntity>[];
}
