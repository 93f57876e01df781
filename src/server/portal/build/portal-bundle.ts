import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { packageRoot } from "../../package-root.js";
import { portalFolder } from "../portal-folder.js";

const sources = join(packageRoot, "src/portal");

/** What the bundle is made of, besides the portal's own files. */
const INPUTS = [join(packageRoot, "package-lock.json"), join(packageRoot, "tsconfig.json")];

const STAMP = ".stamp";
const COMPRESSED = new Set([".js", ".css", ".html", ".svg", ".json"]);

/** Builds the portal where the server serves it, each file also compressed. Does nothing, in milliseconds, when nothing that goes into it changed. */
export async function bundlePortal(): Promise<void> {
  const stamp = await inputsOf();
  if (isUpToDate(stamp)) return;
  const fresh = `${portalFolder}.${process.pid}`;
  const { build } = await import("vite");
  await build({ root: sources, configFile: join(sources, "vite.config.ts"), build: { outDir: fresh }, logLevel: "error" });
  await precompress(fresh);
  await writeFile(join(fresh, STAMP), stamp);
  await replaceFolder(fresh, stamp);
}

function isUpToDate(stamp: string): boolean {
  const file = join(portalFolder, STAMP);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

/** Another process may be doing the same: either's result is as good. */
async function replaceFolder(fresh: string, stamp: string): Promise<void> {
  try {
    await rm(portalFolder, { recursive: true, force: true });
    await rename(fresh, portalFolder);
  } catch (error) {
    if (!isUpToDate(stamp)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function inputsOf(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [...(await filesIn(sources)), ...INPUTS]) hash.update(file.slice(packageRoot.length)).update(await readFile(file));
  return hash.digest("hex");
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

async function precompress(folder: string): Promise<void> {
  for (const file of await filesIn(folder)) {
    if (!COMPRESSED.has(extname(file))) continue;
    const bytes = await readFile(file);
    await writeFile(`${file}.br`, await brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    await writeFile(`${file}.gz`, await gzipAsync(bytes, { level: 9 }));
  }
}
