import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from "typeorm";
import { EventEntity } from "../event/event.entity.js";

/** What everyone who sees an event may know of its registrations. Kept by the database. */
@Entity("event_seating")
export class EventSeatingEntity {
  @PrimaryColumn("uuid")
  eventId!: string;

  @OneToOne(() => EventEntity, { onDelete: "CASCADE" })
  @JoinColumn()
  event!: Relation<EventEntity>;

  @Column("int")
  taken!: number;

  @Column("int")
  waiting!: number;
}
