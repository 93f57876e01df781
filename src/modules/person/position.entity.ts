import { Column, Entity, Index, ManyToOne, OneToMany, type Relation, Unique } from "typeorm";
import { DatedRow } from "../../database/rows.js";
import { ContactPointEntity } from "../organization/contact-point.entity.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { PersonEntity } from "./person.entity.js";

/** A person's post in an organization. A person may hold several at once. */
@Entity("position")
@Unique(["id", "audience"])
@Index(["personId", "startsOn", "id"])
@Index(["organizationId", "startsOn", "id"])
export class PositionEntity extends DatedRow {
  @Column("uuid")
  personId!: string;

  @ManyToOne(
    () => PersonEntity,
    (person) => person.positions,
    { nullable: false },
  )
  person!: Relation<PersonEntity>;

  @Column("uuid")
  organizationId!: string;

  @ManyToOne(() => OrganizationEntity, { nullable: false })
  organization!: Relation<OrganizationEntity>;

  /** In the organization's own words, e.g. "Cheffe de projet politique de la ville". */
  @Column("text")
  role!: string;

  @Column({ type: "boolean", default: false })
  isMainContact!: boolean;

  @OneToMany(
    () => ContactPointEntity,
    (contactPoint) => contactPoint.position,
  )
  contactPoints!: Relation<ContactPointEntity>[];
}
