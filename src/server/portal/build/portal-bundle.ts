import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { bundleOnce } from "../../bundle-once.js";
import { packageRoot } from "../../package-root.js";
import { portalFolder } from "../portal-folder.js";

const sources = join(packageRoot, "src/portal");

const COMPRESSED = new Set([".js", ".css", ".html", ".svg", ".json"]);

/** Builds the portal where the server serves it, each file also compressed. Does nothing, in milliseconds, when nothing that goes into it changed. */
export async function bundlePortal(): Promise<void> {
  await bundleOnce({
    folder: portalFolder,
    inputs: [sources, ...["src/core/harmless-cell.ts", "package-lock.json", "tsconfig.json"].map((file) => join(packageRoot, file))],
    make: async (fresh) => {
      const { build } = await import("vite");
      await build({ root: sources, configFile: join(sources, "vite.config.ts"), build: { outDir: fresh }, logLevel: "error" });
      await precompress(fresh);
    },
  });
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

async function precompress(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.has(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    await writeFile(`${file}.br`, await brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    await writeFile(`${file}.gz`, await gzipAsync(bytes, { level: 9 }));
  }
}
