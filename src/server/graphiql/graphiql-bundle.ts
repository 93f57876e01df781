import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../package-root.js";
import { graphiqlFolder } from "./graphiql-folder.js";

const browserFolder = join(packageRoot, "src/server/graphiql/browser");

const ENTRIES = {
  graphiql: join(browserFolder, "graphiql.ts"),
  "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
  "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
  "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
};

const STAMP = ".stamp";

/** Puts GraphiQL and the workers of its editor, from node_modules, where the server serves them. Does nothing when they are up to date. */
export async function bundleGraphiql(): Promise<void> {
  const stamp = await inputsOf();
  if (isUpToDate(stamp)) return;
  const fresh = `${graphiqlFolder}.${process.pid}`;
  await build({
    entryPoints: ENTRIES,
    outdir: fresh,
    absWorkingDir: packageRoot,
    bundle: true,
    format: "esm",
    splitting: true,
    minify: true,
    target: "es2022",
    legalComments: "linked",
    chunkNames: "chunks/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    loader: { ".ttf": "file" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  await writeFile(join(fresh, STAMP), stamp);
  await replaceFolder(fresh, stamp);
}

function isUpToDate(stamp: string): boolean {
  const file = join(graphiqlFolder, STAMP);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

/** Another process may be doing the same: either's result is as good. */
async function replaceFolder(fresh: string, stamp: string): Promise<void> {
  try {
    await rm(graphiqlFolder, { recursive: true, force: true });
    await rename(fresh, graphiqlFolder);
  } catch (error) {
    if (!isUpToDate(stamp)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Changes when anything that goes into the bundle does: our few files, and the packages' pinned versions. */
async function inputsOf(): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(browserFolder)).sort().map((name) => join(browserFolder, name));
  for (const file of [...files, join(packageRoot, "package-lock.json")]) hash.update(await readFile(file));
  return hash.digest("hex");
}
