import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import type { Language } from "../../core/language.js";
import { type FailureDetails, FailureType } from "../shared/failures.types.js";
import { DateTimeScalar } from "../shared/scalars.js";
import type { MovedRecords } from "./moved-records.js";

@ObjectType("MovedRecords", { description: "What of one kind a merge moves to the record that remains." })
class MovedRecordsType implements MovedRecords {
  @Field(() => String, {
    description: "The type of the records, e.g. `Position`; or the field of the one that remains, e.g. `themes`, for what has no id.",
  })
  what!: string;

  @Field(() => Boolean, {
    description: "Whether they are archived instead: they tied the two to each other, and would tie the one that remains to itself.",
  })
  isArchived!: boolean;

  @Field(() => Int, { description: "How many there are, those that nobody sees included." })
  count!: number;

  @Field(() => [ID], { description: "Ids of the first five, for a look; empty for what has no id." })
  samples!: string[];
}

@ObjectType("UndoConflict", {
  description: "What the merge moved was changed since: undoing it would overwrite that.",
  implements: FailureType,
})
export class UndoConflictType extends FailureType {
  @Field(() => [ID], { description: "The records that are no longer as the merge left them." })
  readonly records: readonly string[];

  constructor(details: FailureDetails, language: Language, records: readonly string[]) {
    super(details, language);
    this.records = records;
  }
}

/** What merging records of a type, and undoing it, answer. */
export function mergePayloads(name: string, key: string, type: () => ClassType): { merge: ClassType; undo: ClassType } {
  class MergePayload {
    @Field(() => [MovedRecordsType], { description: "What hung on the merged record and now hangs on the one that remains." })
    moved!: MovedRecordsType[];

    @Field(() => Boolean, { description: "Whether nothing was written: it only tells what would be." })
    isDryRun!: boolean;

    @Field(() => DateTimeScalar, { nullable: true, description: "Until when the merge can be undone; null for a dry run." })
    undoableUntil!: Date | null;
  }
  Object.defineProperty(MergePayload, "name", { value: `Merge${name}Payload` });
  ObjectType(`Merge${name}Payload`, { description: "Two records became one, or would." })(MergePayload);
  Field(type, { description: "The one that remains, as it is now; in a dry run as it still is." })(MergePayload.prototype, key);

  class UndoPayload {}
  Object.defineProperty(UndoPayload, "name", { value: `UndoMerge${name}Payload` });
  ObjectType(`UndoMerge${name}Payload`, { description: "A merge was undone: there are two records again." })(UndoPayload);
  Field(type, { description: "The one that had been merged, alive again." })(UndoPayload.prototype, key);
  Field(type, { description: "The one into which it had been merged." })(UndoPayload.prototype, "survivor");
  return { merge: MergePayload, undo: UndoPayload };
}
