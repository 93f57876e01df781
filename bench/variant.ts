import pg from "pg";
import { inDatabase } from "../src/database/database-url.js";
import { readerRole } from "../src/database/roles.js";

/**
 * A copy of a network's database in which readers find what the tables' names mean in another schema: another audience's views, or the
 * tables themselves.
 * @returns its address
 */
export async function openVariant(serverUrl: string, networkUrl: string, schema: string): Promise<string> {
  const network = new URL(networkUrl).pathname.slice(1);
  const name = `${network}_${schema}`;
  const reader = readerRole("PUBLIC").name;
  await run(serverUrl, [
    `drop database if exists ${name} with (force)`,
    `create database ${name} template ${network}`,
    `alter role ${reader} in database ${name} set search_path = ${schema}, public`,
  ]);
  const url = inDatabase(serverUrl, name);
  await run(url, [
    `grant usage on schema ${schema} to ${reader}`,
    `grant select on all tables in schema ${schema} to ${reader}`,
    "vacuum analyze",
  ]);
  return url;
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
