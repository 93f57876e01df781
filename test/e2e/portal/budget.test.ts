import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundlePortal } from "../../../src/server/portal/build/portal-bundle.js";
import { portalFolder } from "../../../src/server/portal/portal-folder.js";

const KB = 1_000;

/** What a script brings with it before it runs. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(portalFolder, file), "utf8");
  return [...source.matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => `assets/${name}`);
}

function closure(entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const look = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const next of importsOf(file)) look(next);
  };
  for (const entry of entries) look(entry);
  return found;
}

const sizeOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + readFileSync(join(portalFolder, `${file}.br`)).length, 0);

describe("the script budget", () => {
  let page: string;

  beforeAll(async () => {
    await bundlePortal();
    page = readFileSync(join(portalFolder, "index.html"), "utf8");
  }, 60_000);

  it("is kept by the first page: frame, router, home and search", () => {
    const [, entry = ""] = /<script[^>]* src="\/([^"]+)"/.exec(page) ?? [];
    const main = closure([entry]);
    const source = readFileSync(join(portalFolder, entry), "utf8");
    const [, home = ""] = /["'`](?:\.\/)?((?:assets\/)?find-page\.lazy-[\w-]+\.js)["'`]/.exec(source) ?? [];
    const first = closure([...main, home.startsWith("assets/") ? home : `assets/${home}`]);
    expect(main.size).toBeLessThan(first.size);
    expect(sizeOf(first)).toBeLessThan(150 * KB);
    expect([...first].some((file) => /funding-chart/.test(file))).toBe(false);
  });
});
