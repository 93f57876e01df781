import { Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { TerritoryEntity } from "./territory.entity.js";

/** A territory and one that it contains, at any depth and itself first. Kept by the database from the direct containments. */
@Entity("territory_closure")
@Index(["descendantId", "ancestorId"])
export class TerritoryClosureEntity {
  @PrimaryColumn("uuid")
  ancestorId!: string;

  @PrimaryColumn("uuid")
  descendantId!: string;

  @ManyToOne(() => TerritoryEntity, { nullable: false, onDelete: "CASCADE" })
  ancestor!: Relation<TerritoryEntity>;

  @ManyToOne(() => TerritoryEntity, { nullable: false, onDelete: "CASCADE" })
  descendant!: Relation<TerritoryEntity>;
}
