import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Translated } from "../../core/language.js";
import { canReach, postgresUser, type SystemUser } from "./system-user.js";

const SHARED_STATE = "/var/lib/maillage";

/** Left in the data folder when the database had to live elsewhere: the path of where it is. */
const POINTER = "database-location";

/** Where PostgreSQL keeps its files, and whom it runs as (ourselves when absent). */
export interface Location {
  readonly baseFolder: string;
  readonly dataFolder: string;
  readonly user: SystemUser | undefined;
}

/** Settles where the database lives: in the data folder, or in a shared one when PostgreSQL's user cannot get there. */
export async function settleLocation(dataDir: string, onProgress: (message: Translated) => void): Promise<Location> {
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const folder = await realpath(dataDir);
  const moved = (await readFile(join(folder, POINTER), "utf8").catch(() => "")).trim();
  const inPlace = at(folder, await postgresUser(dataFolderOf(folder)));
  if (moved === "" && (inPlace.user === undefined || (await canReach(inPlace.user, folder)))) return inPlace;
  const elsewhere = moved === "" ? join(SHARED_STATE, createHash("sha256").update(folder).digest("hex").slice(0, 16)) : moved;
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  onProgress({
    fr: `L'utilisateur de PostgreSQL n'a pas accès à ${folder} : la base est dans ${elsewhere}.`,
    en: `PostgreSQL's user cannot reach ${folder}: the database is in ${elsewhere}.`,
  });
  const draft = join(folder, `.${POINTER}-${process.pid}`);
  await writeFile(draft, `${elsewhere}\n`);
  await rename(draft, join(folder, POINTER));
  return at(elsewhere, await postgresUser(dataFolderOf(elsewhere)));
}

function dataFolderOf(baseFolder: string): string {
  return join(baseFolder, "postgres");
}

function at(baseFolder: string, user: SystemUser | undefined): Location {
  return { baseFolder, dataFolder: dataFolderOf(baseFolder), user };
}
