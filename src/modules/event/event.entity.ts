import { Column, Entity, Index, JoinTable, ManyToMany, ManyToOne, OneToMany, type Relation, Unique } from "typeorm";
import { GeneratedColumn, VersionedRow } from "../../database/rows.js";
import { ThemeEntity } from "../theme/theme.entity.js";
import type { EventAttendanceEntity } from "./event-attendance.entity.js";
import type { ParticipationEntity } from "./participation.entity.js";

export const EVENT_FORMATS = ["TRAINING", "TRAINING_CYCLE", "STUDY_DAY", "ZOOM_SUR", "AUTOUR_DE", "OTHER"] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** A meeting: a training, a study day, a half-day exchange of experience (*zoom sur*), an evening talk (*autour de*). */
@Entity("event")
@Unique(["id", "audience"])
@Index(["startsAt", "id"])
@Index(["titleKey", "id"])
@Index(["createdAt", "id"])
@Index(["updatedAt", "id"])
@Index(["cycleId", "startsAt", "id"])
@Index(["titleVector"], { type: "gin" })
export class EventEntity extends VersionedRow {
  @Column({ type: "text", collation: "C" })
  format!: EventFormat;

  @Column("text")
  title!: string;

  @Column({ type: "text", nullable: true })
  description!: string | null;

  @Column({ type: "timestamptz", precision: 3 })
  startsAt!: Date;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  endsAt!: Date | null;

  @Column({ type: "text", nullable: true })
  place!: string | null;

  /** Where to go; `place` says what is there. */
  @Column({ type: "text", nullable: true })
  address!: string | null;

  @Column({ type: "double precision", nullable: true })
  latitude!: number | null;

  @Column({ type: "double precision", nullable: true })
  longitude!: number | null;

  /** How many it can hold; null for as many as come. */
  @Column({ type: "int", nullable: true })
  capacity!: number | null;

  /** From when one may register; null where one just comes. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  registrationOpensAt!: Date | null;

  /** Until when; null for until it starts. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  registrationClosesAt!: Date | null;

  /** How many came in all, as the organizers counted; the named and the anonymous make it up. */
  @Column({ type: "int", nullable: true })
  attendanceTotal!: number | null;

  @Column({ type: "uuid", nullable: true })
  cycleId!: string | null;

  /** The training cycle of which it is a session. */
  @ManyToOne(() => EventEntity)
  cycle!: Relation<EventEntity> | null;

  @GeneratedColumn("text", "public.sort_key(title)", { collation: "C", select: false })
  titleKey!: string;

  @GeneratedColumn("tsvector", "public.names_vector(title)", { select: false })
  titleVector!: string;

  @ManyToMany(() => ThemeEntity)
  @JoinTable({ name: "event_theme", joinColumn: { name: "event_id" }, inverseJoinColumn: { name: "theme_id" } })
  themes!: Relation<ThemeEntity>[];

  /** The books and studies that it is about: publications, of a later module. */
  @ManyToMany("PublicationEntity")
  @JoinTable({ name: "event_publication", joinColumn: { name: "event_id" }, inverseJoinColumn: { name: "publication_id" } })
  about!: object[];

  @OneToMany("ParticipationEntity", "event")
  participations!: ParticipationEntity[];

  @OneToMany("EventAttendanceEntity", "event")
  anonymousAttendance!: EventAttendanceEntity[];
}
