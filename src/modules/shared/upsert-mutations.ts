import { Arg, type ClassType, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import type { Upserted } from "../../writer/record-upserts.js";
import { RecordWriter } from "../../writer/record-writer.js";
import { invalidInput } from "../../writer/write-refusal.js";
import { describeEnum } from "./describe-enum.js";
import { ItemsRefusedType } from "./items-refused.types.js";
import type { WrittenKind } from "./record-mutations.js";
import { MAX_ITEMS, upsertItem } from "./write-inputs.js";
import { answerWrite, writeResult } from "./write-results.js";
import { writtenRecord } from "./written-record.js";

enum UpsertOutcome {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
}

describeEnum(UpsertOutcome, "UpsertOutcome", "What an upsert found.", {
  CREATED: "No record was known by the key: one was created.",
  UPDATED: "A record was known by the key: the fields given were written to it, whether they changed it or not.",
});

/** `upsertX` and `upsertXs` of one kind of record. */
export function upsertMutations<Fields extends string>({ name, plural, noun, type, model, inputs }: WrittenKind<Fields>): new () => object {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  const payload = upsertPayload(name, key, noun.one, type);
  const payloads = severalPayloads(plural, noun.many, payload);
  const result = writeResult(`Upsert${name}Result`, payload);
  const results = writeResult(`Upsert${plural}Result`, payloads, ItemsRefusedType);
  const told = (context: RequestContext, { id, isNew }: Upserted): object =>
    Object.assign(new payload(), {
      [key]: writtenRecord(context, name, id),
      outcome: isNew ? UpsertOutcome.CREATED : UpsertOutcome.UPDATED,
    });

  @Resolver()
  class Upserts {
    @Mutation(() => result as never, {
      name: `upsert${name}`,
      description: `Changes ${noun.one} that is known by its key, or adds it to the directory. Sent again, it does nothing more.`,
    })
    one(
      @Arg("input", () => inputs.upsert, { description: `By what ${noun.one} is known, and what is known of it.` }) input: object,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answerWrite(context, async () =>
        told(context, await context.services.get(RecordWriter).upsert(context, model, upsertItem(input, inputs), ["input"])),
      );
    }

    @Mutation(() => results as never, {
      name: `upsert${plural}`,
      description: `The same for 1 to ${MAX_ITEMS} ${noun.many} at once: all are written or, when some are refused, none.`,
    })
    several(
      @Arg("input", () => inputs.upsertAll, { description: `The ${noun.many} to write together.` }) input: { items: object[] },
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return answerWrite(context, async () => {
        assertNumber(input.items.length);
        const items = input.items.map((item) => upsertItem(item, inputs));
        const written = await context.services.get(RecordWriter).upsertAll(context, model, items, ["input", "items"]);
        return Object.assign(new payloads(), { items: written.map((one) => told(context, one)) });
      });
    }
  }
  return Upserts;
}

function upsertPayload(name: string, key: string, noun: string, type: () => ClassType): ClassType {
  const payload = class {};
  ObjectType(`Upsert${name}Payload`, { description: `What an upsert did to ${noun}.` })(payload);
  Field(type, { description: "The record as it is now, as the viewer may see it." })(payload.prototype, key);
  Field(() => UpsertOutcome, { description: "Whether the record was created or was there already." })(payload.prototype, "outcome");
  return payload;
}

function severalPayloads(plural: string, nouns: string, one: ClassType): ClassType {
  const payload = class {};
  ObjectType(`Upsert${plural}Payload`, { description: `Several ${nouns} that were written together.` })(payload);
  Field(() => [one], { description: "What was done to each, in the order of the input." })(payload.prototype, "items");
  return payload;
}

function assertNumber(items: number): void {
  if (items >= 1 && items <= MAX_ITEMS) return;
  throw invalidInput(
    ["input", "items"],
    { fr: `Donnez de 1 à ${MAX_ITEMS} éléments.`, en: `Give 1 to ${MAX_ITEMS} items.` },
    { fr: "Répartissez-les sur plusieurs mutations.", en: "Split them over several mutations." },
  );
}
