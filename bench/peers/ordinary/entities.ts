import "reflect-metadata";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinTable, ManyToMany, PrimaryColumn } from "typeorm";

/* One class for the table and the GraphQL type, as type-graphql's and TypeORM's own examples have it. */

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
@Entity("theme")
export class Theme {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("text")
  code!: string;

  @Field(() => String)
  @Column("text")
  label!: string;
}

@ObjectType()
@Entity("territory")
export class Territory {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("text")
  code!: string;

  @Field(() => String)
  @Column("text")
  kind!: string;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: "smallint", nullable: true })
  generation!: number | null;
}

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

@ObjectType()
@Entity("person")
export class Person {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  givenName!: string | null;

  @Field(() => String)
  @Column("text")
  familyName!: string;

  @Field(() => String)
  @Column("text")
  name!: string;
}

/** A tie that holds between two dates. */
@ObjectType()
export abstract class Dated {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  startDate!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  endDate!: string | null;

  @Column({ type: "date", select: false })
  startsOn!: string;
}

@ObjectType()
@Entity("position")
export class Position extends Dated {
  @Column("uuid")
  personId!: string;

  @Column("uuid")
  organizationId!: string;

  @Field(() => String)
  @Column("text")
  role!: string;

  @Field(() => Boolean)
  @Column("boolean")
  isMainContact!: boolean;
}

@ObjectType()
export class Money {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  currency!: string;
}

@ObjectType()
@Entity("relationship")
export class Relationship extends Dated {
  @Field(() => String)
  @Column("text")
  kind!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  label!: string | null;

  @Column("uuid")
  fromId!: string;

  @Column("uuid")
  toId!: string;

  @Column({ type: "numeric", nullable: true })
  amount!: string | null;

  @Column("text")
  currency!: string;
}

@ObjectType()
@Entity("project")
export class Project {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  description!: string | null;
}

@ObjectType()
@Entity("partnership")
export class Partnership extends Dated {
  @Column("uuid")
  projectId!: string;

  @Column("uuid")
  organizationId!: string;

  @Field(() => String)
  @Column("text")
  role!: string;
}

@ObjectType()
@Entity("committee")
export class Committee {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("text")
  slug!: string;

  @Field(() => String)
  @Column("text")
  name!: string;
}

@ObjectType()
@Entity("college")
export class College {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  committeeId!: string;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Column("int")
  rank!: number;
}

@ObjectType()
@Entity("seat")
export class Seat {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  collegeId!: string;

  @Field(() => String)
  @Column("text")
  title!: string;

  @Field(() => Boolean)
  @Column("boolean")
  hasVotingRight!: boolean;

  @Column("int")
  rank!: number;
}

@ObjectType()
@Entity("mandate")
export class Mandate extends Dated {
  @Column("uuid")
  seatId!: string;

  @Column("uuid")
  personId!: string;

  @Column({ type: "uuid", nullable: true })
  onBehalfOfId!: string | null;

  @Field(() => String)
  @Column("text")
  role!: string;

  @Column("boolean")
  isSubstitute!: boolean;
}

export const entities = [
  Theme,
  Territory,
  Organization,
  Identifier,
  ContactPoint,
  Person,
  Position,
  Relationship,
  Project,
  Partnership,
  Committee,
  College,
  Seat,
  Mandate,
];
