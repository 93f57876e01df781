import { Column, Entity, Index, ManyToOne, type Relation, Unique } from "typeorm";
import { DatedRow, GeneratedColumn } from "../../database/rows.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { PersonEntity } from "../person/person.entity.js";
import { SeatEntity } from "./seat.entity.js";

export const MANDATE_ROLES = ["CHAIR", "VICE_CHAIR", "MEMBER", "SUBSTITUTE", "OBSERVER"] as const;
export type MandateRole = (typeof MANDATE_ROLES)[number];

/** Who holds a seat, or stands in for its holder, on whose behalf. A seat never surely has two of either on one day. */
@Entity("mandate")
@Unique(["id", "audience"])
@Index(["seatId", "startsOn", "id"])
@Index(["personId", "startsOn", "id"])
@Index(["onBehalfOfId", "startsOn", "id"])
export class MandateEntity extends DatedRow {
  @Column("uuid")
  seatId!: string;

  @ManyToOne(
    () => SeatEntity,
    (seat) => seat.mandates,
    { nullable: false },
  )
  seat!: Relation<SeatEntity>;

  @Column("uuid")
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  person!: Relation<PersonEntity>;

  @Column({ type: "uuid", nullable: true })
  onBehalfOfId!: string | null;

  @ManyToOne(() => OrganizationEntity)
  onBehalfOf!: Relation<OrganizationEntity> | null;

  @Column({ type: "text", collation: "C" })
  role!: MandateRole;

  @GeneratedColumn("boolean", "role = 'SUBSTITUTE'")
  isSubstitute!: boolean;
}
