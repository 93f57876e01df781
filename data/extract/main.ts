import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ProjectRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { readAnnuaire } from "./annuaire.js";
import { directorates } from "./directorates.js";
import { readFranceServices } from "./france-services.js";
import { readFundedPosts, state } from "./funded-posts.js";
import { type Programme, readProgrammes } from "./landlords.js";
import { indicators, observationsOf } from "./observations.js";
import { mergeMentions, type Organizations } from "./organizations.js";
import { fundingRelationships, successions } from "./relationships.js";
import { Report } from "./report.js";
import { sources } from "./sources.js";
import { readSubsidies } from "./subsidies.js";
import { readTerritories } from "./territories.js";

function programmeProjects(programmes: readonly Programme[], organizations: Organizations): ProjectRecord[] {
  return programmes
    .map((programme) => ({
      id: stableId("project", "programme", programme.number),
      name: programme.name,
      description: programme.description,
      territories: [programme.territory],
      themes: ["housing"],
      startDate: String(programme.year),
      endDate: null,
      partnerships: [
        {
          organization: organizations.idOf(programme.landlord),
          role: "LEAD",
          amount: null,
          startDate: String(programme.year),
          endDate: null,
        },
      ],
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function extract(from: string, to: string): void {
  const report = new Report();
  const annuaire = readAnnuaire(from, report);
  const houses = readFranceServices(from, report);
  const { fundings: subsidies, directorateCodes } = readSubsidies(from, report);
  const posts = readFundedPosts(from, report);
  const programmes = readProgrammes(from, report);
  const fundings = [...subsidies, ...posts];
  const mentions = [
    ...directorates(directorateCodes),
    state(),
    ...annuaire,
    ...houses.map((house) => house.mention),
    ...programmes.map((programme) => programme.landlord),
    ...fundings.map((funding) => funding.beneficiary),
  ];
  const organizations = mergeMentions(mentions, report);
  const files: Readonly<Record<string, readonly object[]>> = {
    sources,
    territories: readTerritories(from),
    organizations: organizations.records,
    relationships: [...successions(houses, annuaire, organizations), ...fundingRelationships(fundings, organizations)],
    projects: programmeProjects(programmes, organizations),
    indicators,
    observations: observationsOf(programmes),
  };
  for (const [name, records] of Object.entries(files)) {
    report.count(`written: ${name}`, records.length);
    writeFileSync(join(to, `${name}.jsonl`), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  }
  writeFileSync(join(to, "counts.json"), `${JSON.stringify(report.toJson(), null, 2)}\n`);
}

const { values } = parseArgs({ options: { from: { type: "string" }, to: { type: "string", default: join("data", "paris") } } });
if (values.from === undefined) {
  process.stderr.write("Usage: npm run data:extract -- --from <folder of the open data files> [--to data/paris]\n");
  process.exitCode = 2;
} else {
  extract(values.from, values.to);
}
