import { Column, Entity, Index, JoinTable, ManyToMany, ManyToOne, type Relation } from "typeorm";
import { DatedRow } from "../../database/rows.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { SourceEntity } from "../source/source.entity.js";

export const RELATIONSHIP_KINDS = ["FUNDS", "SUPERVISES", "MEMBER_OF", "AGREEMENT_WITH", "PARTNER_OF", "SUCCEEDED_BY"] as const;
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

/** A directed tie between two organizations, read from → to: the directorate FUNDS the association. */
@Entity("relationship")
@Index(["fromId", "startsOn", "id"])
@Index(["toId", "startsOn", "id"])
@Index(["kind", "amount"])
export class RelationshipEntity extends DatedRow {
  @Column({ type: "text", collation: "C" })
  kind!: RelationshipKind;

  /** What it is about, e.g. the object of a subsidy. */
  @Column({ type: "text", nullable: true })
  label!: string | null;

  @Column("uuid")
  fromId!: string;

  @ManyToOne(() => OrganizationEntity, { nullable: false })
  from!: Relation<OrganizationEntity>;

  @Column("uuid")
  toId!: string;

  @ManyToOne(() => OrganizationEntity, { nullable: false })
  to!: Relation<OrganizationEntity>;

  /** A decimal in text, in `currency`, over the whole of its dates. */
  @Column({ type: "numeric", precision: 14, scale: 2, nullable: true })
  amount!: string | null;

  @Column({ type: "text", default: "EUR", collation: "C" })
  currency!: string;

  @ManyToMany(() => SourceEntity)
  @JoinTable({ name: "relationship_source", joinColumn: { name: "relationship_id" }, inverseJoinColumn: { name: "source_id" } })
  sources!: Relation<SourceEntity>[];
}
