import { DefaultNamingStrategy, type Table } from "typeorm";

/** `fundingYear` → `funding_year`, `RNANumber` → `rna_number`. Digits stay with the word before them. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** Tables and columns in snake_case; a relation's column is the relation's name followed by the column it refers to (`parent` → `parent_id`); constraints and indexes as PostgreSQL names them itself. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override tableName(className: string, givenName: string | undefined): string {
    return givenName ?? snakeCase(className);
  }

  override columnName(propertyName: string, givenName: string, embeddedPrefixes: string[]): string {
    return snakeCase([...embeddedPrefixes, givenName || propertyName].join("_"));
  }

  override relationName(propertyName: string): string {
    return snakeCase(propertyName);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`);
  }

  override joinTableName(firstTableName: string, _secondTableName: string, firstPropertyName: string): string {
    return snakeCase(`${firstTableName}_${firstPropertyName}`);
  }

  override joinTableColumnName(tableName: string, propertyName: string, columnName?: string): string {
    return snakeCase(`${tableName}_${columnName ?? propertyName}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${bareName(table)}_pkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return [bareName(table), ...columns, "key"].join("_");
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return [bareName(table), ...columns, "fkey"].join("_");
  }

  override indexName(table: Table | string, columns: string[]): string {
    return [bareName(table), ...columns, "idx"].join("_");
  }
}

function bareName(table: Table | string): string {
  return (typeof table === "string" ? table : table.name).split(".").at(-1) ?? "";
}
