import { readFile } from "node:fs/promises";
import pg from "pg";

/** Linux counts the time of a process in hundredths of a second. */
const MS_PER_TICK = 10;

/**
 * Processor time of all client backends of the database since they began, in milliseconds; null when they run on another machine
 * or on another system than Linux.
 */
export async function backendCpuMs(databaseUrl: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    const times = await Promise.all(rows.map(({ pid }) => processCpuMs(pid)));
    return times.reduce<number | null>((sum, time) => (sum === null || time === null ? null : sum + time), 0);
  } finally {
    await client.end();
  }
}

async function processCpuMs(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (status === null || !status.includes("(postgres)")) return null;
  const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}
