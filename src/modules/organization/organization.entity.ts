import { Column, Entity, Index, JoinTable, ManyToMany, ManyToOne, OneToMany, type Relation, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import { SourceEntity } from "../source/source.entity.js";
import { TerritoryEntity } from "../territory/territory.entity.js";
import { ThemeEntity } from "../theme/theme.entity.js";
import type { ContactPointEntity } from "./contact-point.entity.js";
import type { IdentifierEntity } from "./identifier.entity.js";

export const ORGANIZATION_KINDS = [
  "CITY_DIRECTORATE",
  "STATE_SERVICE",
  "REGION",
  "DEPARTMENT",
  "DISTRICT_TOWN_HALL",
  "SOCIAL_LANDLORD",
  "FAMILY_ALLOWANCE_FUND",
  "EMPLOYMENT_SERVICE",
  "ASSOCIATION",
  "COMPANY",
  "LOCAL_DEVELOPMENT_TEAM",
  "CONSULTATIVE_COUNCIL",
  "RESEARCH_INSTITUTION",
  "PUBLIC_BODY",
  "OTHER",
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Any collective actor: a directorate of the City, a social landlord, an association, a town hall, a research institution. */
@Entity("organization")
@Unique(["id", "audience"])
@Index(["nameKey", "id"])
@Index(["kind", "nameKey", "id"])
@Index(["createdAt", "id"])
@Index(["updatedAt", "id"])
@Index(["verifiedFrom", "id"])
@Index(["parentId", "nameKey", "id"])
@Index(["latitude", "longitude"])
@Index(["namesVector"], { type: "gin" })
export class OrganizationEntity extends VersionedRow {
  @Column({ type: "text", collation: "C" })
  kind!: OrganizationKind;

  @Column("text")
  name!: string;

  @Column({ type: "text", nullable: true })
  acronym!: string | null;

  /** Former, short or foreign names, by which it is also found. */
  @Column({ type: "text", array: true, default: "{}" })
  otherNames!: string[];

  @Column({ type: "text", nullable: true })
  description!: string | null;

  /** A partial date: 2019, 2019-06 or 2019-06-30. */
  @Column({ type: "text", nullable: true })
  foundedOn!: string | null;

  /** A partial date; null while it lives. */
  @Column({ type: "text", nullable: true })
  dissolvedOn!: string | null;

  /** Degrees, WGS 84; given together with `longitude` or not at all. */
  @Column({ type: "double precision", nullable: true })
  latitude!: number | null;

  @Column({ type: "double precision", nullable: true })
  longitude!: number | null;

  @Column({ type: "uuid", nullable: true })
  parentId!: string | null;

  /** What it is a part of, e.g. the City for a directorate. */
  @ManyToOne(
    () => OrganizationEntity,
    (organization) => organization.children,
  )
  parent!: Relation<OrganizationEntity> | null;

  @OneToMany(
    () => OrganizationEntity,
    (organization) => organization.parent,
  )
  children!: Relation<OrganizationEntity>[];

  /** When someone last made sure that this record is true. */
  @Column({ type: "date", nullable: true })
  verifiedOn!: string | null;

  /** `verifiedOn`, or -infinity where nobody did: what those to verify again are ordered by. */
  @GeneratedColumn("date", "COALESCE(verified_on, '-infinity'::date)", { select: false })
  verifiedFrom!: string;

  /** What names are ordered by: without accents, case or punctuation. */
  @GeneratedColumn("text", "public.sort_key(name)", { collation: "C", select: false })
  nameKey!: string;

  @GeneratedColumn("tsvector", "public.names_vector(name, acronym, other_names)", { select: false })
  namesVector!: string;

  @OneToMany("IdentifierEntity", "organization")
  identifiers!: IdentifierEntity[];

  @OneToMany("ContactPointEntity", "organization")
  contactPoints!: ContactPointEntity[];

  @ManyToMany(() => ThemeEntity)
  @JoinTable({ name: "organization_theme", joinColumn: { name: "organization_id" }, inverseJoinColumn: { name: "theme_id" } })
  themes!: Relation<ThemeEntity>[];

  @ManyToMany(() => TerritoryEntity)
  @JoinTable({ name: "organization_territory", joinColumn: { name: "organization_id" }, inverseJoinColumn: { name: "territory_id" } })
  territories!: Relation<TerritoryEntity>[];

  @ManyToMany(() => SourceEntity)
  @JoinTable({ name: "organization_source", joinColumn: { name: "organization_id" }, inverseJoinColumn: { name: "source_id" } })
  sources!: Relation<SourceEntity>[];
}
