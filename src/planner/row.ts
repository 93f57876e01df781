import type { EntityMetadata } from "typeorm";
import { identifier, rawSql, type Sql, sql } from "./sql.js";

/** A row of an entity's table under an alias of the statement being planned. */
export class Row<E extends object = object> {
  readonly alias: Sql;
  /** Columns that were asked for: a statement is planned the faster, the fewer its sub-selects hand on. */
  private readonly read = new Set<string>();

  constructor(
    readonly entity: EntityMetadata,
    readonly aliasName: string,
    /** When the directory knew what is read (SQL of type timestamptz); now, where there is none. */
    readonly knownOn?: Sql,
    /** SQL of the rows that are read, in parentheses, where they are not those of the entity's table. */
    private readonly source?: Sql,
  ) {
    this.alias = rawSql(aliasName);
  }

  /** The column of a property of the entity. */
  col(property: keyof E & string): Sql {
    const column = this.entity.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${this.entity.name} has no column for "${property}"`);
    return this.column(column.databaseName);
  }

  /** A column by its own name in the database. */
  column(name: string): Sql {
    this.read.add(name);
    return rawSql(`${this.aliasName}."${name}"`);
  }

  /** The columns of this row that `reader`, a row of what is selected from it, has been asked for until now. */
  columnsFor(reader: Row<E>): Sql[] {
    return [...reader.read].map((name) => this.column(name));
  }

  has(property: string): boolean {
    return this.entity.findColumnWithPropertyName(property) !== undefined;
  }

  /** `table alias`, for a FROM clause: which table that is depends on whose connection runs it. */
  get from(): Sql {
    return sql`${this.source ?? identifier(this.entity.tableName)} ${this.alias}`;
  }

  /** Another table that keeps versions, read at the same time as this row, for a FROM clause that names its alias. */
  beside(table: string): Sql {
    return this.knownOn ? versionsOf(table, this.knownOn) : identifier(table);
  }
}

/** The rows of a table as the directory knew them at an instant: `x_version` has the columns of `x` that plans read, and `recorded`. */
export function versionsOf(table: string, knownOn: Sql): Sql {
  return sql`(select v.* from ${identifier(`${table}_version`)} v where v.recorded @> ${knownOn})`;
}
