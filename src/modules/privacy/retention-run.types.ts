import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../shared/page.types.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";
import { RetentionRunEntity } from "./retention-run.entity.js";

@ObjectType("RetentionRun", { description: "What the daily retention of personal data did on one day." })
@Extensions({ entity: RetentionRunEntity })
class RetentionRunType implements Omit<RetentionRunEntity, "id"> {
  @Field(() => DateScalar, { description: "The day for which it ran; once each." })
  day!: string;

  @Field(() => DateTimeScalar, { description: "When it ran, as the report was written." })
  ranAt!: Date;

  @Field(() => Int, { description: "How many contact points were past their retention date and lost their value." })
  erasedContactPoints!: number;

  @Field(() => Int, { description: "How many people are to be told by e-mail that their contact is kept." })
  dueNotices!: number;

  @Field(() => Int, { description: "How many people are to be told but have no e-mail address: somebody must write or call." })
  unreachablePeople!: number;

  @Field(() => Int, {
    description: "How many registrations were deleted: of events that ended a year ago, and those that were not confirmed within two days.",
  })
  erasedRegistrations!: number;

  @Field(() => Int, { description: "How many merges lost what undoing them would need, 30 days after they were made." })
  settledMerges!: number;
}

export const RetentionRunConnection = connectionType("RetentionRun", "runs", () => RetentionRunType);
export type RetentionRunConnection = InstanceType<typeof RetentionRunConnection>;
