import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import type { Scope } from "../../core/context.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import type { KeyAudience } from "./scope-rules.js";

/** A key that a program presents. Its secret is not here, only what proves that someone knows it. */
@Entity("api_key")
@Index(["organizationId"])
@Index(["replacedById"])
export class ApiKeyEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** Who or what uses it, e.g. "Intranet de la DASCO". */
  @Column("text")
  name!: string;

  @Column({ type: "text", collation: "C" })
  audience!: KeyAudience;

  @Column({ type: "uuid", nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => OrganizationEntity, { onDelete: "CASCADE" })
  organization!: Relation<OrganizationEntity> | null;

  @Column({ type: "text", array: true, collation: "C" })
  scopes!: Scope[];

  /** The part of the key by which it is found. */
  @Column({ type: "text", collation: "C", unique: true })
  lookup!: string;

  /** SHA-256 of the secret part. */
  @Column("bytea")
  secretHash!: Buffer;

  @Column({ type: "timestamptz", precision: 3 })
  createdAt!: Date;

  /** The credential that made it, as `key:uuid` or `token:subject`, or the command that did. */
  @Column("text")
  createdBy!: string;

  /** From this instant on it is refused. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  revokedAt!: Date | null;

  /** In Europe/Paris. */
  @Column({ type: "date", nullable: true })
  lastUsedOn!: string | null;

  @Column({ type: "uuid", nullable: true })
  replacedById!: string | null;

  @ManyToOne(() => ApiKeyEntity)
  replacedBy!: Relation<ApiKeyEntity> | null;
}
