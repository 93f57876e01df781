import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { VersionedRow } from "../../database/rows.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { PersonEntity } from "../person/person.entity.js";
import type { AttendeeCategory } from "./attendee-category.js";
import { EventEntity } from "./event.entity.js";

export const PARTICIPATION_ROLES = ["ORGANIZER", "SPEAKER", "MODERATOR", "PARTICIPANT"] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

/** A person's part in an event, an organization's, or a person's for an organization. */
@Entity("participation")
@Index(["eventId", "id"])
@Index(["personId", "id"])
@Index(["organizationId", "id"])
export class ParticipationEntity extends VersionedRow {
  @Column("uuid")
  eventId!: string;

  @ManyToOne(
    () => EventEntity,
    (event) => event.participations,
    { nullable: false },
  )
  event!: Relation<EventEntity>;

  @Column({ type: "uuid", nullable: true })
  personId!: string | null;

  @ManyToOne(() => PersonEntity)
  person!: Relation<PersonEntity> | null;

  @Column({ type: "uuid", nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => OrganizationEntity)
  organization!: Relation<OrganizationEntity> | null;

  @Column({ type: "text", collation: "C" })
  role!: ParticipationRole;

  @Column({ type: "text", nullable: true, collation: "C" })
  category!: AttendeeCategory | null;

  /** As what a speaker is announced at the time, e.g. « sociologue ». */
  @Column({ type: "text", nullable: true })
  title!: string | null;

  /** How many came for the organization without being named; null for one. */
  @Column({ type: "int", nullable: true })
  headcount!: number | null;
}
