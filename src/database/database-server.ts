import type { Config } from "../config.js";
import type { Translated } from "../core/language.js";
import type { Logger } from "../core/logger.js";
import { startEmbeddedPostgres } from "./embedded/embedded-postgres.js";

/** The PostgreSQL that holds the directory: the embedded one, or that of DATABASE_URL. */
export interface DatabaseServer {
  /** As the owner. */
  readonly url: string;
  /** From which the roles' passwords are derived. */
  readonly secret: string;
  /**
   * Ends the embedded server, when this process keeps it.
   * @param patient waits first for other commands that use it
   */
  stop(patient?: boolean): Promise<void>;
}

interface OpenOptions {
  readonly log: Logger;
  readonly onProgress: (message: Translated) => void;
  /** Name of the command. */
  readonly purpose: string;
  /** Whether an embedded server that another process keeps will do. */
  readonly share: boolean;
}

export async function openDatabaseServer(config: Config, options: OpenOptions): Promise<DatabaseServer> {
  const { databaseUrl, secret, dataDir } = config;
  if (databaseUrl !== undefined) {
    if (secret === undefined) throw new Error("a configuration with a database address has a secret");
    return { url: databaseUrl, secret, stop: async () => undefined };
  }
  const embedded = await startEmbeddedPostgres({ ...options, dataDir });
  return { url: embedded.url, secret: secret ?? embedded.secret, stop: embedded.stop };
}
