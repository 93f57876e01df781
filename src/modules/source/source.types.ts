import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { NodeType } from "../shared/node.types.js";
import { SourceEntity } from "./source.entity.js";

@ObjectType("Source", {
  description: "Where a record comes from: a public file, a partner's directory, or the centre itself.",
  implements: NodeType,
})
@Extensions({ entity: SourceEntity })
export class SourceType extends NodeType implements Pick<SourceEntity, "name" | "url" | "licence" | "isFictitious"> {
  @Field(() => String, { description: "The source's name, e.g. « Ville de Paris – subventions aux associations 2023 »." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Where the source can be read; null when it has no address." })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The licence under which it was published, e.g. « Licence Ouverte 2.0 »; null when it has none.",
  })
  licence!: string | null;

  @Field(() => Boolean, { description: "Whether what comes from it was invented for demonstration and describes nobody real." })
  isFictitious!: boolean;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}
