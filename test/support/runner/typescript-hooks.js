import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** How Node loads the sources as they are: swc takes the types out, and what it made of a file is kept until the file changes. */
const OPTIONS = {
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: "es2022",
  },
  module: { type: "es6" },
  sourceMaps: "inline",
};

const require = createRequire(import.meta.url);
const cache = fileURLToPath(new URL("../../../node_modules/.cache/maillage-tests/", import.meta.url));
const version = JSON.stringify([require("@swc/core/package.json").version, OPTIONS]);

const tests = new URL("../../", import.meta.url).href;

/**
 * `./x.js` names `./x.ts`, as the TypeScript compiler has it. What belongs to the tests carries on the query of the test file that asks for
 * it, so that each has its own: factories count from one.
 */
export function resolve(specifier, context, next) {
  if (!specifier.startsWith(".") || !specifier.endsWith(".js")) return next(specifier, context);
  const source = new URL(specifier.replace(/\.js$/, ".ts"), context.parentURL);
  if (!existsSync(source)) return next(specifier, context);
  if (source.href.startsWith(tests)) source.search = new URL(context.parentURL).search;
  return { url: source.href, format: "module", shortCircuit: true };
}

export async function load(url, context, next) {
  const file = new URL(url);
  if (file.protocol !== "file:" || !file.pathname.endsWith(".ts")) return next(url, context);
  return { format: "module", shortCircuit: true, source: javascriptOf(fileURLToPath(file)) };
}

function javascriptOf(filename) {
  const source = readFileSync(filename, "utf8");
  const key = createHash("sha256").update(version).update(filename).update(source).digest("hex");
  const kept = join(cache, `${key}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { code } = require("@swc/core").transformSync(source, { ...OPTIONS, filename, configFile: false, swcrc: false });
  mkdirSync(cache, { recursive: true });
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, kept);
  return code;
}
