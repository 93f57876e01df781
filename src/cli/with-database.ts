import type { Config } from "../config.js";
import type { Logger } from "../core/logger.js";
import { waitForDatabase } from "../database/connection-failure.js";
import { type DatabaseServer, openDatabaseServer } from "../database/database-server.js";
import { note } from "./terminal.js";

/** Runs `work` on the database server: the one that runs already, or one started for the time of the command. */
export async function withDatabaseServer<Result>(
  config: Config,
  log: Logger,
  purpose: string,
  work: (server: DatabaseServer) => Promise<Result>,
): Promise<Result> {
  if (config.databaseUrl !== undefined) await waitForDatabase(config.databaseUrl, config.database.waitMs, log);
  const server = await openDatabaseServer(config, { log, onProgress: note, purpose, share: true });
  const onSignal = () => void server.stop().finally(() => process.exit(130));
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    return await work(server);
  } finally {
    await server.stop(true);
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}
