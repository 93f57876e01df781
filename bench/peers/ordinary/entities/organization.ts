import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinTable, ManyToMany, PrimaryColumn } from "typeorm";
import { Territory, Theme } from "./references.js";

export enum OrganizationKind {
  CITY_DIRECTORATE = "CITY_DIRECTORATE",
  STATE_SERVICE = "STATE_SERVICE",
  REGION = "REGION",
  DEPARTMENT = "DEPARTMENT",
  DISTRICT_TOWN_HALL = "DISTRICT_TOWN_HALL",
  SOCIAL_LANDLORD = "SOCIAL_LANDLORD",
  FAMILY_ALLOWANCE_FUND = "FAMILY_ALLOWANCE_FUND",
  EMPLOYMENT_SERVICE = "EMPLOYMENT_SERVICE",
  ASSOCIATION = "ASSOCIATION",
  COMPANY = "COMPANY",
  LOCAL_DEVELOPMENT_TEAM = "LOCAL_DEVELOPMENT_TEAM",
  CONSULTATIVE_COUNCIL = "CONSULTATIVE_COUNCIL",
  RESEARCH_INSTITUTION = "RESEARCH_INSTITUTION",
  PUBLIC_BODY = "PUBLIC_BODY",
  OTHER = "OTHER",
}

registerEnumType(OrganizationKind, { name: "OrganizationKind" });

@ObjectType()
@Entity("organization")
export class Organization {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => OrganizationKind)
  @Column("text")
  kind!: OrganizationKind;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  acronym!: string | null;

  @Field(() => [String])
  @Column({ type: "text", array: true })
  otherNames!: string[];

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  description!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  foundedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  dissolvedOn!: string | null;

  @Field(() => Float, { nullable: true })
  @Column({ type: "double precision", nullable: true })
  latitude!: number | null;

  @Field(() => Float, { nullable: true })
  @Column({ type: "double precision", nullable: true })
  longitude!: number | null;

  @Column({ type: "uuid", nullable: true })
  parentId!: string | null;

  @Field(() => GraphQLDateTime)
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => GraphQLDateTime)
  @Column("timestamptz")
  updatedAt!: Date;

  @Field(() => Int)
  @Column("int")
  version!: number;

  /** What lists are ordered by, and cursors hold. */
  @Column("text")
  nameKey!: string;

  @ManyToMany(() => Theme)
  @JoinTable({ name: "organization_theme", joinColumn: { name: "organization_id" }, inverseJoinColumn: { name: "theme_id" } })
  themes!: Theme[];

  @ManyToMany(() => Territory)
  @JoinTable({ name: "organization_territory", joinColumn: { name: "organization_id" }, inverseJoinColumn: { name: "territory_id" } })
  territories!: Territory[];
}

@ObjectType()
@Entity("identifier")
export class Identifier {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  organizationId!: string;

  @Field(() => String)
  @Column("text")
  scheme!: string;

  @Field(() => String)
  @Column("text")
  value!: string;
}

@ObjectType()
@Entity("contact_point")
export class ContactPoint {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Column({ type: "uuid", nullable: true })
  organizationId!: string | null;

  @Field(() => String)
  @Column("text")
  kind!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  label!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  withheld!: string | null;

  @Column("int")
  rank!: number;
}
