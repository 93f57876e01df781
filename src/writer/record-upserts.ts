import type { AssertionService } from "./assertion-service.js";
import type { RecordChanges } from "./record-changes.js";
import { externalKey, type RecordKey } from "./record-key.js";
import { sourceAssertion } from "./source-assertion.js";
import type { GivenFields, WriteContext, WriteModel } from "./write-model.js";
import { attempt, doneOf, type WriteOutcome } from "./write-outcome.js";
import { archived, itemsRefused } from "./write-refusal.js";

/** What an upsert is given of one record. */
export interface UpsertItem {
  readonly key: unknown;
  readonly version: number | undefined;
  readonly given: GivenFields;
}

export interface Upserted {
  readonly id: string;
  readonly isNew: boolean;
}

/** Writes records that are known by a key, within a transaction that is open. What they are given is the word of the key's source. */
export class RecordUpserts {
  constructor(
    private readonly changes: RecordChanges,
    private readonly assertions: AssertionService,
  ) {}

  async one(write: WriteContext, model: WriteModel, item: UpsertItem, path: readonly string[]): Promise<Upserted> {
    await lockKeys(write, model, [item]);
    return await this.upsert(write, model, item, path);
  }

  /** @throws WriteRefusal that tells what is wrong with each item that is refused */
  async several(write: WriteContext, model: WriteModel, items: readonly UpsertItem[], path: readonly string[]): Promise<Upserted[]> {
    await lockKeys(write, model, items);
    const outcomes: WriteOutcome<Upserted>[] = [];
    for (const [index, item] of items.entries()) {
      const at = [...path, String(index)];
      const work = (): Promise<Upserted> => this.upsert(write, model, item, at);
      outcomes.push(await attempt(write.runner, work, (error) => this.changes.refusalOf(error, model, at)));
    }
    const refused = outcomes.flatMap((outcome) => ("refused" in outcome ? [outcome.refused] : []));
    if (refused.length > 0) throw itemsRefused(path, refused);
    return outcomes.map(doneOf);
  }

  private async upsert(write: WriteContext, model: WriteModel, item: UpsertItem, path: readonly string[]): Promise<Upserted> {
    const key = keyOf(model);
    const at = [...path, key.field];
    const known = await key.find(item.key, at, write.runner);
    const sourceId = await key.source(item.key, at, write.runner);
    const assert = (id: string): Promise<GivenFields> =>
      this.assertions.assert(write.runner, sourceAssertion(model.type, id, item.given, sourceId));
    if (known === undefined) {
      const id = await this.changes.insert(write, model, item.given, path);
      await assert(id);
      await key.keep(id, item.key, at, write.runner);
      return { id, isNew: true };
    }
    const record = await this.changes.lock(write, model, known, item.version, path);
    if (record.isArchived) throw archived(at);
    await this.changes.change(write, model, known, await assert(known), path);
    await key.keep(known, item.key, at, write.runner);
    return { id: known, isNew: false };
  }
}

function keyOf(model: WriteModel): RecordKey {
  return model.key ?? externalKey(model.type);
}

/** In one order, so that two that take the same keys never wait for each other. */
async function lockKeys({ runner }: WriteContext, model: WriteModel, items: readonly UpsertItem[]): Promise<void> {
  const key = keyOf(model);
  await runner.run({
    text: `select pg_advisory_xact_lock(hash)
      from (select distinct hashtextextended(name, 0) as hash from unnest($1::text[]) name order by 1) ordered`,
    values: [items.map((item) => key.lockName(item.key))],
  });
}
