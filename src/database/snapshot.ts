import { Readable } from "node:stream";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { BinaryRow } from "./binary-row.js";
import { databaseFailure } from "./database-failure.js";
import { roleUrl, WRITER_ROLE } from "./roles.js";

/** Takes one row, which is only there during the call. */
export type TakeRow = (row: BinaryRow) => void;

/** The whole directory as it was at one moment, whoever writes meanwhile. */
export interface Snapshot {
  /** Which transactions it has seen, as PostgreSQL writes a `pg_snapshot`. */
  readonly position: string;
  /** Streams what a query without parameters answers. */
  rows(query: string, take: TakeRow): Promise<void>;
}

interface SnapshotOptions {
  /** Address of the database as its owner. */
  readonly ownerUrl: string;
  readonly secret: string;
  readonly connectionTimeoutMs: number;
}

/** Reads on a connection of its own, as the writer, who sees each row's effective audience. It writes nothing, so it holds up nobody. */
export async function withSnapshot<T>(options: SnapshotOptions, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: roleUrl(options.ownerUrl, WRITER_ROLE, options.secret),
    connectionTimeoutMillis: options.connectionTimeoutMs,
    application_name: "maillage snapshot",
  });
  // A connection lost while it works fails its statement; without a listener it would end the process too.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("begin transaction isolation level repeatable read read only");
    const { rows } = await client.query<{ position: string }>("select pg_current_snapshot()::text as position");
    const result = await read({
      position: rows[0]?.position ?? "",
      rows: (query, take) => readBinary(client.query(copyTo(`copy (${query}) to stdout (format binary)`)), take),
    });
    await client.query("commit");
    return result;
  } catch (error) {
    throw databaseFailure(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const SIGNATURE_BYTES = 11;
const HEADER_BYTES = SIGNATURE_BYTES + 8;

/** Reads PostgreSQL's binary COPY: a header, then rows of counted columns, each with its length. */
async function readBinary(stream: Readable, take: TakeRow): Promise<void> {
  const row = new BinaryRow();
  let rest: Buffer = Buffer.alloc(0);
  let isPastHeader = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    if (!isPastHeader) {
      if (bytes.length < HEADER_BYTES) {
        rest = bytes;
        continue;
      }
      at = HEADER_BYTES + bytes.readInt32BE(SIGNATURE_BYTES + 4);
      isPastHeader = true;
    }
    row.open(bytes);
    for (let end = row.read(at); end > 0; end = row.read(at)) {
      take(row);
      at = end;
    }
    rest = bytes.subarray(at);
  }
}
