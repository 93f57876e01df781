import { Extensions, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { embedded, value } from "../../planner/record-plans.js";
import { sql } from "../../planner/sql.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar, JsonScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { ImportEntity } from "./import.entity.js";
import { ImportOutcome, ImportSeverity, ImportState, KeptReason, UndoOutcome } from "./import.inputs.js";
import { countOf, fileNames, givenOf, inLanguage, keptParts, progressOf, recordNodeId } from "./import.plan.js";
import { ImportProblemEntity } from "./import-problem.entity.js";
import { PlannedChangeEntity } from "./planned-change.entity.js";

@ObjectType("ImportCounts", { description: "How many records an import concerns, by what becomes of them." })
export class ImportCountsType {
  @Field(() => Int, { description: "The directory did not have them." })
  @Extensions({ plan: value(countOf("CREATED")) })
  created!: number;

  @Field(() => Int, { description: "Some of their fields change." })
  @Extensions({ plan: value(countOf("UPDATED")) })
  updated!: number;

  @Field(() => Int, { description: "The directory says the same already." })
  @Extensions({ plan: value(countOf("UNCHANGED")) })
  unchanged!: number;

  @Field(() => Int, { description: "The files describe them several times." })
  @Extensions({ plan: value(countOf("REPEATED")) })
  repeated!: number;

  @Field(() => Int, { description: "They wait for a decision among `duplicates`." })
  @Extensions({ plan: value(countOf("DOUBTFUL")) })
  doubtful!: number;

  @Field(() => Int, { description: "They cannot be imported." })
  @Extensions({ plan: value(countOf("REJECTED")) })
  rejected!: number;

  @Field(() => Int, { description: "Rows that could not be read." })
  @Extensions({ plan: value(countOf("REJECTED_ROWS")) })
  unreadable!: number;

  @Field(() => Int, { description: "Values that were left out." })
  @Extensions({ plan: value(countOf("WARNING_ROWS")) })
  warnings!: number;

  @Field(() => Int, { description: "Of those that were created or changed: taken back whole since. 0 until the import is undone." })
  @Extensions({ plan: value(countOf("TAKEN_BACK")) })
  takenBack!: number;

  @Field(() => Int, { description: "Of those that were changed: taken back in part. 0 until the import is undone." })
  @Extensions({ plan: value(countOf("PARTLY_TAKEN_BACK")) })
  partlyTakenBack!: number;

  @Field(() => Int, { description: "Of those that were created or changed: left as they are by undoing the import. 0 until it is undone." })
  @Extensions({ plan: value(countOf("NOT_TAKEN_BACK")) })
  notTakenBack!: number;
}

@ObjectType("Import", {
  description:
    "A reading of files of one source: what it would do or did to the directory. Seen by the centre's staff alone; kept for 30 days.",
  implements: NodeType,
})
@Extensions({ entity: ImportEntity })
export class ImportType
  extends NodeType
  implements
    Pick<
      ImportEntity,
      "profile" | "state" | "isComplete" | "rowCount" | "requestedBy" | "createdAt" | "plannedAt" | "appliedAt" | "undoneAt" | "undoneBy"
    >
{
  @Field(() => String, { description: "The profile that reads the files, e.g. « csv »." })
  profile!: string;

  @Field(() => SourceType, { nullable: true, description: "Whose word the files are; null when the source was archived." })
  source!: SourceType | null;

  @Field(() => [String], { description: "The names of its files, in the order in which they are read." })
  @Extensions({ plan: fileNames })
  files!: string[];

  @Field(() => ImportType, {
    nullable: true,
    description: "The import whose files, mended, these are; null when nobody said so, and once that one is no longer kept.",
  })
  previous!: ImportType | null;

  @Field(() => ImportState, { description: "How far it is, e.g. `PLANNED`." })
  state!: ImportState;

  @Field(() => Float, {
    nullable: true,
    description: "How much of it is written or taken back, from 0 to 1; null unless it is `APPLYING` or `UNDOING`.",
  })
  @Extensions({ plan: value(progressOf) })
  progress!: number | null;

  @Field(() => Boolean, {
    description: "Whether the files list all that the source knows: what they leave out is then marked as gone from it.",
  })
  isComplete!: boolean;

  @Field(() => Int, { description: "Rows that were read." })
  rowCount!: number;

  @Field(() => ImportCountsType, { description: "How many records, by what becomes of them; known once it is planned." })
  @Extensions({ plan: embedded() })
  counts!: ImportCountsType;

  @Field(() => String, { nullable: true, description: "The name of whoever asked for it; null when it had none." })
  requestedBy!: string | null;

  @Field(() => DateTimeScalar, { description: "When the files were brought." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its plan was made; null until then." })
  plannedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was applied; null until then." })
  appliedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When what it wrote was taken back; null until it is." })
  undoneAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The name of whoever had it taken back; null until somebody asks for that, and when they had none.",
  })
  undoneBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it ended before its end, in the request's language; null when it did not." })
  @Extensions({ plan: value<ImportEntity>((row, scope) => inLanguage(row.col("failure"), scope)) })
  failure!: string | null;
}

@ObjectType("KeptPart", { description: "What undoing an import leaves as it is, and why." })
class KeptPartType {
  @Field(() => String, { nullable: true, description: "The field, as `fields` names it, e.g. `name`; null for the whole record." })
  field!: string | null;

  @Field(() => KeptReason, { description: "Why it stays, e.g. `CHANGED_SINCE`." })
  reason!: KeptReason;

  @Field(() => String, { description: "The same as a sentence, in the request's language." })
  explanation!: string;
}

@ObjectType("PlannedChange", { description: "What becomes of one record that the files of an import describe." })
@Extensions({ entity: PlannedChangeEntity })
class PlannedChangeType implements Pick<PlannedChangeEntity, "type" | "label" | "file" | "row"> {
  @Field(() => String, { description: "The record's type, e.g. `Organization`." })
  type!: string;

  @Field(() => String, { description: "What the files call it." })
  label!: string;

  @Field(() => String, { description: "The file that describes it." })
  file!: string;

  @Field(() => Int, { description: "Where in the file: the line of a CSV, the row of a sheet, the rank in a list; from 1." })
  row!: number;

  @Field(() => ImportOutcome, { nullable: true, description: "What becomes of it; null until it is planned." })
  outcome!: ImportOutcome | null;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the record, for `node`: of one to be created, the id that it will have; null until it is known which it is.",
  })
  @Extensions({ plan: value(recordNodeId) })
  recordId!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      "The fields that change: a list of objects with `field`, `before`, `after`, and `isContested` where another source is believed before this one; null when none changes.",
  })
  fields!: unknown;

  @Field(() => JsonScalar, { description: "What the files say of it, in the form of inputs, with its `identifiers` and `contactPoints`." })
  @Extensions({ plan: value(givenOf) })
  given!: unknown;

  @Field(() => String, { nullable: true, description: "Why it is not applied, in the request's language; null when it is." })
  @Extensions({ plan: value<PlannedChangeEntity>((row, scope) => inLanguage(row.col("reason"), scope)) })
  reason!: string | null;

  @Field(() => UndoOutcome, {
    nullable: true,
    description: "What became of it when the import was taken back; null until then, and for what the import did not write.",
  })
  undone!: UndoOutcome | null;

  @Field(() => [KeptPartType], { description: "What of it undoing the import left as it is; empty when nothing was." })
  @Extensions({ plan: keptParts })
  kept!: KeptPartType[];
}

@ObjectType("ImportProblem", { description: "What is wrong with a row of a file, and what to do." })
@Extensions({ entity: ImportProblemEntity })
class ImportProblemType implements Pick<ImportProblemEntity, "file" | "row" | "value"> {
  @Field(() => ImportSeverity, { description: "Whether the row is left out, e.g. `REJECTED`." })
  severity!: ImportSeverity;

  @Field(() => String, { description: "The file that has it." })
  file!: string;

  @Field(() => Int, { description: "Where in the file: the line of a CSV, the row of a sheet, the rank in a list; from 1." })
  row!: number;

  @Field(() => String, { nullable: true, description: "The column, as the file names it; null when the whole row is meant." })
  @Extensions({ plan: value<ImportProblemEntity>((row) => sql`${row.col("columnName")}`) })
  column!: string | null;

  @Field(() => String, { nullable: true, description: "The value, as the file has it; null when the whole row is meant." })
  value!: string | null;

  @Field(() => String, { description: "What is wrong, in the request's language." })
  @Extensions({ plan: value<ImportProblemEntity>((row, scope) => inLanguage(row.col("reason"), scope)) })
  reason!: string;

  @Field(() => String, { description: "What to do about it, in the request's language." })
  @Extensions({ plan: value<ImportProblemEntity>((row, scope) => inLanguage(row.col("remedy"), scope)) })
  remedy!: string;
}

export const ImportConnection = connectionType("Import", "imports", () => ImportType);
export type ImportConnection = InstanceType<typeof ImportConnection>;

export const PlannedChangeConnection = connectionType("PlannedChange", "changes of an import", () => PlannedChangeType);
export type PlannedChangeConnection = InstanceType<typeof PlannedChangeConnection>;

export const ImportProblemConnection = connectionType("ImportProblem", "problems of an import", () => ImportProblemType);
export type ImportProblemConnection = InstanceType<typeof ImportProblemConnection>;

@ObjectType("ImportProfile", { description: "A way of reading files: of an open data set, or of tables that a mapping explains." })
export class ImportProfileType {
  @Field(() => String, { description: "What an upload names it by, e.g. `csv` or `france-services`." })
  name!: string;

  @Field(() => String, { description: "What it reads, in the request's language." })
  label!: string;

  @Field(() => Boolean, { description: "Whether a mapping must be sent along: true for `csv`, `xlsx` and `json`." })
  needsMapping!: boolean;
}

@ObjectType("ImportPayload", { description: "An import is on its way." })
export class ImportPayload {
  @Field(() => ImportType, { description: "The import as it is now." })
  import!: ImportType;
}
