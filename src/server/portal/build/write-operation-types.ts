import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { operationTypes, operationTypesFolder } from "./operation-types.js";

const modules = await operationTypes();
await mkdir(operationTypesFolder, { recursive: true });
for (const file of await readdir(operationTypesFolder))
  if (!modules.has(file.replace(/\.ts$/, ""))) await rm(join(operationTypesFolder, file));
for (const [name, text] of modules) await writeFile(join(operationTypesFolder, `${name}.ts`), text);
