import { v7 as uuidv7 } from "uuid";
import type { RequestContext, StatementRunner, Viewer } from "../core/context.js";
import type { EntityCatalogue } from "../database/entity-catalogue.js";
import { constraintRefusal } from "./constraint-refusal.js";
import type { WriteContext, WriteModel } from "./write-model.js";
import { forbidden, notFound, WriteRefusal } from "./write-refusal.js";

/** Opens the transaction of a write. */
export type Transaction = <T>(work: (runner: StatementRunner) => Promise<T>) => Promise<T>;

/** The fields that an input gives, by name; a field that is not given is not there. */
export type GivenFields = Readonly<Record<string, unknown>>;

/**
 * Creates, changes, archives and restores records of every kind, as their model says. Each call is one transaction: all of it is
 * kept or nothing is, and a refusal names the field and the remedy. The database moves the version and writes the audit.
 */
export class RecordWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly entities: EntityCatalogue,
  ) {}

  /** @returns the new record's uuid */
  create(context: RequestContext, model: WriteModel, given: GivenFields, path: readonly string[]): Promise<string> {
    return this.write(context, model, path, async (write) => {
      const id = uuidv7();
      const columns = await this.columns(model, given, path, write);
      await this.insert(write.runner, model, { id, ...columns });
      await this.assertOwned(write, model, id);
      await this.links(model, id, given, path, write);
      return id;
    });
  }

  /**
   * Changes the fields given.
   * @param version the version that the caller read; when the record has moved on, nothing is changed (VERSION_CONFLICT)
   */
  update(
    context: RequestContext,
    model: WriteModel,
    id: string,
    version: number | undefined,
    given: GivenFields,
    path: readonly string[],
  ): Promise<string> {
    return this.write(context, model, path, async (write) => {
      await this.lock(write, model, id, version, path);
      await this.assertOwned(write, model, id);
      await this.set(write.runner, model, id, await this.columns(model, given, path, write));
      await this.links(model, id, given, path, write);
      await this.assertOwned(write, model, id);
      return id;
    });
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
      await this.lock(write, model, id, version, path, true);
      await this.assertOwned(write, model, id);
      await write.runner.run({
        text: `update ${this.table(model)} set archived_at = ${isArchived ? "coalesce(archived_at, now())" : "null"} where id = $1`,
        values: [id],
      });
      return id;
    });
  }

  private async write<T>(
    context: RequestContext,
    model: WriteModel,
    path: readonly string[],
    work: (write: WriteContext) => Promise<T>,
  ): Promise<T> {
    if (!mayWrite(context.viewer, model)) throw forbidden();
    try {
      return await this.transaction(async (runner) => {
        await runner.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(actorOf(context))] });
        return work({ viewer: context.viewer, runner });
      });
    } catch (error) {
      throw constraintRefusal(error, path, (column) => this.fieldOf(model, column)) ?? error;
    }
  }

  private async columns(
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

  private async links(model: WriteModel, id: string, given: GivenFields, path: readonly string[], write: WriteContext): Promise<void> {
    for (const [name, value] of Object.entries(given)) await model.fields[name]?.links?.(id, value, [...path, name], write);
  }

  private async insert(runner: StatementRunner, model: WriteModel, values: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(values).map((property) => this.column(model, property));
    const places = names.map((_, index) => `$${index + 1}`);
    await runner.run({
      text: `insert into ${this.table(model)} (${names.join(", ")}) values (${places.join(", ")})`,
      values: Object.values(values),
    });
  }

  private async set(runner: StatementRunner, model: WriteModel, id: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    const properties = Object.keys(values);
    if (properties.length === 0) return;
    const assignments = properties.map((property, index) => `${this.column(model, property)} = $${index + 2}`);
    await runner.run({
      text: `update ${this.table(model)} set ${assignments.join(", ")} where id = $1`,
      values: [id, ...Object.values(values)],
    });
  }

  /** Holds the record until the transaction ends, so that of many that read one version only one can change it. */
  private async lock(
    write: WriteContext,
    model: WriteModel,
    id: string,
    version: number | undefined,
    path: readonly string[],
    orArchived = false,
  ): Promise<void> {
    const [row] = await write.runner.run<{ version: number; is_archived: boolean }>({
      text: `select version, archived_at is not null as is_archived from ${this.table(model)} where id = $1 for no key update`,
      values: [id],
    });
    if (!row || (row.is_archived && !orArchived)) throw notFound([...path, "id"]);
    if (version === undefined || version === row.version) return;
    throw new WriteRefusal(
      "VERSION_CONFLICT",
      { fr: "L'enregistrement a changé depuis votre lecture.", en: "The record has changed since you read it." },
      {
        path: [...path, "version"],
        currentVersion: row.version,
        remedy: {
          fr: "Relisez-le, reportez vos changements et renvoyez sa version actuelle.",
          en: "Read it again, redo your changes and send its current version.",
        },
      },
    );
  }

  private async assertOwned(write: WriteContext, model: WriteModel, id: string): Promise<void> {
    if (writesAll(write.viewer)) return;
    const [row] = await write.runner.run<{ owner: string | null }>({
      text: `select ${model.ownedBy} as owner from ${this.table(model)} record where record.id = $1`,
      values: [id],
    });
    if (row?.owner !== write.viewer.organizationId) throw forbidden();
  }

  private fieldOf(model: WriteModel, column: string): string | undefined {
    const property = this.entities.get(model.entity).columns.find((candidate) => candidate.databaseName === column)?.propertyName;
    if (property === undefined) return undefined;
    return Object.keys(model.fields).find((name) => name === property || `${name}Id` === property) ?? property;
  }

  private column(model: WriteModel, property: string): string {
    const column = this.entities.get(model.entity).findColumnWithPropertyName(property);
    if (!column) throw new Error(`${model.type} has no column for "${property}"`);
    return `"${column.databaseName}"`;
  }

  private table(model: WriteModel): string {
    return `"${this.entities.get(model.entity).tableName}"`;
  }
}

function writesAll(viewer: Viewer): boolean {
  return viewer.audience === "STAFF" && viewer.scopes.includes("write");
}

/** Whether the viewer may write records of this kind at all; which ones, their owner decides. */
function mayWrite(viewer: Viewer, model: WriteModel): boolean {
  if (writesAll(viewer)) return true;
  return (
    viewer.audience === "MEMBER" &&
    viewer.scopes.includes("write:own") &&
    viewer.organizationId !== undefined &&
    model.ownedBy !== undefined
  );
}

function actorOf({ viewer, requestId }: RequestContext): object {
  return { credential: viewer.credential?.id, name: viewer.credential?.name, audience: viewer.audience, request: requestId };
}
