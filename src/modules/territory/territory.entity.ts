import { Column, Entity, Index, JoinTable, ManyToMany, type Relation, Unique } from "typeorm";
import { GeneratedColumn, ReferenceRow } from "../../database/rows.js";

export const TERRITORY_KINDS = ["COUNTRY", "REGION", "DEPARTMENT", "COMMUNE", "ARRONDISSEMENT", "QPV"] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** A place of the administrative map. Priority neighbourhoods (QPV) were drawn twice: a code belongs to one generation. */
@Entity("territory")
@Unique(["code", "kind"])
@Index(["nameKey", "id"])
@Index(["kind", "nameKey", "id"])
@Index(["namesVector"], { type: "gin" })
export class TerritoryEntity extends ReferenceRow {
  /** INSEE's, e.g. 75056 (never a postcode), or the QPV's, e.g. QN07501M. */
  @Column({ type: "text", collation: "C" })
  code!: string;

  @Column({ type: "text", collation: "C" })
  kind!: TerritoryKind;

  @Column("text")
  name!: string;

  /** 2015 or 2024 for a QPV, null for all else. */
  @Column({ type: "smallint", nullable: true })
  generation!: number | null;

  @Column({ type: "double precision", nullable: true })
  latitude!: number | null;

  @Column({ type: "double precision", nullable: true })
  longitude!: number | null;

  @GeneratedColumn("text", "public.sort_key(name)", { collation: "C", select: false })
  nameKey!: string;

  @GeneratedColumn("tsvector", "public.names_vector(name)", { select: false })
  namesVector!: string;

  /** Directly; a QPV may span communes. */
  @ManyToMany(
    () => TerritoryEntity,
    (territory) => territory.contains,
  )
  @JoinTable({ name: "territory_containment", joinColumn: { name: "contained_id" }, inverseJoinColumn: { name: "container_id" } })
  containedIn!: Relation<TerritoryEntity>[];

  @ManyToMany(
    () => TerritoryEntity,
    (territory) => territory.containedIn,
  )
  contains!: Relation<TerritoryEntity>[];
}
