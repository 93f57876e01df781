import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { loadConfig } from "../config.js";
import { AUDIENCES, type Audience } from "../core/audience.js";
import { systemClock, todayInParis } from "../core/clock.js";
import { OperatorError } from "../core/operator-error.js";
import { Database } from "../database/database.js";
import { EXPORT_FORMATS, EXPORT_NAMES, findExport } from "../modules/export/index.js";
import { createLog, note } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

export interface ExportOptions {
  readonly format: string;
  readonly audience: string;
  readonly output?: string;
}

/** Writes what an audience sees to a file, which appears once it is whole, or to the standard output. */
export async function exportCommand(name: string, { format: extension, audience: asked, output }: ExportOptions): Promise<void> {
  const found = findExport(name, extension);
  if (!found) throw unknownExport();
  const audience = audienceNamed(asked);
  const config = loadConfig();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "export", async ({ url, secret }) => {
    const database = new Database({ ...config.database, ownerUrl: url, secret, log });
    let records = 0;
    const body = found.format.write(found.types, {
      runner: database.reader(audience),
      audience,
      today: todayInParis(systemClock),
      language: "fr",
      onRecords: async (count) => {
        records += count;
      },
    });
    try {
      if (output === undefined) await pipeline(Readable.from(body), process.stdout);
      else await writeFile(output, body);
    } finally {
      await database.close();
    }
    note({ fr: `${records} fiches, telles que ${audience} les voit.`, en: `${records} records, as ${audience} sees them.` });
  });
}

export async function writeFile(path: string, body: AsyncIterable<string | Buffer>): Promise<void> {
  const partial = `${path}.partial`;
  try {
    const file: Writable = createWriteStream(partial, { mode: 0o600 });
    const text = Readable.from(body);
    if (path.endsWith(".gz")) await pipeline(text, createGzip(), file);
    else await pipeline(text, file);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

export function audienceNamed(name: string): Audience {
  const audience = AUDIENCES.find((known) => known === name.toUpperCase());
  if (audience) return audience;
  const list = AUDIENCES.join(", ");
  throw new OperatorError(
    { fr: "Ce public n'existe pas.", en: "There is no such audience." },
    { fr: `Choisissez l'un de : ${list}.`, en: `Choose one of: ${list}.` },
  );
}

function unknownExport(): OperatorError {
  const names = EXPORT_NAMES.join(", ");
  const formats = EXPORT_FORMATS.map((format) => `${format.extension}${format.only ? ` (${format.only.join(", ")})` : ""}`).join(", ");
  return new OperatorError(
    { fr: "Il n'y a pas d'export de ce nom dans ce format.", en: "There is no export of this name in this format." },
    { fr: `Noms : ${names}. Formats : ${formats}.`, en: `Names: ${names}. Formats: ${formats}.` },
  );
}
