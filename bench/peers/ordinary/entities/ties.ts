import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Dated } from "./dated.js";

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
