import { createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { loadConfig } from "../config.js";
import { OperatorError } from "../core/operator-error.js";
import { migrate } from "../database/migrator.js";
import { restore } from "../modules/export/index.js";
import { createLog, say } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

/** Makes of an empty directory the one that was exported to a file. */
export async function restoreCommand(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => Promise.reject(unreadableFile(cause)));
  if ((await stat(path)).isDirectory()) throw unreadableFile();
  const config = loadConfig();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "restore", async ({ url, secret }) => {
    await migrate({ ...config.database, ownerUrl: url, secret, log });
    const bytes = createReadStream(path);
    const file = path.endsWith(".gz") ? pipeline(bytes, createGunzip(), toWhoeverReads) : bytes;
    const records = await restore({ connectionString: url, file, log });
    say({ fr: `${records} fiches restaurées.`, en: `${records} records restored.` });
  });
}

function unreadableFile(cause?: unknown): OperatorError {
  return new OperatorError(
    { fr: "Ce fichier ne peut pas être lu.", en: "This file cannot be read." },
    { fr: "Vérifiez son chemin et ses droits.", en: "Check its path and its permissions." },
    { cause },
  );
}

/** Errors of either stream reach whoever reads the last one. */
function toWhoeverReads(): void {}
