import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

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
