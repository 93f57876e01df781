import { CROWD, type NetworkArrays, NODE_TYPES } from "./network-arrays.js";
import { NetworkBuilder } from "./network-builder.js";
import { NODE_TABLES, TIE_SOURCES } from "./network-sources.js";

/** A row in PostgreSQL's binary form: see `BinaryRow` of the database. */
interface Row {
  isNull(column: number): boolean;
  int16(column: number): number;
  int32(column: number): number;
  word(column: number, index: number): number;
}

/** The directory at one moment: see `Snapshot` of the database. */
export interface NetworkSnapshot {
  readonly position: string;
  rows(query: string, take: (row: Row) => void): Promise<void>;
}

/** A network and the snapshot of the database that it was read from: what that does not see is missing. */
export interface LoadedNetwork {
  readonly arrays: NetworkArrays;
  readonly position: string;
}

/** Reads all nodes and all ties, one statement a table, row by row. */
export async function loadNetwork(snapshot: NetworkSnapshot): Promise<LoadedNetwork> {
  const builder = new NetworkBuilder();
  for (const type of NODE_TYPES) {
    await snapshot.rows(`select id, audience from ${NODE_TABLES[type]}`, (row) => {
      builder.addNode(type, [row.word(0, 0), row.word(0, 1), row.word(0, 2), row.word(0, 3)], row.int16(1));
    });
  }
  for (const { query } of Object.values(TIE_SOURCES)) {
    await snapshot.rows(query, (row) => {
      addTie(builder, row);
    });
  }
  return { arrays: builder.build(), position: snapshot.position };
}

/** The columns of a {@link TieSource}, without an object for each of a million rows. */
const [RECORD, FROM, TO, ROLE, AUDIENCE, START, END, COUNT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

function addTie(builder: NetworkBuilder, row: Row): void {
  const isCrowd = row.isNull(FROM);
  const source = isCrowd ? CROWD : nodeOf(builder, row, FROM);
  if (!isCrowd && source < 0) return;
  const tie = builder.add(source, nodeOf(builder, row, TO), row.int16(ROLE), row.int16(AUDIENCE), row.int16(START), row.int16(END));
  if (tie < 0) return;
  if (isCrowd) builder.count(tie, row.int32(COUNT));
  else if (!row.isNull(RECORD)) {
    builder.name(tie, row.word(RECORD, 0), row.word(RECORD, 1), row.word(RECORD, 2), row.word(RECORD, 3));
  }
}

function nodeOf(builder: NetworkBuilder, row: Row, column: number): number {
  return builder.nodeOf(row.word(column, 0), row.word(column, 1), row.word(column, 2), row.word(column, 3));
}
