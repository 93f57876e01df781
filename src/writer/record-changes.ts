import { v7 as uuidv7 } from "uuid";
import { audienceRank } from "../core/audience.js";
import type { EntityCatalogue } from "../database/entity-catalogue.js";
import { constraintRefusal } from "./constraint-refusal.js";
import { mergedRefusal } from "./merged-record.js";
import { type LockedRecord, RecordTable } from "./record-table.js";
import type { GivenFields, WriteContext, WriteModel } from "./write-model.js";
import { expectedRefusal, forbidden, notFound, versionConflict, WriteRefusal } from "./write-refusal.js";
import { assertMayWriteRecord, writesAll, writtenOrganization } from "./write-rights.js";

/** What is done to single records within a transaction that is open. */
export class RecordChanges {
  constructor(private readonly entities: EntityCatalogue) {}

  /** @returns the new record's uuid */
  async insert(write: WriteContext, model: WriteModel, given: GivenFields, path: readonly string[]): Promise<string> {
    const id = uuidv7();
    const refined = (await model.refine?.(given, undefined, path, write)) ?? given;
    await this.table(model).insert(write.runner, { id, ...(await columnsOf(model, refined, path, write)) });
    await this.assertStillOwn(write, model, id);
    await writeLinks(model, id, refined, path, write);
    return id;
  }

  /** Changes a record that is locked. Afterwards too it must be one that the viewer may write. */
  async change(write: WriteContext, model: WriteModel, id: string, given: GivenFields, path: readonly string[]): Promise<void> {
    const refined = (await model.refine?.(given, id, path, write)) ?? given;
    await this.table(model).set(write.runner, id, await columnsOf(model, refined, path, write));
    await writeLinks(model, id, refined, path, write);
    await this.assertStillOwn(write, model, id);
  }

  async setArchived(write: WriteContext, model: WriteModel, id: string, isArchived: boolean): Promise<void> {
    await this.table(model).setArchived(write.runner, id, isArchived);
  }

  /** Holds the record, which the viewer may write and which is still as the caller read it. */
  async lock(
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

  /**
   * What a member wrote must stand on its own sheet. It is forbidden otherwise, even where the record would be hidden from the member:
   * it knows of what it has just written, and how far others would see that is not told.
   */
  private async assertStillOwn({ viewer, runner }: WriteContext, model: WriteModel, id: string): Promise<void> {
    if (writesAll(viewer)) return;
    const owner = (await this.table(model).lock(runner, id))?.owner ?? undefined;
    if (owner === undefined || owner !== writtenOrganization(viewer)) throw forbidden();
  }

  private table(model: WriteModel): RecordTable {
    return new RecordTable(model, this.entities.get(model.entity));
  }
}

async function assertUnmerged({ runner, viewer }: WriteContext, model: WriteModel, id: string, path: readonly string[]): Promise<void> {
  const refusal = await mergedRefusal(runner, model.type, id, audienceRank(viewer.audience), [...path, "id"]);
  if (refusal) throw refusal;
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
