import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MappingFile } from "./mapping/parse-mapping.js";

/** The ready mappings, `data/mappings` beside package.json, whether this runs from the sources or compiled into dist. */
function mappingsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder) throw new Error("The folder of ready mappings was not found: no package.json above the program.");
    folder = dirname(folder);
  }
  return join(folder, "data", "mappings");
}

/** Names of the ready mappings, each that of a profile. */
export function readyMappings(): string[] {
  return readdirSync(mappingsFolder())
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.replace(/\.yaml$/, ""))
    .sort();
}

export function readyMapping(name: string): MappingFile {
  return { name: `${name}.yaml`, text: readFileSync(join(mappingsFolder(), `${name}.yaml`), "utf8") };
}
