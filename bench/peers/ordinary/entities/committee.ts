import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Dated } from "./dated.js";

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
