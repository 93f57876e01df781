import type { StatementRunner } from "../core/context.js";
import type { EntityCatalogue } from "../database/entity-catalogue.js";
import type { WriteModel } from "./write-model.js";
import type { Owned } from "./write-rights.js";

/** What a write looks at before it changes a record. */
export interface LockedRecord extends Owned {
  readonly version: number;
  readonly isArchived: boolean;
}

/** The table of one kind of record, as its model writes it. Values go by property of its entity. */
export class RecordTable {
  constructor(
    private readonly model: WriteModel,
    private readonly metadata: ReturnType<EntityCatalogue["get"]>,
  ) {}

  async insert(runner: StatementRunner, values: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(values).map((property) => this.column(property));
    const places = names.map((_, index) => `$${index + 1}`);
    await runner.run({
      text: `insert into ${this.name} (${names.join(", ")}) values (${places.join(", ")})`,
      values: Object.values(values),
    });
  }

  async set(runner: StatementRunner, id: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    const assignments = Object.keys(values).map((property, index) => `${this.column(property)} = $${index + 2}`);
    if (assignments.length === 0) return;
    await runner.run({ text: `update ${this.name} set ${assignments.join(", ")} where id = $1`, values: [id, ...Object.values(values)] });
  }

  async setArchived(runner: StatementRunner, id: string, isArchived: boolean): Promise<void> {
    const archivedAt = isArchived ? "coalesce(archived_at, now())" : "null";
    await runner.run({ text: `update ${this.name} set archived_at = ${archivedAt} where id = $1`, values: [id] });
  }

  /** Holds the record until the transaction ends, so that of many that read one version only one can change it. */
  async lock(runner: StatementRunner, id: string): Promise<LockedRecord | undefined> {
    const audience = this.metadata.findColumnWithPropertyName("audience") ? "record.audience" : "0";
    const [row] = await runner.run<LockedRecord>({
      text: `select record.version, record.archived_at is not null as "isArchived", ${audience} as audience,
        ${this.model.ownedBy ?? "null"} as owner from ${this.name} record where record.id = $1 for no key update of record`,
      values: [id],
    });
    return row;
  }

  /** The input's field that writes a column. */
  fieldOf(column: string): string | undefined {
    const property = this.metadata.columns.find(({ databaseName }) => databaseName === column)?.propertyName;
    if (property === undefined) return undefined;
    return Object.entries(this.model.fields).find(([, field]) => field.properties?.includes(property))?.[0];
  }

  private get name(): string {
    return `"${this.metadata.tableName}"`;
  }

  private column(property: string): string {
    const column = this.metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${this.model.type} has no column for "${property}"`);
    return `"${column.databaseName}"`;
  }
}
