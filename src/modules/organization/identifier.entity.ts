import { Column, Entity, Index, ManyToOne, type Relation, Unique } from "typeorm";
import { GuardedRow } from "../../database/rows.js";
import { SourceEntity } from "../source/source.entity.js";
import { OrganizationEntity } from "./organization.entity.js";

export const IDENTIFIER_SCHEMES = ["SIREN", "SIRET", "RNA", "INSEE", "QPV", "EXTERNAL"] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** What a register calls an organization. No two organizations share one; an organization may have several, or none. */
@Entity("identifier")
@Unique(["scheme", "value", "sourceId"])
@Index(["organizationId", "scheme", "value"])
@Index(["sourceId"])
export class IdentifierEntity extends GuardedRow {
  @Column("uuid")
  organizationId!: string;

  @ManyToOne(
    () => OrganizationEntity,
    (organization) => organization.identifiers,
    { nullable: false, onDelete: "CASCADE" },
  )
  organization!: Relation<OrganizationEntity>;

  @Column({ type: "text", collation: "C" })
  scheme!: IdentifierScheme;

  @Column({ type: "text", collation: "C" })
  value!: string;

  @Column({ type: "uuid", nullable: true })
  sourceId!: string | null;

  /** Whose identifier it is, when the scheme does not say: EXTERNAL, and only it, has one. */
  @ManyToOne(() => SourceEntity)
  source!: Relation<SourceEntity> | null;
}
