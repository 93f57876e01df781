import { Arg, type ClassType, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { encodeNodeId, uuidOf } from "../../planner/node-id.js";
import { RecordReference } from "../../planner/record-reference.js";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { answerWrite, writeResult } from "../shared/write-results.js";
import { MergeInput, UndoMergeInput } from "./merge.inputs.js";
import { MergeService } from "./merge.service.js";
import { mergePayloads, UndoConflictType } from "./merge.types.js";
import { type Mergeable, mergeableOrganization, mergeablePerson } from "./mergeable.js";
import { typeOf } from "./moved-records.js";
import { UndoConflict } from "./undo-conflict.js";

/** `mergeX` and `undoMergeX` of one kind of record. */
function mergeMutations(kind: Mergeable, noun: string, type: () => ClassType): new () => object {
  const name = kind.type;
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  const payloads = mergePayloads(name, key, type);
  const mergeResult = writeResult(`Merge${name}Result`, payloads.merge);
  const undoResult = writeResult(`UndoMerge${name}Result`, payloads.undo, UndoConflictType);
  const uuid = (id: string, field: string): string => uuidOf(name)(id, `input.${field}`) as string;

  @Resolver()
  class Mutations {
    @Mutation(() => mergeResult as never, {
      name: `merge${name}`,
      description: `Makes two ${noun} one: all that hangs on the merged one moves to the survivor, whose own fields stay. Both ids then answer the survivor. Can be undone for 30 days.`,
    })
    merge(
      @Arg("input", () => MergeInput, { description: "Which of the two remains and which one goes, or whether only to try." })
      input: MergeInput,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answerWrite(context, async () => {
        const survivor = { id: uuid(input.survivor, "survivor"), version: input.survivorVersion ?? undefined };
        const merged = { id: uuid(input.merged, "merged"), version: input.mergedVersion ?? undefined };
        const report = await context.services.get(MergeService).merge(context, kind, survivor, merged, input.dryRun);
        return Object.assign(new payloads.merge(), {
          moved: report.moved,
          undoableUntil: report.undoableUntil === null ? null : new Date(report.undoableUntil),
          isDryRun: input.dryRun,
          [key]: new RecordReference(name, survivor.id),
        });
      });
    }

    @Mutation(() => undoResult as never, {
      name: `undoMerge${name}`,
      description: `Makes two ${noun} of one again, as they were before they were merged. What was written to the survivor since stays its own.`,
    })
    undo(
      @Arg("input", () => UndoMergeInput, { description: "Which one is to come back." }) input: UndoMergeInput,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answerWrite(context, async () => {
        const merged = uuid(input.merged, "merged");
        try {
          const survivor = await context.services.get(MergeService).undo(context, kind, merged);
          return Object.assign(new payloads.undo(), {
            [key]: new RecordReference(name, merged),
            survivor: new RecordReference(name, survivor),
          });
        } catch (error) {
          if (error instanceof UndoConflict) return conflictOf(error, context);
          throw error;
        }
      });
    }
  }
  return Mutations;
}

function conflictOf({ conflicts }: UndoConflict, { language }: RequestContext): UndoConflictType {
  return new UndoConflictType(
    {
      code: "UNDO_CONFLICT",
      message: {
        fr: "Ce que la fusion avait déplacé a été modifié depuis.",
        en: "What the merge had moved was changed since.",
      },
      path: ["input", "merged"],
      remedy: {
        fr: "Rendez à ces enregistrements l'organisation ou la personne que la fusion leur avait donnée, puis recommencez.",
        en: "Give these records the organization or person again that the merge gave them, then try again.",
      },
    },
    language,
    conflicts.map(({ table, id }) => encodeNodeId({ type: typeOf(table), uuid: id })),
  );
}

export const OrganizationMerges = mergeMutations(mergeableOrganization, "organizations", () => OrganizationType);
export const PersonMerges = mergeMutations(mergeablePerson, "people", () => PersonType);
