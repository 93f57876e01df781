import { Extensions, Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { RecordSourceEntity } from "./record-source.entity.js";

@ObjectType("SourceListing", { description: "That a source from which files are imported lists an organization." })
@Extensions({ entity: RecordSourceEntity })
export class SourceListingType implements Pick<RecordSourceEntity, "lastSeenAt" | "goneSince"> {
  @Field(() => SourceType, { nullable: true, description: "The source; null when it was archived." })
  source!: SourceType | null;

  @Field(() => DateTimeScalar, { description: "When its files were last seen to list the organization." })
  lastSeenAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since when its complete list leaves the organization out; null when it is listed.",
  })
  goneSince!: Date | null;
}
