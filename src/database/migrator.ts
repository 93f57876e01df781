import { setTimeout as delay } from "node:timers/promises";
import type { DataSource, Migration, QueryRunner } from "typeorm";
import { MigrationExecutor } from "typeorm/migration/MigrationExecutor.js";
import { migrations as allMigrations } from "../../migrations/index.js";
import { errorCode } from "../core/error-code.js";
import type { Logger } from "../core/logger.js";
import { OperatorError } from "../core/operator-error.js";
import { withAdvisoryLock } from "./advisory-lock.js";
import { DIRECTORY_SCHEMA, dropViews, planViews, readFingerprint } from "./audience-views.js";
import { waitForDatabase } from "./connection-failure.js";
import { createDataSource } from "./data-source.js";
import { diagnoseServer } from "./diagnosis.js";
import { ensureRoles } from "./roles.js";
import type { ViewDeclaration } from "./view-declaration.js";
import { viewDeclarations } from "./visibility.js";

/** One instance at a time migrates a database. */
const MIGRATION_LOCK = 7_024_002;
const LOCK_NOT_AVAILABLE = "55P03";
const LOCK_ATTEMPTS = 10;

interface MigrateOptions {
  readonly ownerUrl: string;
  readonly secret: string;
  readonly log: Logger;
  /** How long to wait for a database that is down. */
  readonly waitMs: number;
  /** How long a statement waits for a lock before the whole attempt yields to the readers, then starts again. */
  readonly lockTimeoutMs: number;
  readonly migrations?: readonly MigrationClass[];
  readonly declarations?: readonly ViewDeclaration[];
}

type MigrationClass = (typeof allMigrations)[number];

/** What a call did; both empty when the database was up to date. */
export interface MigrationReport {
  readonly executed: readonly string[];
  readonly viewsRegenerated: boolean;
}

/**
 * Brings roles, tables, views and grants to the state that this program expects. Instances that start together take turns: the
 * first does the work. Tables, views and grants change in one transaction, so that no reader meets half of it; migrations with
 * `transaction = false` (indexes built concurrently) run after it and may touch no viewed column.
 */
export async function migrate(options: MigrateOptions): Promise<MigrationReport> {
  await waitForDatabase(options.ownerUrl, options.waitMs, options.log);
  return withAdvisoryLock(options.ownerUrl, MIGRATION_LOCK, async (client) => {
    const { subject, remedy } = await diagnoseServer(async <Row>(text: string) => (await client.query(text)).rows as Row[]);
    if (remedy !== null) throw new OperatorError(subject, remedy);
    await ensureRoles(options.ownerUrl, options.secret, options.log);
    await client.query(`create schema if not exists ${DIRECTORY_SCHEMA}`);
    const dataSource = createDataSource({
      url: options.ownerUrl,
      migrations: [...(options.migrations ?? allMigrations)],
      lockTimeoutMs: options.lockTimeoutMs,
    });
    await dataSource.initialize();
    try {
      return await retryOnLock(options.log, () => bringUpToDate(dataSource, options));
    } finally {
      await dataSource.destroy();
    }
  });
}

async function bringUpToDate(dataSource: DataSource, { log, declarations = viewDeclarations }: MigrateOptions): Promise<MigrationReport> {
  const runner = dataSource.createQueryRunner();
  const executor = new MigrationExecutor(dataSource, runner);
  try {
    const pending = await executor.getPendingMigrations();
    const together = pending.filter(({ instance }) => instance?.transaction !== false);
    const alone = pending.filter(({ instance }) => instance?.transaction === false);
    const viewsRegenerated = await changeTogether(runner, executor, together, declarations, log);
    for (const migration of alone) await execute(executor, migration, log);
    return { executed: [...together, ...alone].map(({ name }) => name), viewsRegenerated };
  } finally {
    await runner.release();
  }
}

async function changeTogether(
  runner: QueryRunner,
  executor: MigrationExecutor,
  migrations: readonly Migration[],
  declarations: readonly ViewDeclaration[],
  log: Logger,
): Promise<boolean> {
  const query = (text: string): Promise<readonly unknown[]> => runner.query(text);
  if (migrations.length === 0 && (await planViews(query, declarations)).fingerprint === (await readFingerprint(query))) return false;
  await runner.startTransaction();
  try {
    for (const statement of dropViews()) await runner.query(statement);
    for (const migration of migrations) await execute(executor, migration, log);
    for (const statement of (await planViews(query, declarations)).statements) await runner.query(statement);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
  log.info({ migrations: migrations.length }, "tables, views and grants are up to date");
  return true;
}

async function execute(executor: MigrationExecutor, migration: Migration, log: Logger): Promise<void> {
  await executor.executeMigration(migration);
  log.info({ migration: migration.name }, "migration executed");
}

async function retryOnLock<Result>(log: Logger, attempt: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLockTimeout(error) || attempts >= LOCK_ATTEMPTS) throw error;
      log.warn({ attempts }, "a lock was not obtained in time: the migration yields and tries again");
      await delay(attempts * 200);
    }
  }
}

function isLockTimeout(error: unknown): boolean {
  const cause = error instanceof Error && "driverError" in error ? error.driverError : error;
  return errorCode(cause) === LOCK_NOT_AVAILABLE;
}
