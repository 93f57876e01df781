import { importProfiles } from "../../../src/modules/import/profiles/index.js";
import { fixtureFile } from "../../support/import-files.js";
import { ImportDirectory } from "./import-directory.js";

let directory: ImportDirectory;

beforeAll(async () => {
  directory = await ImportDirectory.create();
});

afterAll(() => directory.drop());

const FILES: readonly (readonly [profile: string, ...files: readonly string[]])[] = [
  ["qpv-2024", "qpv-2024.csv"],
  ["paris-subventions", "paris-subventions.json"],
  ["annuaire-administration-2019", "annuaire-2019-part1.csv", "annuaire-2019-part2.csv"],
  ["annuaire-normalise", "annuaire-normalise.json"],
  ["adultes-relais", "adultes-relais.json"],
  ["postes-fonjep", "postes-fonjep.json"],
  ["contrats-de-ville", "contrats-de-ville.json"],
  ["france-services", "france-services.csv"],
  ["paris-logements-sociaux", "paris-logements-sociaux.json"],
  ["data-inclusion", "data-inclusion-structures.json", "data-inclusion-services.json"],
  ["dila", "dila.json"],
  ["rna", "rna-waldec.csv", "rna-import.csv"],
  ["popolo", "popolo.json"],
];

describe("files of the ready profiles, imported", () => {
  it.each(FILES)("%s: the second run changes nothing", async (name, ...files) => {
    const profile = importProfiles.get(name)?.();
    if (!profile) throw new Error(`no profile ${name}`);
    const run = { profile, files: files.map(fixtureFile), isComplete: false, actor: { name: "essai" } };
    const first = await directory.imports.import(run);
    const before = await directory.marks();
    const second = await directory.imports.import(run);
    expect(await directory.marks()).toEqual(before);
    expect(first.counts.CREATED).toBeGreaterThan(0);
    expect(second.counts).not.toHaveProperty("CREATED");
    expect(second.counts).not.toHaveProperty("UPDATED");
  });
});
