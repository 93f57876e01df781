import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "./package-root.js";

const STAMP = ".stamp";

interface Bundle {
  /** Where it is served from. */
  readonly folder: string;
  /** All that goes into it: files, and folders with what they hold. */
  readonly inputs: readonly string[];
  /** Makes it in another folder, which then takes the place of `folder`. */
  make(fresh: string): Promise<void>;
}

/** Makes the bundle, whole or not at all. Does nothing, in milliseconds, when nothing that goes into it has changed. */
export async function bundleOnce({ folder, inputs, make }: Bundle): Promise<void> {
  const stamp = await stampOf(inputs);
  if (isUpToDate(folder, stamp)) return;
  const fresh = `${folder}.${process.pid}`;
  await make(fresh);
  await writeFile(join(fresh, STAMP), stamp);
  await replaceFolder(folder, fresh, stamp);
}

function isUpToDate(folder: string, stamp: string): boolean {
  const file = join(folder, STAMP);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

/** Another process may be doing the same: either's result is as good. */
async function replaceFolder(folder: string, fresh: string, stamp: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    if (!isUpToDate(folder, stamp)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
}

async function stampOf(inputs: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  const files = (await Promise.all(inputs.map(filesOf))).flat();
  for (const file of files) hash.update(file.slice(packageRoot.length)).update(await readFile(file));
  return hash.digest("hex");
}

async function filesOf(input: string): Promise<string[]> {
  if ((await stat(input)).isFile()) return [input];
  const entries = await readdir(input, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
