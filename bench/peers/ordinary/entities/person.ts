import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Dated } from "./dated.js";

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
