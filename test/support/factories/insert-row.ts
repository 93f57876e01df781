import type pg from "pg";
import { snakeCase } from "../../../src/database/naming-strategy.js";

/** The owner's, or the writer's: bare table names mean the tables. */
export type Connection = Pick<pg.Pool, "query">;

type Scalar = string | number | boolean | Date | readonly string[] | null;

/** The columns of an entity, without its relations. */
export type Columns<Entity> = { [Key in keyof Entity as Entity[Key] extends Scalar ? Key : never]: Entity[Key] };

let made = 0;

/** Rises by one with each row that a test file makes: the same in every run. */
export function nextRank(): number {
  made += 1;
  return made;
}

/** Goes on after what another file has made. */
export function goOnFrom(rank: number): void {
  made = rank;
}

/** A UUIDv7 like any other, but always the same for a rank. */
export function idOf(rank: number): string {
  return `019a0000-0000-7000-8000-${rank.toString(16).padStart(12, "0")}`;
}

/** When the record of a rank was made and last changed: a minute after the one before it. */
export function timesOf(rank: number): { createdAt: Date; updatedAt: Date } {
  const at = new Date(Date.UTC(2024, 0, 1) + rank * 60_000);
  return { createdAt: at, updatedAt: at };
}

export async function insertRow<Row extends object>(connection: Connection, table: string, row: Row): Promise<Row> {
  const entries = Object.entries(row);
  const columns = entries.map(([property]) => `"${snakeCase(property)}"`).join(", ");
  const parameters = entries.map((_, index) => `$${index + 1}`).join(", ");
  await connection.query(
    `insert into "${table}" (${columns}) values (${parameters})`,
    entries.map(([, value]) => value),
  );
  return row;
}
