import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

const POLL_MS = 100;

/**
 * Runs `work` while holding an advisory lock of the database, on the connection that holds it. Waits by asking again: a session
 * blocked inside `pg_advisory_lock` keeps a snapshot open, for which CREATE INDEX CONCURRENTLY elsewhere would wait for ever.
 */
export async function withAdvisoryLock<Result>(url: string, key: number, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    while (!(await tryAdvisoryLock(client, key))) await delay(POLL_MS);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Takes the lock for the life of the connection, or answers false at once. */
export async function tryAdvisoryLock(client: pg.Client, key: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [key]);
  return rows[0]?.taken === true;
}
