import type { RequestContext } from "../core/context.js";
import type { EntityCatalogue } from "../database/entity-catalogue.js";
import { AssertionService } from "./assertion-service.js";
import { ownSource } from "./own-source.js";
import { RecordChanges } from "./record-changes.js";
import { RecordUpserts, type Upserted, type UpsertItem } from "./record-upserts.js";
import { sourceAssertion } from "./source-assertion.js";
import { type Transaction, transact } from "./transact.js";
import { concept } from "./write-fields.js";
import type { GivenFields, WriteContext, WriteModel } from "./write-model.js";
import { notFound, type WriteRefusal } from "./write-refusal.js";
import { assertMayWriteKind } from "./write-rights.js";

/** What an update changes of one record. */
export interface RecordUpdate {
  readonly id: string;
  readonly version: number | undefined;
  readonly given: GivenFields;
  readonly source?: string | null | undefined;
}

const sourceField = concept("sourceId", "Source", "source");

/**
 * Creates, changes, archives and restores records of every kind, as their model says. Each call is one transaction: all of it is
 * kept or nothing is, and a refusal names the field and the remedy. The database moves the version and writes the audit.
 */
export class RecordWriter {
  private readonly changes: RecordChanges;
  private readonly upserts: RecordUpserts;

  constructor(
    private readonly transaction: Transaction,
    entities: EntityCatalogue,
    private readonly assertions = new AssertionService(),
  ) {
    this.changes = new RecordChanges(entities);
    this.upserts = new RecordUpserts(this.changes, assertions);
  }

  /**
   * @param source the id of the source that says so; without it, it is the centre's own word. A member's is always its own
   * @returns the new record's uuid
   */
  create(context: RequestContext, model: WriteModel, given: GivenFields, path: readonly string[], source?: string | null): Promise<string> {
    return this.write(context, model, path, async (write) => {
      const id = await this.changes.insert(write, model, given, path);
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
    const record = await this.changes.lock(write, model, id, version, path);
    if (record.isArchived) throw notFound([...path, "id"]);
    await this.changes.change(write, model, id, await this.assert(write, model, id, given, source, path), path);
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
      await this.changes.lock(write, model, id, version, path);
      await this.changes.setArchived(write, model, id, isArchived);
      return id;
    });
  }

  /** Changes the record that is known by the key, or creates it. Upserts of one key at once make one record. */
  upsert(context: RequestContext, model: WriteModel, item: UpsertItem, path: readonly string[]): Promise<Upserted> {
    return this.write(context, model, path, (write) => this.upserts.one(write, model, item, path));
  }

  /** All or none. A refusal lists what is wrong with each item. */
  upsertAll(context: RequestContext, model: WriteModel, items: readonly UpsertItem[], path: readonly string[]): Promise<Upserted[]> {
    return this.write(context, model, path, (write) => this.upserts.several(write, model, items, path));
  }

  /** What an error says to whoever wrote; undefined for one that they can do nothing about. */
  refusalOf(error: unknown, model: WriteModel, path: readonly string[]): WriteRefusal | undefined {
    return this.changes.refusalOf(error, model, path);
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
    const own = await ownSource(write);
    const id = own ?? (typeof sourceId === "string" ? sourceId : undefined);
    return await this.assertions.assert(write.runner, sourceAssertion(model.type, recordId, values, id, own !== undefined));
  }
}
