import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { committees } from "./committee.js";
import { events } from "./events.js";
import { fictitiousSource } from "./fictitious-source.js";
import { organizations } from "./organizations.js";
import { people } from "./people.js";
import { projects, relationships } from "./projects.js";
import { publications } from "./publications.js";

/** Writes data/fictitious, one record a line; the same at every run. */
const files: Readonly<Record<string, readonly object[]>> = {
  sources: [fictitiousSource],
  organizations: organizations(),
  people: people(),
  relationships: relationships(),
  projects: projects(),
  events: events(),
  publications: publications(),
  committees: committees(),
};
const folder = join("data", "fictitious");
mkdirSync(folder, { recursive: true });
for (const [name, records] of Object.entries(files))
  writeFileSync(join(folder, `${name}.jsonl`), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
