import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  CommitteeRecord,
  CorrespondenceRecord,
  EventRecord,
  IndicatorRecord,
  ObservationRecord,
  OrganizationRecord,
  PersonRecord,
  ProjectRecord,
  ProposalRecord,
  PublicationRecord,
  RelationshipRecord,
  SourceRecord,
  TerritoryRecord,
} from "./sample-records.js";

export interface Sample {
  readonly sources: readonly SourceRecord[];
  readonly territories: readonly TerritoryRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly projects: readonly ProjectRecord[];
  readonly people: readonly PersonRecord[];
  readonly events: readonly EventRecord[];
  readonly publications: readonly PublicationRecord[];
  readonly committees: readonly CommitteeRecord[];
  readonly indicators: readonly IndicatorRecord[];
  readonly observations: readonly ObservationRecord[];
  readonly correspondences: readonly CorrespondenceRecord[];
  readonly proposals: readonly ProposalRecord[];
}

/** The `data` folder of the package: beside package.json, whether this runs from the sources or compiled into dist. */
function dataFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder) throw new Error("The sample's data folder was not found: no package.json above the program.");
    folder = dirname(folder);
  }
  return join(folder, "data");
}

/** The real records and the fictitious ones that complete them, as the files of `data` hold them. */
export function readSample(): Sample {
  const folder = dataFolder();
  const read = <Line>(...names: readonly string[]): Line[] =>
    names.flatMap((name) =>
      readFileSync(join(folder, `${name}.jsonl`), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Line),
    );
  return {
    sources: read("paris/sources", "fictitious/sources"),
    territories: read("paris/territories", "fictitious/territories"),
    organizations: read("paris/organizations", "fictitious/organizations"),
    relationships: read("paris/relationships", "fictitious/relationships"),
    projects: read("paris/projects", "fictitious/projects"),
    people: read("fictitious/people"),
    events: read("fictitious/events"),
    publications: read("fictitious/publications"),
    committees: read("fictitious/committees"),
    indicators: read("paris/indicators", "fictitious/indicators"),
    observations: read("paris/observations", "fictitious/observations"),
    correspondences: read("fictitious/correspondences"),
    proposals: read("fictitious/proposals"),
  };
}
