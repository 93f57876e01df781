import { Column, Entity, Index, ManyToOne, type Relation } from "typeorm";
import { DatedRow } from "../../database/rows.js";
import { OrganizationEntity } from "../organization/organization.entity.js";
import { ProjectEntity } from "./project.entity.js";

export const PARTNERSHIP_ROLES = ["LEAD", "FUNDER", "OPERATOR", "PARTNER", "BENEFICIARY"] as const;
export type PartnershipRole = (typeof PARTNERSHIP_ROLES)[number];

/** An organization's role in a project: LEAD is the *porteur*, FUNDER a *financeur*. */
@Entity("partnership")
@Index(["projectId", "startsOn", "id"])
@Index(["organizationId", "startsOn", "id"])
export class PartnershipEntity extends DatedRow {
  @Column("uuid")
  projectId!: string;

  @ManyToOne(
    () => ProjectEntity,
    (project) => project.partnerships,
    { nullable: false },
  )
  project!: Relation<ProjectEntity>;

  @Column("uuid")
  organizationId!: string;

  @ManyToOne(() => OrganizationEntity, { nullable: false })
  organization!: Relation<OrganizationEntity>;

  @Column({ type: "text", collation: "C" })
  role!: PartnershipRole;

  /** What it brings, a decimal in text, in `currency`. */
  @Column({ type: "numeric", precision: 14, scale: 2, nullable: true })
  amount!: string | null;

  @Column({ type: "text", default: "EUR", collation: "C" })
  currency!: string;
}
