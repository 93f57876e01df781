import { ArgsType, Field, ID, InputType } from "type-graphql";
import { describeEnum } from "../shared/describe-enum.js";
import { PageArgs } from "../shared/page.inputs.js";

export enum ImportState {
  RECEIVED = "RECEIVED",
  READING = "READING",
  PLANNING = "PLANNING",
  PLANNED = "PLANNED",
  APPLYING = "APPLYING",
  APPLIED = "APPLIED",
  FAILED = "FAILED",
  UNDOING = "UNDOING",
  UNDONE = "UNDONE",
}

describeEnum(ImportState, "ImportState", "How far an import is.", {
  RECEIVED: "Its files were received and wait to be read.",
  READING: "Its files are being read.",
  PLANNING: "Its rows are being compared with the directory.",
  PLANNED: "Its plan can be read; nothing was written. `applyImport` applies it.",
  APPLYING: "It is being written, batch by batch.",
  APPLIED: "It was written; its changes say what was done.",
  FAILED: "Its files could not be read or compared; `failure` says why. Nothing was written.",
  UNDOING: "What it wrote is being taken back, batch by batch.",
  UNDONE: "What it wrote was taken back, but for what its changes say is `kept`.",
});

export enum ImportOutcome {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  UNCHANGED = "UNCHANGED",
  REPEATED = "REPEATED",
  DOUBTFUL = "DOUBTFUL",
  REJECTED = "REJECTED",
}

describeEnum(ImportOutcome, "ImportOutcome", "What becomes of a record that files describe.", {
  CREATED: "The directory did not have it.",
  UPDATED: "Some of its fields change.",
  UNCHANGED: "The directory says the same already.",
  REPEATED: "The files describe it several times; they are put together.",
  DOUBTFUL: "It may be a record that is known: it waits for a decision among `duplicates`.",
  REJECTED: "It is not imported; `reason` says why.",
});

export enum UndoOutcome {
  UNDONE = "UNDONE",
  PARTLY = "PARTLY",
  KEPT = "KEPT",
}

describeEnum(UndoOutcome, "UndoOutcome", "What became of a change whose import was taken back.", {
  UNDONE: "The record is as it was before: gone, if the import had created it.",
  PARTLY: "Some of its fields are as they were before; `kept` says which are not.",
  KEPT: "It is left as it is; `kept` says why.",
});

export enum KeptReason {
  CHANGED_SINCE = "CHANGED_SINCE",
  LISTED_SINCE = "LISTED_SINCE",
  NAMED_SINCE = "NAMED_SINCE",
  REFUSED = "REFUSED",
}

describeEnum(KeptReason, "KeptReason", "Why taking an import back leaves something as it is.", {
  CHANGED_SINCE: "Somebody has written it since, or said the same: that word is not the import's.",
  LISTED_SINCE: "A later import lists the record too.",
  NAMED_SINCE: "Other records name it, e.g. a post or a meeting's attendance: without it they would name nothing.",
  REFUSED: "The directory does not allow what was there before any more, e.g. a name that another bears by now.",
});

export enum ImportSeverity {
  REJECTED = "REJECTED",
  WARNING = "WARNING",
}

describeEnum(ImportSeverity, "ImportSeverity", "How serious a problem of a row is.", {
  REJECTED: "The row is left out.",
  WARNING: "The row is imported without the value.",
});

@ArgsType()
export class ImportArgs {
  @Field(() => ID, { description: "The import's id, as the upload or `imports` gave it." })
  id!: string;
}

@InputType("ImportFilter", { description: "Restricts a list of imports." })
export class ImportFilter {
  @Field(() => [ImportState], { nullable: true, description: "Those in any of these states, e.g. `PLANNED`." })
  state?: ImportState[] | null;
}

@ArgsType()
export class ImportsArgs extends PageArgs {
  @Field(() => ImportFilter, { nullable: true, description: "Which imports to list; all by default." })
  filter?: ImportFilter | null;
}

@InputType("PlannedChangeFilter", { description: "Restricts the changes of an import." })
export class PlannedChangeFilter {
  @Field(() => [ImportOutcome], { nullable: true, description: "Those with any of these outcomes, e.g. `DOUBTFUL`." })
  outcome?: ImportOutcome[] | null;

  @Field(() => [String], { nullable: true, description: "Of records of any of these types, e.g. `Organization`." })
  type?: string[] | null;

  @Field(() => [UndoOutcome], {
    nullable: true,
    description: "Of an import that was taken back: those with any of these ends, e.g. `KEPT`.",
  })
  undone?: UndoOutcome[] | null;
}

@ArgsType()
export class PlannedChangesArgs extends PageArgs {
  @Field(() => PlannedChangeFilter, { nullable: true, description: "Which changes to list; all by default." })
  filter?: PlannedChangeFilter | null;
}

@InputType("ImportProblemFilter", { description: "Restricts the problems of an import." })
export class ImportProblemFilter {
  @Field(() => [ImportSeverity], { nullable: true, description: "Those of any of these severities, e.g. `REJECTED`." })
  severity?: ImportSeverity[] | null;
}

@ArgsType()
export class ImportProblemsArgs extends PageArgs {
  @Field(() => ImportProblemFilter, { nullable: true, description: "Which problems to list; all by default." })
  filter?: ImportProblemFilter | null;
}

@InputType("ApplyImportInput", { description: "Which planned import to apply." })
export class ApplyImportInput {
  @Field(() => ID, { description: "Which import, by the id that `imports` gives." })
  id!: string;
}

@InputType("UndoImportInput", { description: "Which applied import to take back." })
export class UndoImportInput {
  @Field(() => ID, { description: "Which import, by the id that `imports` gives." })
  id!: string;
}
