import { type NetworkArrays, NODE_TYPES } from "./network-arrays.js";
import { NetworkBuilder, type TieRow } from "./network-builder.js";
import { NODE_TABLES, TIE_SOURCES } from "./network-sources.js";
import type { UuidWords } from "./uuid-table.js";

/** The directory at one moment: see `Snapshot` of the database. */
export interface NetworkSnapshot {
  readonly position: string;
  rows(query: string, take: (columns: readonly (Buffer | null)[]) => void): Promise<void>;
}

/** A network and how far back in the change feed what it lacks may begin. */
export interface LoadedNetwork {
  readonly arrays: NetworkArrays;
  readonly position: string;
}

/** Reads all nodes and all ties, one statement a table, row by row. */
export async function loadNetwork(snapshot: NetworkSnapshot): Promise<LoadedNetwork> {
  const builder = new NetworkBuilder();
  for (const type of NODE_TYPES) {
    await snapshot.rows(`select id, audience from ${NODE_TABLES[type]}`, ([id, audience]) => {
      builder.addNode(type, wordsOf(id) as UuidWords, audience?.readInt16BE() ?? 0);
    });
  }
  for (const { query } of Object.values(TIE_SOURCES)) {
    await snapshot.rows(query, (columns) => {
      builder.addTie(tieOf(columns));
    });
  }
  return { arrays: builder.build(), position: snapshot.position };
}

function tieOf([record, from, to, role, audience, start, end, count]: readonly (Buffer | null | undefined)[]): TieRow {
  return {
    record: wordsOf(record),
    from: wordsOf(from),
    to: wordsOf(to) as UuidWords,
    role: role?.readInt16BE() ?? 0,
    audience: audience?.readInt16BE() ?? 0,
    start: start?.readInt16BE() ?? 0,
    end: end?.readInt16BE() ?? 0,
    count: count?.readInt32BE() ?? 0,
  };
}

function wordsOf(uuid: Buffer | null | undefined): UuidWords | null {
  return uuid ? [uuid.readUInt32BE(0), uuid.readUInt32BE(4), uuid.readUInt32BE(8), uuid.readUInt32BE(12)] : null;
}
