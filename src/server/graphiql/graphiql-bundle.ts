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
  const stampFile = join(graphiqlFolder, STAMP);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
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
  await rm(graphiqlFolder, { recursive: true, force: true });
  await rename(fresh, graphiqlFolder);
}

/** Changes when anything that goes into the bundle does: our few files, and the packages' pinned versions. */
async function inputsOf(): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(browserFolder)).sort().map((name) => join(browserFolder, name));
  for (const file of [...files, join(packageRoot, "package-lock.json")]) hash.update(await readFile(file));
  return hash.digest("hex");
}
