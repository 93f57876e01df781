import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from "typeorm";
import { PersonEntity } from "../person/person.entity.js";

/** That a person objects to being passed on: while it stands, the staff alone see them. */
@Entity("person_objection")
export class PersonObjectionEntity {
  @PrimaryColumn("uuid")
  personId!: string;

  @OneToOne(() => PersonEntity, { onDelete: "CASCADE" })
  @JoinColumn()
  person!: Relation<PersonEntity>;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  at!: Date;

  /** For whom the person was declared, and is again once the objection is lifted. */
  @Column("smallint")
  formerAudience!: number;
}
