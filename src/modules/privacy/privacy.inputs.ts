import { Field, ID, InputType } from "type-graphql";

@InputType("ExportPersonInput", { description: "Whose file to give." })
export class ExportPersonInput {
  @Field(() => ID, { description: "The person's id." })
  id!: string;
}

@InputType("ObjectPersonInput", { description: "Who objects." })
export class ObjectPersonInput {
  @Field(() => ID, { description: "The person's id." })
  id!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the objection is lifted instead; not so by default." })
  isLifted!: boolean;
}

@InputType("ObjectContactPointInput", { description: "Which contact point is objected to." })
export class ObjectContactPointInput {
  @Field(() => ID, { description: "The contact point's id." })
  id!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the objection is lifted instead; not so by default." })
  isLifted!: boolean;
}

@InputType("ErasePersonInput", { description: "Whom to erase." })
export class ErasePersonInput {
  @Field(() => ID, { description: "The person's id." })
  id!: string;
}
