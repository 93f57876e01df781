import { committees } from "./committee.js";
import { events } from "./events.js";
import { fictitiousSource } from "./fictitious-source.js";
import { correspondences, indicators, neighbourhoods, observations } from "./observatory.js";
import { organizations } from "./organizations.js";
import { people } from "./people.js";
import { projects, relationships } from "./projects.js";
import { proposals } from "./proposals.js";
import { publications } from "./publications.js";

/** The files of data/fictitious by name, one record a line: the same at every run. */
export function fictitiousFiles(): Map<string, string> {
  const files: Readonly<Record<string, readonly object[]>> = {
    sources: [fictitiousSource],
    organizations: organizations(),
    people: people(),
    relationships: relationships(),
    projects: projects(),
    events: events(),
    publications: publications(),
    committees: committees(),
    territories: neighbourhoods,
    indicators,
    observations: observations(),
    correspondences,
    proposals: proposals(),
  };
  return new Map(
    Object.entries(files).map(([name, records]) => [`${name}.jsonl`, records.map((record) => `${JSON.stringify(record)}\n`).join("")]),
  );
}
