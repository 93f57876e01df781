import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import { EventEntity } from "../event/event.entity.js";
import type { ParticipationEntity } from "../event/participation.entity.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { PersonEntity } from "../person/person.entity.js";

export const REGISTRATION_STATUSES = ["UNCONFIRMED", "REGISTERED", "WAITING", "CANCELLED"] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

export const REGISTRATION_BASES = ["PUBLIC_TASK", "CONSENT"] as const;
export type RegistrationBasis = (typeof REGISTRATION_BASES)[number];

const HOLDS = "status <> 'CANCELLED' and archived_at is null";

/** Somebody who asked to come to an event. The database gives the places and moves up who waits. */
@Entity("registration")
@Index(["eventId", "status", "place", "id"])
@Index(["personId", "id"])
@Index(["organizationId", "id"])
@Index(["emailKey"])
@Index("registration_person_once", ["eventId", "personId", "organizationId"], { unique: true, where: `${HOLDS} and person_id is not null` })
@Index("registration_email_once", ["eventId", "emailKey", "organizationId"], { unique: true, where: `${HOLDS} and email_key is not null` })
export class RegistrationEntity extends VersionedRow {
  @Column("uuid")
  eventId!: string;

  @ManyToOne(() => EventEntity, { nullable: false })
  event!: Relation<EventEntity>;

  @Column({ type: "uuid", nullable: true })
  personId!: string | null;

  @ManyToOne(() => PersonEntity)
  person!: Relation<PersonEntity> | null;

  @Column({ type: "uuid", nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => OrganizationEntity)
  organization!: Relation<OrganizationEntity> | null;

  @Column({ type: "text", nullable: true })
  givenName!: string | null;

  @Column({ type: "text", nullable: true })
  familyName!: string | null;

  @Column({ type: "text", nullable: true })
  email!: string | null;

  /** As they wrote it themselves. */
  @Column({ type: "text", nullable: true })
  organizationName!: string | null;

  @Column({ type: "text", nullable: true, collation: "C" })
  category!: ParticipationEntity["category"];

  /** Of what is written to them. */
  @Column({ type: "text", collation: "C", default: "fr" })
  language!: "fr" | "en";

  @Column({ type: "text", collation: "C", default: "PUBLIC_TASK" })
  legalBasis!: RegistrationBasis;

  @Column({ type: "text", collation: "C", default: "REGISTERED" })
  status!: RegistrationStatus;

  /** The order in which places are given; kept by the database. */
  @Column({ type: "bigint", nullable: true })
  place!: string | null;

  /** When they followed the link sent to their address, and so consented; null where somebody else registered them. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  confirmedAt!: Date | null;

  @Column({ type: "boolean", nullable: true })
  came!: boolean | null;

  @GeneratedColumn("text", "lower(btrim(email))", { nullable: true, select: false })
  emailKey!: string | null;
}
