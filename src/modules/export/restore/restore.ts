import type { Readable } from "node:stream";
import type { Logger } from "../../../core/logger.js";
import { OperatorError } from "../../../core/operator-error.js";
import { withAdvisoryLock } from "../../../database/advisory-lock.js";
import { EXPORTED_TYPES } from "../exported-types.js";
import { brokenConstraint } from "./broken-constraint.js";
import { readExport } from "./read-export.js";
import { CREATE_STAGE, restoreStatements, STAGE, STAGE_LINES } from "./restore-statements.js";
import { UnreadableLine } from "./restored-line.js";

/** Beside the locks of migrations, roles and the sample. */
const RESTORE_LOCK = 7_024_006;

/** Lines that travel to the database together. */
const BATCH = 500;

interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly object[] }>;
}

export interface RestoreOptions {
  /** As the owner, a migrated database whose directory is empty. */
  readonly connectionString: string;
  /** An export of everything, made as STAFF, in JSON Lines. */
  readonly file: Readable;
  onProgress?(lines: number): void;
  readonly log: Logger;
}

/**
 * Makes the directory that was exported: the same records with the same ids, versions and dates; all of it or nothing.
 * @returns how many records
 * @throws OperatorError when the directory is not empty or the file is not what it should be
 */
export function restore({ connectionString, file, onProgress = () => undefined, log }: RestoreOptions): Promise<number> {
  return withAdvisoryLock(connectionString, RESTORE_LOCK, async (connection: Connection) => {
    const began = performance.now();
    await connection.query("begin");
    try {
      await connection.query(`select set_config('maillage.bulk', 'on', true), set_config('maillage.actor', '{"name":"restore"}', true)`);
      await assertEmpty(connection);
      const records = await stage(connection, file, onProgress);
      // Those that a migration put there come from the file as well, perhaps changed since.
      await connection.query("delete from directory.theme");
      const passedOver = await triggersPassedOver(connection);
      for (const { table, name } of passedOver) await connection.query(`alter table ${table} disable trigger ${name}`);
      for (const type of EXPORTED_TYPES) {
        for (const statement of restoreStatements(type)) await connection.query(statement);
      }
      // What is only looked at once all is there: no table is altered before.
      await connection.query("set constraints all immediate");
      for (const { table, name } of passedOver) await connection.query(`alter table ${table} enable trigger ${name}`);
      await connection.query("commit");
      await connection.query("analyze");
      log.info({ records, durationMs: Math.round(performance.now() - began) }, "directory restored");
      return records;
    } catch (error) {
      await connection.query("rollback").catch(() => undefined);
      throw error instanceof UnreadableLine ? unreadable(error) : (brokenConstraint(error) ?? error);
    }
  });
}

/** Nobody writes until the end of the transaction. */
async function assertEmpty(connection: Connection): Promise<void> {
  const tables = EXPORTED_TYPES.map(({ table }) => `directory.${table}`);
  await connection.query(`lock table ${tables.join(", ")} in exclusive mode`);
  const filled = tables.filter((table) => table !== "directory.theme").map((table) => `exists (select from ${table})`);
  const { rows } = await connection.query(`select where ${filled.join(" or ")}`);
  if (rows.length === 0) return;
  throw new OperatorError(
    { fr: "Cet annuaire n'est pas vide : rien n'a été écrit.", en: "This directory is not empty: nothing was written." },
    {
      fr: "Restaurez dans une base neuve, sans l'échantillon (MAILLAGE_SAMPLE=false).",
      en: "Restore into a new database, without the sample (MAILLAGE_SAMPLE=false).",
    },
  );
}

/**
 * What the database works out of rows that come later is no change of those before; and what was right when it was written (`rule_…`) is
 * not judged again by what was learned since.
 */
async function triggersPassedOver(connection: Connection): Promise<readonly { readonly table: string; readonly name: string }[]> {
  const { rows } = await connection.query(
    `select tgrelid::regclass::text as table, tgname as name from pg_trigger where tgname = 'record_version' or tgname like 'rule\\_%'`,
  );
  return rows as { table: string; name: string }[];
}

async function stage(connection: Connection, file: Readable, onProgress: (lines: number) => void): Promise<number> {
  await connection.query(CREATE_STAGE);
  let staged = 0;
  let batch: object[] = [];
  const send = async (): Promise<void> => {
    await connection.query(STAGE_LINES, [JSON.stringify(batch)]);
    staged += batch.length;
    batch = [];
    onProgress(staged);
  };
  for await (const record of readExport(file)) {
    batch.push(record);
    if (batch.length === BATCH) await send();
  }
  await send();
  await connection.query(`create index on ${STAGE} (type, place)`);
  await connection.query(`analyze ${STAGE}`);
  return staged;
}

function unreadable({ line, field }: UnreadableLine): OperatorError {
  const where = field === undefined ? "" : ` (${field})`;
  return new OperatorError(
    {
      fr: `La ligne ${line}${where} n'est pas d'un export de cette version : rien n'a été écrit.`,
      en: `Line ${line}${where} is not of an export of this version: nothing was written.`,
    },
    { fr: "Reprenez le fichier tel qu'il a été exporté.", en: "Take the file as it was exported." },
  );
}
