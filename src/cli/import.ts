import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { loadConfig } from "../config.js";
import { OperatorError } from "../core/operator-error.js";
import { sweepTemporaryFolders } from "../core/temporary-folder.js";
import { Database } from "../database/database.js";
import { migrate } from "../database/migrator.js";
import {
  type ImportFile,
  type ImportRequest,
  ImportService,
  type ImportSummary,
  importProfiles,
  outcomeLabels,
  ReportReader,
  writeReport,
} from "../modules/import/index.js";
import { Matcher } from "../modules/matching/index.js";
import { ImportProgress } from "./import-progress.js";
import { createLog, note, say } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

export interface ImportOptions {
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly yes?: boolean;
  readonly complete?: boolean;
}

/** Some rows were rejected, or wait for a decision; the others are imported. */
const SOME_LEFT = 3;
/** The plan was made and shown, and nobody agreed to it. */
const NOT_APPLIED = 4;

const ACTOR = { name: "maillage import" };

/** Brings files into the directory. Exit codes: 0 all imported, 1 failed, 3 some rows left out, 4 planned and not applied. */
export async function importFiles(profileName: string, paths: readonly string[], options: ImportOptions): Promise<void> {
  const request = await requestOf(profileName, paths, options);
  const config = loadConfig();
  sweepTemporaryFolders();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "import", async ({ url, secret }) => {
    const owner = { ...config.database, ownerUrl: url, secret, log };
    await migrate(owner);
    const database = new Database(owner);
    const progress = new ImportProgress();
    try {
      const service = new ImportService(owner, new Matcher());
      const summary = await carryOut(service, request, options, progress);
      progress.end();
      show(summary);
      if (options.report !== undefined) {
        const written = await writeReport(new ReportReader(database.reader("STAFF")), summary.id, options.report);
        note({ fr: `Rapport : ${written.join(", ")}`, en: `Report: ${written.join(", ")}` });
      }
    } finally {
      progress.end();
      await database.close();
    }
  });
}

async function carryOut(
  service: ImportService,
  request: ImportRequest,
  { dryRun, yes }: ImportOptions,
  progress: ImportProgress,
): Promise<ImportSummary> {
  if (yes && !dryRun) return await service.import(request, progress);
  const planned = await service.plan(request, progress);
  if (dryRun) return planned;
  progress.end();
  show(planned);
  if (!(await isAgreed())) {
    note({
      fr: "Rien n'a été écrit. Ajoutez --yes pour importer sans question.",
      en: "Nothing was written. Add --yes to import without a question.",
    });
    process.exitCode = NOT_APPLIED;
    return planned;
  }
  return await service.apply(planned.id, ACTOR, progress);
}

async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^o(ui)?$|^y(es)?$/i.test((await terminal.question("Appliquer ? [o/N] ")).trim());
  } finally {
    terminal.close();
  }
}

function show({ state, rowCount, counts }: ImportSummary): void {
  say({ fr: `${rowCount} lignes lues${state === "APPLIED" ? "" : " ; rien n'est encore écrit"}.`, en: `${rowCount} rows read.` });
  for (const [outcome, label] of Object.entries(outcomeLabels)) {
    const count = counts[outcome] ?? 0;
    if (count > 0) say({ fr: `  ${label.fr} : ${count}`, en: `  ${label.en}: ${count}` });
  }
  const { REJECTED_ROWS: rejected = 0, WARNING_ROWS: warnings = 0, REJECTED = 0, DOUBTFUL = 0 } = counts;
  if (rejected > 0) say({ fr: `  Lignes illisibles : ${rejected}`, en: `  Unreadable rows: ${rejected}` });
  if (warnings > 0) say({ fr: `  Avertissements : ${warnings}`, en: `  Warnings: ${warnings}` });
  if (rejected + REJECTED + DOUBTFUL > 0) process.exitCode ??= SOME_LEFT;
}

async function requestOf(
  profileName: string,
  paths: readonly string[],
  { mapping, complete = false }: ImportOptions,
): Promise<ImportRequest> {
  const factory = importProfiles.get(profileName);
  if (!factory) {
    throw new OperatorError(
      { fr: `Il n'y a pas de profil « ${profileName} ».`, en: `There is no profile "${profileName}".` },
      {
        fr: `Choisissez parmi : ${[...importProfiles.keys()].join(", ")}.`,
        en: `Choose one of: ${[...importProfiles.keys()].join(", ")}.`,
      },
    );
  }
  const text = mapping === undefined ? undefined : await readable(mapping, () => readFile(mapping, "utf8"));
  return {
    profile: factory(text === undefined || mapping === undefined ? undefined : { name: basename(mapping), text }),
    files: await Promise.all(paths.map(fileAt)),
    ...(text !== undefined && { variant: text }),
    isComplete: complete,
    actor: ACTOR,
  };
}

async function fileAt(path: string): Promise<ImportFile> {
  const { size } = await readable(path, () => stat(path));
  return { name: basename(path), size, open: () => createReadStream(path) };
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new OperatorError(
      { fr: `Le fichier ${path} ne peut pas être lu.`, en: `The file ${path} cannot be read.` },
      { fr: "Vérifiez son chemin et ses droits.", en: "Check its path and permissions." },
      { cause: error },
    );
  }
}
