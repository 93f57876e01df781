import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { connection } from "../../planner/connection-plan.js";
import { uuidOf } from "../../planner/node-id.js";
import { sql } from "../../planner/sql.js";
import { writesAll } from "../../writer/write-rights.js";
import { planned } from "../shared/planned.js";
import { answerWrite, writeResult } from "../shared/write-results.js";
import { writtenRecord } from "../shared/written-record.js";
import type { ImportEntity } from "./import.entity.js";
import { ApplyImportInput, ImportArgs, ImportProblemsArgs, ImportsArgs, PlannedChangesArgs, UndoImportInput } from "./import.inputs.js";
import { importById, importProblems, imports, plannedChanges } from "./import.plan.js";
import {
  ImportConnection,
  ImportPayload,
  ImportProblemConnection,
  ImportProfileType,
  ImportType,
  PlannedChangeConnection,
} from "./import.types.js";
import { ImportDesk } from "./import-desk.js";
import type { ImportProblemEntity } from "./import-problem.entity.js";
import type { PlannedChangeEntity } from "./planned-change.entity.js";
import { describedProfiles } from "./profiles/index.js";

const applyResult = writeResult("ApplyImportResult", ImportPayload);
const undoResult = writeResult("UndoImportResult", ImportPayload);

@Resolver()
export class ImportResolver {
  @Query(() => ImportType, {
    nullable: true,
    description: "An import, with its plan or its report; null when there is none, and for all but the centre's staff.",
  })
  @Extensions({ plan: importById })
  import(@Args(() => ImportArgs) _args: ImportArgs): ImportType | null {
    return planned();
  }

  @Query(() => ImportConnection, {
    description: "Imports of the last 30 days, the latest first, 25 a page by default, 100 at most. Empty for all but the centre's staff.",
  })
  @Extensions({ plan: connection(imports) })
  imports(@Args(() => ImportsArgs) _args: ImportsArgs): ImportConnection {
    return planned();
  }

  @Query(() => [ImportProfileType], {
    description:
      "The ways of reading files, in the order in which they are best offered. Empty for all but the centre's staff with the scope `write`.",
  })
  importProfiles(@Ctx() { viewer, language }: RequestContext): ImportProfileType[] {
    return writesAll(viewer) ? describedProfiles().map(({ label, ...profile }) => ({ ...profile, label: label[language] })) : [];
  }

  @Mutation(() => applyResult as never, {
    description:
      "Has a planned import written, batch by batch, by a job; for the centre's staff. Ask `import` how far it is. Asked again, it changes nothing.",
  })
  applyImport(
    @Arg("input", () => ApplyImportInput, { description: "Which planned import." }) input: ApplyImportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return this.answer(context, input.id, (desk, id) => desk.apply(context, id));
  }

  @Mutation(() => undoResult as never, {
    description:
      "Has what an applied import wrote taken back, by a job, for the centre's staff: what it created goes, what it changed is as before, field by field, where nobody has written since. Its `changes` then say what is `kept` and why. Possible while the import is kept, 30 days. Asked again, it changes nothing.",
  })
  undoImport(
    @Arg("input", () => UndoImportInput, { description: "Which applied import." }) input: UndoImportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return this.answer(context, input.id, (desk, id) => desk.undo(context, id));
  }

  private answer(context: RequestContext, nodeId: string, work: (desk: ImportDesk, id: string) => Promise<string>): Promise<object> {
    return answerWrite(context, async () => {
      const id = uuidOf("Import")(nodeId, "input.id") as string;
      return Object.assign(new ImportPayload(), {
        import: writtenRecord(context, "Import", await work(context.services.get(ImportDesk), id)),
      });
    });
  }
}

@Resolver(() => ImportType)
export class ImportPartsResolver {
  @FieldResolver(() => PlannedChangeConnection, {
    description: "What becomes of each record that the files describe, by type, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<PlannedChangeEntity, ImportEntity>(plannedChanges, (owner, row) => sql`${row.col("importId")} = ${owner.col("id")}`),
  })
  changes(@Args(() => PlannedChangesArgs) _args: PlannedChangesArgs): PlannedChangeConnection {
    return planned();
  }

  @FieldResolver(() => ImportProblemConnection, {
    description: "What is wrong with rows of the files, by file, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<ImportProblemEntity, ImportEntity>(importProblems, (owner, row) => sql`${row.col("importId")} = ${owner.col("id")}`),
  })
  problems(@Args(() => ImportProblemsArgs) _args: ImportProblemsArgs): ImportProblemConnection {
    return planned();
  }
}
