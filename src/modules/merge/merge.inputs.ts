import { Field, ID, InputType, Int } from "type-graphql";

@InputType("MergeInput", { description: "Which two records are one." })
export class MergeInput {
  @Field(() => ID, { description: "The id of the one that remains, with its own fields." })
  survivor!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the survivor that you read; when it has changed since, nothing is done.",
  })
  survivorVersion?: number | null;

  @Field(() => ID, { description: "The id of the one that goes. It will answer the survivor to whoever could see both." })
  merged!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the merged one that you read; when it has changed since, nothing is done.",
  })
  mergedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether to write nothing and only tell what would move; not so by default." })
  dryRun!: boolean;
}

@InputType("UndoMergeInput", { description: "Names the record that is to be one of its own again." })
export class UndoMergeInput {
  @Field(() => ID, { description: "The id that the merged record had before." })
  merged!: string;
}
