import { createHash } from "node:crypto";
import pg from "pg";
import { migrations } from "../migrations/index.js";
import type { Logger } from "../src/core/logger.js";
import { inDatabase } from "../src/database/database-url.js";
import { migrate } from "../src/database/migrator.js";
import { datasetFingerprint, generateNetwork } from "./dataset.js";

interface NetworkOptions {
  /** Address of a database of the server, as a role that may create others. */
  readonly serverUrl: string;
  readonly secret: string;
  readonly log: Logger;
  readonly organizations: number;
  onProgress(message: string): void;
}

/** The address of a database with a generated network of that size: the one kept from an earlier run, or a new one. */
export async function openNetwork({ serverUrl, secret, log, organizations, onProgress }: NetworkOptions): Promise<string> {
  const name = `maillage_bench_${organizations}`;
  const url = inDatabase(serverUrl, name);
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ comment: string | null }>(
      "select shobj_description(d.oid, 'pg_database') as comment from pg_database d where d.datname = $1",
      [name],
    );
    if (rows[0]?.comment === fingerprint) return url;
    const started = performance.now();
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await migrate({ ownerUrl: url, secret, log, waitMs: 10_000, lockTimeoutMs: 5_000 });
    await generateNetwork(url, organizations, (what, done, of) =>
      onProgress(`${organizations} organizations: ${what} (${done + 1}/${of})`),
    );
    await client.query(`comment on database ${name} is '${fingerprint}'`);
    onProgress(`${organizations} organizations: generated in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return url;
  } finally {
    await client.end();
  }
}

/** Says of a database that it is complete, and from what it was made. */
const fingerprint = createHash("sha256")
  .update(datasetFingerprint + migrations.map(({ name }) => name).join())
  .digest("hex");
