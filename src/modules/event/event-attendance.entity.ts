import { Column, Entity, ManyToOne, type Relation, Unique } from "typeorm";
import { GuardedRow } from "../../database/rows.js";
import type { AttendeeCategory } from "./attendee-category.js";
import { EventEntity } from "./event.entity.js";

/** How many came to an event without being named, in one category. Those who are named are its participations. */
@Entity("event_attendance")
@Unique(["eventId", "category"])
export class EventAttendanceEntity extends GuardedRow {
  @Column("uuid")
  eventId!: string;

  @ManyToOne(
    () => EventEntity,
    (event) => event.anonymousAttendance,
    { nullable: false, onDelete: "CASCADE" },
  )
  event!: Relation<EventEntity>;

  @Column({ type: "text", collation: "C" })
  category!: AttendeeCategory;

  @Column("int")
  count!: number;
}
