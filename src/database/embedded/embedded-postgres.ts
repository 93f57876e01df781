import { createHmac } from "node:crypto";
import { errorCode } from "../../core/error-code.js";
import type { Translated } from "../../core/language.js";
import type { Logger } from "../../core/logger.js";
import { Cluster } from "./cluster.js";
import { ClusterSession } from "./cluster-session.js";
import { keptSecret } from "./kept-secret.js";
import { settleLocation } from "./location.js";
import { unusableDataFolder } from "./operator-errors.js";

const ACCESS_REFUSED = new Set(["EACCES", "EPERM", "EROFS"]);

interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Logger;
  /** Called with what is being done, when it may take a moment. */
  readonly onProgress: (message: Translated) => void;
  /** What this process is, as another one will read it: `serve`, `migrate`… */
  readonly purpose: string;
  /** Join a server that another process keeps, rather than refuse to start: for commands. */
  readonly share: boolean;
  /** False gives up safety against a crash for speed: for tests. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Address of the database `maillage`, as its owner. */
  readonly url: string;
  /** Kept with the data; other secrets are derived from it. */
  readonly secret: string;
  /** Whether this process keeps the server, and ends it with `stop`. */
  readonly owned: boolean;
  stop(patient?: boolean): Promise<void>;
}

/**
 * A real PostgreSQL beside this process, its data under `dataDir` and kept between starts. One process keeps it at a time; a
 * server whose keeper was killed is adopted, and one that was killed itself recovers.
 * @throws OperatorError when another process keeps it and `share` is false, or when the data folder cannot be used.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    const location = await settleLocation(options.dataDir, options.onProgress);
    const secret = await keptSecret(options.dataDir);
    const password = createHmac("sha256", secret).update("embedded superuser").digest("base64url");
    const cluster = await Cluster.open(location, options.durable ?? true);
    if (!cluster.exists) {
      options.onProgress({ fr: "Création de la base de données…", en: "Creating the database…" });
      await cluster.create(password);
    }
    const session = new ClusterSession(cluster, { ...options, password });
    await session.open();
    return { url: session.url, secret, owned: session.owned, stop: (patient) => session.close(patient) };
  } catch (error) {
    throw ACCESS_REFUSED.has(errorCode(error) ?? "") ? unusableDataFolder(options.dataDir, error) : error;
  }
}
