import { Arg, type ClassType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { uuidOf } from "../../planner/node-id.js";
import { RecordWriter } from "../../writer/record-writer.js";
import type { WriteModel } from "../../writer/write-model.js";
import { upsertMutations } from "./upsert-mutations.js";
import { givenFields, type RecordNoun, type WriteInputs } from "./write-inputs.js";
import { answerWrite, writeResult } from "./write-results.js";
import { addWrittenKind } from "./written-kinds.js";
import { writtenRecord } from "./written-record.js";

/** A kind of record that can be written. */
export interface WrittenKind<Fields extends string = string> {
  /** The record's type, e.g. "Person"; mutations are named after it. */
  readonly name: string;
  /** E.g. "People". */
  readonly plural: string;
  readonly noun: RecordNoun;
  readonly type: () => ClassType;
  readonly model: WriteModel<Fields>;
  readonly inputs: WriteInputs<Fields>;
}

@InputType("ArchiveInput", { description: "Which record to archive or to bring back." })
class ArchiveInput {
  @Field(() => ID, { description: "The id of the record that is meant." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "The version that you read; when the record has changed since, nothing is done." })
  version?: number | null;
}

@ObjectType("ArchivedPayload", { description: "A record was archived: nobody sees it until it is restored." })
class ArchivedPayload {
  @Field(() => ID, { description: "The id of the record, which now answers null everywhere." })
  id!: string;
}

/** All mutations of one kind of record. Each is one transaction. */
export function recordMutations<Fields extends string>(kind: WrittenKind<Fields>): readonly (new () => object)[] {
  addWrittenKind(kind);
  return [singleMutations(kind), upsertMutations(kind)];
}

/** `createX`, `updateX`, `archiveX` and `restoreX`. */
function singleMutations<Fields extends string>({ name, noun, type, model, inputs }: WrittenKind<Fields>): new () => object {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  const payload = payloadOf(name, key, noun.one, type);
  const [createResult, updateResult, restoreResult] = ["Create", "Update", "Restore"].map((verb) =>
    writeResult(`${verb}${name}Result`, payload),
  );
  const archiveResult = writeResult(`Archive${name}Result`, ArchivedPayload);
  const answer = (context: RequestContext, work: (writer: RecordWriter) => Promise<string>): Promise<object> =>
    answerWrite(context, async () =>
      Object.assign(new payload(), { [key]: writtenRecord(context, name, await work(context.services.get(RecordWriter))) }),
    );
  const uuid = (id: string): string => uuidOf(name)(id, "input.id") as string;

  @Resolver()
  class Mutations {
    @Mutation(() => createResult as never, { name: `create${name}`, description: `Adds ${noun.one} to the directory.` })
    create(
      @Arg("input", () => inputs.create, { description: `What is known of ${noun.one} to add.` }) input: { source?: string | null },
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answer(context, (writer) => writer.create(context, model, givenFields(input, inputs.names), ["input"], input.source));
    }

    @Mutation(() => updateResult as never, { name: `update${name}`, description: `Changes the fields given of ${noun.one}.` })
    update(
      @Arg("input", () => inputs.update, { description: "Which record to change, and what of it." }) input: {
        id: string;
        version?: number | null;
        source?: string | null;
      },
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answer(context, (writer) =>
        writer.update(
          context,
          model,
          uuid(input.id),
          input.version ?? undefined,
          givenFields(input, inputs.names),
          ["input"],
          input.source,
        ),
      );
    }

    @Mutation(() => archiveResult as never, {
      name: `archive${name}`,
      description: `Takes ${noun.one} out of everyone's sight, with all that depends on it, until it is restored. Its id then answers null.`,
    })
    archive(
      @Arg("input", () => ArchiveInput, { description: "Which record to take out of sight." }) input: ArchiveInput,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answerWrite(context, async () => {
        await context.services.get(RecordWriter).setArchived(context, model, uuid(input.id), input.version ?? undefined, true, ["input"]);
        return Object.assign(new ArchivedPayload(), { id: input.id });
      });
    }

    @Mutation(() => restoreResult as never, {
      name: `restore${name}`,
      description: `Brings back ${noun.one} that was archived, as it was.`,
    })
    restore(
      @Arg("input", () => ArchiveInput, { description: "Which record to bring back." }) input: ArchiveInput,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answer(context, (writer) => writer.setArchived(context, model, uuid(input.id), input.version ?? undefined, false, ["input"]));
    }
  }
  return Mutations;
}

function payloadOf(name: string, key: string, noun: string, type: () => ClassType): ClassType {
  const payload = class {};
  ObjectType(`${name}Payload`, { description: `A write that was done to ${noun}.` })(payload);
  Field(type, { description: "The record as it is now, as the viewer may see it." })(payload.prototype, key);
  return payload;
}
