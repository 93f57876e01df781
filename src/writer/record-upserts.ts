import type { Assertion, AssertionService } from "./assertion-service.js";
import { ownSource } from "./own-source.js";
import type { RecordChanges } from "./record-changes.js";
import { externalKey, type RecordKey, sourceNamed } from "./record-key.js";
import { sourceAssertion } from "./source-assertion.js";
import type { GivenFields, WriteContext, WriteModel } from "./write-model.js";
import { attempt } from "./write-outcome.js";
import { archived, forbidden, itemsRefused, type WriteRefusal } from "./write-refusal.js";
import { writtenOrganization } from "./write-rights.js";

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
    return await this.upsert(write, model, item, path, new Map());
  }

  /** @throws WriteRefusal that tells what is wrong with each item that is refused */
  async several(write: WriteContext, model: WriteModel, items: readonly UpsertItem[], path: readonly string[]): Promise<Upserted[]> {
    await lockKeys(write, model, items);
    const sources = new Map<string, string>();
    const refusalOf = (error: unknown): WriteRefusal | undefined => this.changes.refusalOf(error, model, path);
    const all = await attempt(
      write.runner,
      () => inTurn(items, (item, at) => this.upsert(write, model, item, at, sources), path),
      refusalOf,
    );
    if ("done" in all) return all.done;
    // Only a batch that is refused pays for learning what is wrong with each item.
    const outcomes = await inTurn(
      items,
      (item, at) =>
        attempt(
          write.runner,
          () => this.upsert(write, model, item, at, sources),
          (error) => this.changes.refusalOf(error, model, at),
        ),
      path,
    );
    throw itemsRefused(
      path,
      outcomes.flatMap((outcome) => ("refused" in outcome ? [outcome.refused] : [])),
    );
  }

  private async upsert(
    write: WriteContext,
    model: WriteModel,
    item: UpsertItem,
    path: readonly string[],
    sources: Map<string, string>,
  ): Promise<Upserted> {
    const key = keyOf(model);
    const at = [...path, key.field];
    const own = await ownSource(write);
    const keySource = await idOfSource(key.sourceOf(item.key), sources, at, write);
    // A member's keys are a space of its own: it neither takes nor finds others'.
    const sourceId = model.key === undefined ? (own ?? keySource) : keySource;
    const known = await key.find(item.key, sourceId, at, write.runner);
    if (own !== undefined && model.key !== undefined && known !== writtenOrganization(write.viewer)) throw forbidden();
    const said = (id: string): Assertion => sourceAssertion(model.type, id, item.given, own ?? sourceId, own !== undefined);
    if (known === undefined) {
      const id = await this.changes.insert(write, model, item.given, path);
      await this.assertions.keep(write.runner, said(id));
      await key.keep(id, item.key, sourceId, at, write.runner);
      return { id, isNew: true };
    }
    const record = await this.changes.lock(write, model, known, item.version, path);
    if (record.isArchived) throw archived(at);
    const winning = await this.assertions.assert(write.runner, said(known));
    await this.changes.change(write, model, known, winning, path);
    await key.keep(known, item.key, sourceId, at, write.runner);
    return { id: known, isNew: false };
  }
}

/** One after the other, as the connection takes them. */
async function inTurn<T>(
  items: readonly UpsertItem[],
  work: (item: UpsertItem, path: readonly string[]) => Promise<T>,
  path: readonly string[],
): Promise<T[]> {
  const done: T[] = [];
  for (const [index, item] of items.entries()) done.push(await work(item, [...path, String(index)]));
  return done;
}

/** @param known the ids of the sources that were looked up before */
async function idOfSource(
  name: string | null | undefined,
  known: Map<string, string>,
  path: readonly string[],
  write: WriteContext,
): Promise<string | undefined> {
  if (name == null) return undefined;
  const id = known.get(name) ?? (await sourceNamed(name, [...path, "source"], write));
  known.set(name, id);
  return id;
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
