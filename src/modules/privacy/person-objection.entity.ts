import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a person objects to being passed on: while it stands, the staff alone see them. */
@Entity("person_objection")
export class PersonObjectionEntity {
  @PrimaryColumn("uuid")
  personId!: string;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  at!: Date;

  /** For whom the person was declared, and is again once the objection is lifted. */
  @Column("smallint")
  formerAudience!: number;
}
