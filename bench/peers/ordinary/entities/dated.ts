import { Field, ID, ObjectType } from "type-graphql";
import { Column, PrimaryColumn } from "typeorm";

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
