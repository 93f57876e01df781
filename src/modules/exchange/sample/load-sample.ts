import type { Logger } from "../../../core/logger.js";
import { withAdvisoryLock } from "../../../database/advisory-lock.js";
import { eventTables, peopleTables, projectTables, publicationTables } from "./activity-rows.js";
import { bulkInsert, type Connection } from "./bulk-insert.js";
import { committeeTables, lateKnowledge } from "./committee-rows.js";
import { meetingTables } from "./meeting-rows.js";
import { indicatorRows, observatoryTables } from "./observatory-rows.js";
import { organizationTables, relationshipTables } from "./organization-rows.js";
import { containmentRows, type KnownIds, sourceRows, territoryRows } from "./place-rows.js";
import { proposalTables } from "./proposal-rows.js";
import { readSample, type Sample } from "./sample-files.js";
import type { TableRows } from "./table-rows.js";

/** Beside the locks of migrations and roles: two processes never load at once. */
const SAMPLE_LOCK = 7_024_004;

export interface LoadSampleOptions {
  /** As the owner, a migrated database. */
  readonly connectionString: string;
  /** Do nothing when the directory already holds an organization, whoever wrote it. */
  readonly onlyIfEmpty?: boolean;
  onProgress?(done: number, total: number): void;
  readonly log: Logger;
}

/**
 * Loads the Paris sample: all of it or, when anything fails, nothing. What is already there stays as it is, so that loading again
 * changes nothing. Tells how many rows were new.
 */
export function loadSample({
  connectionString,
  onlyIfEmpty = false,
  onProgress = () => undefined,
  log,
}: LoadSampleOptions): Promise<number> {
  return withAdvisoryLock(connectionString, SAMPLE_LOCK, async (connection: Connection) => {
    if (onlyIfEmpty && (await holdsOrganizations(connection))) return 0;
    const began = performance.now();
    await connection.query("begin");
    let inserted: number;
    try {
      await connection.query(`select set_config('maillage.bulk', 'on', true), set_config('maillage.actor', '{"name":"sample"}', true)`);
      inserted = await insertSample(connection, readSample(), onProgress);
      await connection.query("commit");
    } catch (error) {
      await connection.query("rollback").catch(() => undefined);
      throw error;
    }
    if (inserted > 0) await connection.query("analyze");
    log.info({ inserted, durationMs: Math.round(performance.now() - began) }, "sample loaded");
    return inserted;
  });
}

async function holdsOrganizations(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query("select from directory.organization limit 1");
  return rows.length > 0;
}

async function insertSample(connection: Connection, sample: Sample, onProgress: (done: number, total: number) => void): Promise<number> {
  let inserted = 0;
  const insertAll = async (tables: readonly TableRows[], onChunk: (rows: number) => void): Promise<void> => {
    for (const table of tables) inserted += await bulkInsert(connection, table, onChunk);
  };
  await insertAll([sourceRows(sample), territoryRows(sample), indicatorRows(sample)], () => undefined);
  const known = await readKnownIds(connection, sample);
  const tables = [
    containmentRows(sample, known),
    ...organizationTables(sample, known),
    ...relationshipTables(sample, known),
    ...peopleTables(sample),
    ...projectTables(sample, known),
    ...eventTables(sample, known),
    ...publicationTables(sample, known),
    ...observatoryTables(sample, known),
    ...proposalTables(sample),
  ];
  const committees = [...committeeTables(sample), ...meetingTables(sample)];
  const total = [...tables, ...committees].reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const onChunk = (rows: number): void => {
    done += rows;
    onProgress(done, total);
  };
  await insertAll(tables, onChunk);
  await knowFrom(connection, sample.committees[0]?.knownSince ?? "");
  await insertAll(committees, onChunk);
  for (const { at, mandate, endDate } of lateKnowledge(sample)) {
    await knowFrom(connection, at);
    await connection.query("update directory.mandate set end_date = $2 where id = $1 and version = 1", [mandate, endDate]);
  }
  await knowFrom(connection, "");
  return inserted;
}

/** Lets what follows count as known from an instant on: the second clock of what is invented is invented too. */
async function knowFrom(connection: Connection, instant: string): Promise<void> {
  await connection.query("select set_config('maillage.recorded_at', $1, true)", [instant]);
}

async function readKnownIds(connection: Connection, { sources }: Sample): Promise<KnownIds> {
  const read = async (what: string, statement: string): Promise<(key: string) => string> => {
    const { rows } = (await connection.query(statement)) as { rows: readonly { key: string; id: string }[] };
    const ids = new Map(rows.map(({ key, id }) => [key, id]));
    return (key) => {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`The sample refers to a ${what} that the directory does not have: ${key}`);
      return id;
    };
  };
  const names = new Map(sources.map(({ key, name }) => [key, name]));
  const sourceByName = await read("source", "select name as key, id from directory.source");
  return {
    source: (key) => sourceByName(names.get(key) ?? key),
    territory: await read("territory", "select kind || ':' || code as key, id from directory.territory"),
    theme: await read("theme", "select code as key, id from directory.theme"),
    indicator: await read("indicator", "select code as key, id from directory.indicator"),
  };
}
