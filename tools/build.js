import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Builds into dist what has changed since the last time: the server (tsc), then GraphiQL and the portal, which know by themselves
 * whether they are up to date. With nothing to do it takes a tenth of a second, so that it may precede every start.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const program = join(root, "dist/src/main.js");
const stampFile = join(root, "dist/.built");
/** What the compiler reads, besides packages; tests and what browsers run are not compiled. */
const SOURCES = ["migrations", "src", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
const NOT_COMPILED = /\.test\.ts$|^src.portal|^src.server.graphiql.browser/;

const stamp = stampOfSources();
if (!existsSync(program) || !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  compile();
  writeFileSync(stampFile, stamp);
}
for (const [file, bundle] of [
  ["graphiql/graphiql-bundle.js", "bundleGraphiql"],
  ["portal/build/portal-bundle.js", "bundlePortal"],
]) {
  const module = await import(pathToFileURL(join(root, "dist/src/server", file)).href);
  await module[bundle]();
}

function compile() {
  const require = createRequire(import.meta.url);
  const compiler = join(require.resolve("typescript/package.json"), "../bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  chmodSync(program, 0o755);
}

function stampOfSources() {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesOf(source)) if (!NOT_COMPILED.test(file)) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function filesOf(source) {
  if (/\.json$/.test(source)) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
