import { fixtureFile, readWith } from "../../../../test/support/import-files.js";
import { importProfiles } from "./index.js";

type Counts = Readonly<Record<string, number>>;

/** Each profile, files of its kind, how many records come of them, and how many problems by column. */
const CASES: readonly (readonly [profile: string, files: readonly string[], records: Counts, problems: Counts])[] = [
  ["adultes-relais", ["adultes-relais.json"], { Organization: 22, Relationship: 22 }, {}],
  [
    "annuaire-administration-2019",
    ["annuaire-2019-part1.csv", "annuaire-2019-part2.csv"],
    { Organization: 40 },
    { "WARNING notes": 2, "WARNING home_page": 2, "WARNING request_email": 2 },
  ],
  ["annuaire-normalise", ["annuaire-normalise.json"], { Organization: 2 }, {}],
  ["contrats-de-ville", ["contrats-de-ville.json"], { Project: 10 }, { "REJECTED properties.lib_cv": 1 }],
  ["data-inclusion", ["data-inclusion-v0.json"], { Organization: 3 }, { "WARNING siret": 2 }],
  [
    "data-inclusion",
    ["data-inclusion-structures.json", "data-inclusion-services.json"],
    { Organization: 1, Project: 1 },
    { "REJECTED nom": 1 },
  ],
  ["dila", ["dila.json"], { Organization: 3, Person: 1 }, {}],
  ["feuille-emargement", ["feuille-emargement.csv"], { Participation: 3 }, { "WARNING Public": 1 }],
  ["france-services", ["france-services.csv"], { Organization: 24 }, {}],
  ["observations", ["observations.csv"], { Observation: 3 }, { "REJECTED Période": 1, "WARNING Valeur": 1, "REJECTED Valeur": 1 }],
  ["paris-logements-sociaux", ["paris-logements-sociaux.json"], { Organization: 26, Project: 26 }, {}],
  ["paris-subventions", ["paris-subventions.json"], { Organization: 37, Relationship: 37 }, { "WARNING siret": 1 }],
  [
    "popolo",
    ["popolo.json"],
    { Person: 2, Mandate: 5 },
    { "REJECTED persons.name": 1, "WARNING memberships.end_date": 1, "REJECTED memberships.person_id": 1 },
  ],
  ["postes-fonjep", ["postes-fonjep.json"], { Organization: 18, Relationship: 18 }, { "WARNING row": 4 }],
  ["qpv-2024", ["qpv-2024.csv"], { Territory: 40 }, {}],
  ["qpv-2024", ["qpv-2024.geojson"], { Territory: 28 }, {}],
  ["rna", ["rna-waldec.csv", "rna-import.csv"], { Organization: 3 }, { "REJECTED titre": 1 }],
];

const NEEDING_A_MAPPING = ["csv", "xlsx", "json"];

describe("the ready profiles", () => {
  it.each(CASES)("%s reads %s", async (name, files, records, problems) => {
    const profile = importProfiles.get(name)?.();
    if (!profile) throw new Error(`no profile ${name}`);
    const read = await readWith(profile, ...files.map(fixtureFile));
    expect(countBy(read.records, ({ type }) => type)).toEqual(records);
    expect(countBy(read.problems, ({ severity, column }) => `${severity} ${column ?? "row"}`)).toEqual(problems);
    expect(profile.name).toBe(name);
  });

  it("are all tried here", () => {
    const tried = new Set(CASES.map(([name]) => name));
    expect([...importProfiles.keys()].filter((name) => !tried.has(name))).toEqual(NEEDING_A_MAPPING);
  });

  it.each(NEEDING_A_MAPPING)("%s asks for its mapping", (name) => {
    expect(() => importProfiles.get(name)?.()).toThrow(/needs a mapping/);
  });
});

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Counts {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
