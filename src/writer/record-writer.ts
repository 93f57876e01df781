import { v7 as uuidv7 } from "uuid";
import { audienceRank } from "../core/audience.js";
import type { RequestContext } from "../core/context.js";
import type { EntityCatalogue } from "../database/entity-catalogue.js";
import { AssertionService } from "./assertion-service.js";
import { constraintRefusal } from "./constraint-refusal.js";
import { mergedRefusal } from "./merged-record.js";
import { externalKey, type RecordKey } from "./record-key.js";
import { type LockedRecord, RecordTable } from "./record-table.js";
import { type Transaction, transact } from "./transact.js";
import { concept } from "./write-fields.js";
import type { GivenFields, WriteContext, WriteModel } from "./write-model.js";
import { attempt, doneOf, type WriteOutcome } from "./write-outcome.js";
import { archived, expectedRefusal, itemsRefused, notFound, versionConflict, WriteRefusal } from "./write-refusal.js";
import { assertMayWriteKind, assertMayWriteRecord } from "./write-rights.js";

/** What an upsert is given of one record. */
export interface UpsertItem {
  readonly key: unknown;
  readonly version: number | undefined;
  readonly given: GivenFields;
}

/** What an update changes of one record. */
export interface RecordUpdate {
  readonly id: string;
  readonly version: number | undefined;
  readonly given: GivenFields;
  readonly source?: string | null | undefined;
}

export interface Upserted {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * Creates, changes, archives and restores records of every kind, as their model says. Each call is one transaction: all of it is
 * kept or nothing is, and a refusal names the field and the remedy. The database moves the version and writes the audit.
 */
export class RecordWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly entities: EntityCatalogue,
    private readonly assertions = new AssertionService(),
  ) {}

  /**
   * @param source the id of the source that says so; without it, it is the centre's own word
   * @returns the new record's uuid
   */
  create(context: RequestContext, model: WriteModel, given: GivenFields, path: readonly string[], source?: string | null): Promise<string> {
    return this.write(context, model, path, async (write) => {
      const id = await this.insert(write, model, given, path);
      await this.assert(write, model, id, given, source, path);
      return id;
    });
  }

  /**
   * Changes the fields given.
   * @param version the version that the caller read; when the record has moved on, nothing is changed (VERSION_CONFLICT)
   * @param source the id of the source that says so; a field of which another source is believed before it keeps its value
   */
  update(
    context: RequestContext,
    model: WriteModel,
    id: string,
    version: number | undefined,
    given: GivenFields,
    path: readonly string[],
    source?: string | null,
  ): Promise<string> {
    return this.write(context, model, path, (write) => this.updateWithin(write, model, { id, version, given, source }, path));
  }

  /** The same in a transaction that is open. */
  async updateWithin(write: WriteContext, model: WriteModel, update: RecordUpdate, path: readonly string[]): Promise<string> {
    const { id, version, given, source } = update;
    const record = await this.lock(write, model, id, version, path);
    if (record.isArchived) throw notFound([...path, "id"]);
    await this.change(write, model, id, await this.assert(write, model, id, given, source, path), path);
    return id;
  }

  /** Takes a record, and what depends on it, out of everyone's sight; or brings it back. */
  setArchived(
    context: RequestContext,
    model: WriteModel,
    id: string,
    version: number | undefined,
    isArchived: boolean,
    path: readonly string[],
  ): Promise<string> {
    return this.write(context, model, path, async (write) => {
      await this.lock(write, model, id, version, path);
      await this.table(model).setArchived(write.runner, id, isArchived);
      return id;
    });
  }

  /** Changes the record that is known by the key, or creates it. Upserts of one key at once make one record. */
  upsert(context: RequestContext, model: WriteModel, item: UpsertItem, path: readonly string[]): Promise<Upserted> {
    return this.write(context, model, path, async (write) => {
      await lockKeys(write, model, [item]);
      return this.upsertLocked(write, model, item, path);
    });
  }

  /** All or none. A refusal lists what is wrong with each item. */
  upsertAll(context: RequestContext, model: WriteModel, items: readonly UpsertItem[], path: readonly string[]): Promise<Upserted[]> {
    return this.write(context, model, path, async (write) => {
      await lockKeys(write, model, items);
      const outcomes: WriteOutcome<Upserted>[] = [];
      for (const [index, item] of items.entries()) {
        const at = [...path, String(index)];
        const work = (): Promise<Upserted> => this.upsertLocked(write, model, item, at);
        outcomes.push(await attempt(write.runner, work, (error) => this.refusalOf(error, model, at)));
      }
      const refused = outcomes.flatMap((outcome) => ("refused" in outcome ? [outcome.refused] : []));
      if (refused.length > 0) throw itemsRefused(path, refused);
      return outcomes.map(doneOf);
    });
  }

  /** @returns what is to be written of it */
  private async assert(
    write: WriteContext,
    model: WriteModel,
    recordId: string,
    values: GivenFields,
    source: string | null | undefined,
    path: readonly string[],
  ): Promise<GivenFields> {
    const { sourceId } = (await sourceField.columns?.(source, [...path, "source"], write)) ?? {};
    const verifiedOn = values["verifiedOn"];
    return await this.assertions.assert(write.runner, {
      type: model.type,
      recordId,
      values,
      ...(typeof sourceId === "string" && { sourceId }),
      ...(typeof verifiedOn === "string" && { verifiedOn }),
    });
  }

  private async write<T>(
    context: RequestContext,
    model: WriteModel,
    path: readonly string[],
    work: (write: WriteContext) => Promise<T>,
  ): Promise<T> {
    assertMayWriteKind(context.viewer, model);
    return await transact({ transaction: this.transaction, context, refusalOf: (error) => this.refusalOf(error, model, path), work });
  }

  private async insert(write: WriteContext, model: WriteModel, given: GivenFields, path: readonly string[]): Promise<string> {
    const id = uuidv7();
    const refined = (await model.refine?.(given, undefined, path, write)) ?? given;
    await this.table(model).insert(write.runner, { id, ...(await columnsOf(model, refined, path, write)) });
    await this.lock(write, model, id, undefined, path);
    await writeLinks(model, id, refined, path, write);
    return id;
  }

  private async change(write: WriteContext, model: WriteModel, id: string, given: GivenFields, path: readonly string[]): Promise<void> {
    const refined = (await model.refine?.(given, id, path, write)) ?? given;
    await this.table(model).set(write.runner, id, await columnsOf(model, refined, path, write));
    await writeLinks(model, id, refined, path, write);
    await this.lock(write, model, id, undefined, path);
  }

  private async upsertLocked(write: WriteContext, model: WriteModel, item: UpsertItem, path: readonly string[]): Promise<Upserted> {
    const key = keyOf(model);
    const at = [...path, key.field];
    const known = await key.find(item.key, at, write.runner);
    if (known === undefined) {
      const id = await this.insert(write, model, item.given, path);
      await key.keep(id, item.key, at, write.runner);
      return { id, isNew: true };
    }
    const record = await this.lock(write, model, known, item.version, path);
    if (record.isArchived) throw archived(at);
    await this.change(write, model, known, item.given, path);
    await key.keep(known, item.key, at, write.runner);
    return { id: known, isNew: false };
  }

  /** Holds the record, which the viewer may write and which is still as the caller read it. */
  private async lock(
    write: WriteContext,
    model: WriteModel,
    id: string,
    version: number | undefined,
    path: readonly string[],
  ): Promise<LockedRecord> {
    const record = await this.table(model).lock(write.runner, id);
    if (!record) throw notFound([...path, "id"]);
    if (record.isArchived) await assertUnmerged(write, model, id, path);
    assertMayWriteRecord(write.viewer, record, path);
    if (version !== undefined && version !== record.version) throw versionConflict([...path, "version"], record.version);
    return record;
  }

  /** What an error says to whoever wrote; undefined for one that they can do nothing about. */
  refusalOf(error: unknown, model: WriteModel, path: readonly string[]): WriteRefusal | undefined {
    if (error instanceof WriteRefusal) return error;
    return expectedRefusal(error) ?? constraintRefusal(error, path, (column) => this.table(model).fieldOf(column));
  }

  private table(model: WriteModel): RecordTable {
    return new RecordTable(model, this.entities.get(model.entity));
  }
}

async function assertUnmerged({ runner, viewer }: WriteContext, model: WriteModel, id: string, path: readonly string[]): Promise<void> {
  const refusal = await mergedRefusal(runner, model.type, id, audienceRank(viewer.audience), [...path, "id"]);
  if (refusal) throw refusal;
}

const sourceField = concept("sourceId", "Source", "source");

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

async function columnsOf(
  model: WriteModel,
  given: GivenFields,
  path: readonly string[],
  write: WriteContext,
): Promise<Record<string, unknown>> {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = model.fields[name];
    if (!field) throw new Error(`${model.type} has no written field "${name}"`);
    if (field.columns) Object.assign(columns, await field.columns(value, [...path, name], write));
  }
  return columns;
}

async function writeLinks(model: WriteModel, id: string, given: GivenFields, path: readonly string[], write: WriteContext): Promise<void> {
  for (const [name, value] of Object.entries(given)) await model.fields[name]?.links?.(id, value, [...path, name], write);
}
