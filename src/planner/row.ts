import type { EntityMetadata } from "typeorm";
import { identifier, rawSql, type Sql, sql } from "./sql.js";

/** A row of an entity's table under an alias of the statement being planned. */
export class Row<E extends object = object> {
  readonly alias: Sql;

  constructor(
    readonly entity: EntityMetadata,
    readonly aliasName: string,
  ) {
    this.alias = rawSql(aliasName);
  }

  /** The column of a property of the entity. */
  col(property: keyof E & string): Sql {
    const column = this.entity.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${this.entity.name} has no column for "${property}"`);
    return rawSql(`${this.aliasName}."${column.databaseName}"`);
  }

  has(property: string): boolean {
    return this.entity.findColumnWithPropertyName(property) !== undefined;
  }

  /** `table alias`, for a FROM clause: which table that is depends on whose connection runs it. */
  get from(): Sql {
    return sql`${identifier(this.entity.tableName)} ${this.alias}`;
  }
}
