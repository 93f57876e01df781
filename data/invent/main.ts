import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fictitiousFiles } from "./fictitious-files.js";

const folder = join("data", "fictitious");
mkdirSync(folder, { recursive: true });
for (const [name, text] of fictitiousFiles()) writeFileSync(join(folder, name), text);
