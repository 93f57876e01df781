import { Column, Entity, PrimaryColumn } from "typeorm";
import type { OrganizationEntity } from "../../organization/organization.entity.js";

/** How many seats are held for a kind of organization. No table: the balance's statement makes its rows. */
@Entity("kind_count", { synchronize: false })
export class KindCountEntity {
  @PrimaryColumn("text")
  kind!: OrganizationEntity["kind"] | null;

  @Column("int")
  seats!: number;
}
