import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { GeneratedColumn } from "../../../database/rows.js";
import { OrganizationEntity } from "../../organization/organization.entity.js";
import { PersonEntity } from "../../person/person.entity.js";
import type { MandateRole } from "../mandate.entity.js";
import { DatedVersionRow } from "./version-row.entity.js";

/** Whoever held a seat goes with their person: an erasure takes it along, a merge renames it. */
@Entity("mandate_version")
@Index(["seatId"])
@Index(["personId"])
@Index(["onBehalfOfId"])
export class MandateVersionEntity extends DatedVersionRow {
  @Column("uuid")
  seatId!: string;

  @Column("uuid")
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false, onDelete: "CASCADE" })
  person!: Relation<PersonEntity>;

  @Column({ type: "uuid", nullable: true })
  onBehalfOfId!: string | null;

  @ManyToOne(() => OrganizationEntity, { onDelete: "SET NULL" })
  onBehalfOf!: Relation<OrganizationEntity> | null;

  @Column({ type: "text", collation: "C" })
  role!: MandateRole;

  @GeneratedColumn("boolean", "role = 'SUBSTITUTE'")
  isSubstitute!: boolean;
}
