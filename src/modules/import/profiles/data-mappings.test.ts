import { fixtureFile, readWith } from "../../../../test/support/import-files.js";
import { importProfiles } from "./index.js";

async function read(name: string, ...files: readonly string[]) {
  const profile = importProfiles.get(name)?.();
  if (!profile) throw new Error(`no profile ${name}`);
  return readWith(profile, ...files.map(fixtureFile));
}

describe("the mapping rna", () => {
  it("reads both headers, in Latin-1 or without accents", async () => {
    const { records } = await read("rna", "rna-waldec.csv", "rna-import.csv");
    expect(records).toMatchObject([
      { identifiers: [{ scheme: "RNA", value: "W632000001" }], description: 'promouvoir la scène "indépendante" inventée' },
      { identifiers: [{ scheme: "RNA", value: "W2A2000002" }] },
      { externalId: "751P00000001", identifiers: [{ scheme: "RNA", value: "W751000001" }] },
    ]);
  });

  it("knows that 0001-01-01 is no date and _ is nothing, who is dissolved and who is struck off", async () => {
    const { records } = await read("rna", "rna-waldec.csv");
    expect(records[0]).toMatchObject({ foundedOn: "2014-06-17", dissolvedOn: "2015-01-20" });
    expect(records[1]).not.toHaveProperty("dissolvedOn");
    expect(records[1]).toMatchObject({ acronym: "UFC", contactPoints: [{ kind: "POSTAL", value: "12 RUE Inventée, 20000 Ajaccio" }] });
    expect(records).toHaveLength(2);
  });

  it("takes themes from the class of the object where a class is one theme", async () => {
    const { records } = await read("rna", "rna-waldec.csv");
    expect(records).toMatchObject([{ themes: ["culture"] }, { themes: ["sport"] }]);
  });
});

describe("the mapping data-inclusion", () => {
  it("makes structures organizations and services projects that they operate", async () => {
    const { records, problems } = await read("data-inclusion", "data-inclusion-structures.json", "data-inclusion-services.json");
    expect(records).toMatchObject([
      {
        type: "Organization",
        externalId: "dora--1",
        kind: "EMPLOYMENT_SERVICE",
        description: "Elle accompagne.\nHoraires d'accueil : Mo-Fr 08:30-12:30; PH off",
        verifiedOn: "2025-02-14",
      },
      {
        type: "Project",
        themes: ["french-language"],
        territories: ["75120"],
        partnerships: [{ role: "OPERATOR", organization: { externalId: "dora--1" } }],
      },
    ]);
    expect(problems).toMatchObject([{ severity: "REJECTED", column: "nom", origin: { row: 2 } }]);
  });

  it("leaves the person to contact out", async () => {
    expect(JSON.stringify((await read("data-inclusion", "data-inclusion-services.json")).records)).not.toMatch(/Réverbère|reverbere/);
  });

  it("reads the old schema too, and drops its invented SIRET", async () => {
    const { records } = await read("data-inclusion", "data-inclusion-v0.json");
    expect(records[1]).toMatchObject({
      kind: "ASSOCIATION",
      identifiers: [{ scheme: "RNA", value: "W123456789" }],
      location: { latitude: 48.7703, longitude: 7.848133 },
    });
  });
});

describe("the mappings of State-funded posts", () => {
  it("makes a grant of the State of each post of adultes-relais, those without a département or contract too", async () => {
    const { records } = await read("adultes-relais", "adultes-relais.json");
    expect(records[1]).toMatchObject({
      kind: "FUNDS",
      from: { name: "État – politique de la ville", kind: "STATE_SERVICE" },
      to: { identifiers: [{ scheme: "SIRET", value: "77554402601284" }] },
      startDate: "2022",
      endDate: "2022",
      amount: "21254",
    });
    const ids = records.flatMap((record) => (record.type === "Relationship" ? [record.externalId] : []));
    expect(new Set(ids).size).toBe(ids.length); // one post may have had two employers
  });

  it("reads Fonjep years as numbers or texts, repeats once, and names that stand in the column of the SIRET as no SIRET", async () => {
    const { records, problems } = await read("postes-fonjep", "postes-fonjep.json");
    expect(new Set(records.flatMap((record) => (record.type === "Relationship" ? [record.startDate] : [])))).toEqual(
      new Set(["2022", "2023", "2024"]),
    );
    expect(problems.every(({ reason }) => reason.en.includes("already read"))).toBe(true);
    expect(records.some((record) => record.type === "Relationship" && record.amount === "3283.5")).toBe(true);
  });

  it("makes a contract of urban policy a project led by the body that bears it", async () => {
    const { records } = await read("contrats-de-ville", "contrats-de-ville.json");
    expect(records).toContainEqual(
      expect.objectContaining({
        externalId: "CN07501I",
        name: "Contrat de ville – Paris",
        territories: ["75056"],
        partnerships: [expect.objectContaining({ organization: expect.objectContaining({ name: "Commune : Paris" }) as object })],
      }),
    );
    expect(records[0]).toMatchObject({
      startDate: "2015",
      endDate: "2023",
      partnerships: [{ organization: { identifiers: [{ scheme: "SIREN" }] } }],
    });
  });
});

describe("the mapping france-services", () => {
  it("writes the hours, and finds each address of a cell that has several", async () => {
    const { records } = await read("france-services", "france-services.csv");
    expect(records[0]).toMatchObject({
      description: expect.stringMatching(/^Horaires : lundi 13:30 - 17:00 ; mardi .+\.$/) as string,
      commune: "01033",
      location: { latitude: 46.1060711578546, longitude: 5.8260084241619 },
    });
    const emails = records.flatMap((record) =>
      record.type === "Organization" ? [record.contactPoints?.filter(({ kind }) => kind === "EMAIL").length ?? 0] : [],
    );
    expect(Math.max(...emails)).toBeGreaterThan(1);
  });
});

describe("the mapping qpv-2024", () => {
  it("reads the neighbourhoods of Paris alike from the table and from the GeoJSON", async () => {
    const codes = async (file: string) =>
      (await read("qpv-2024", file)).records.flatMap((record) =>
        record.type === "Territory" && record.containedIn.includes("75056") ? [`${record.code} ${record.name}`] : [],
      );
    expect((await codes("qpv-2024.csv")).sort()).toEqual((await codes("qpv-2024.geojson")).sort());
    expect(await codes("qpv-2024.csv")).toHaveLength(21);
  });
});

describe("the mapping paris-logements-sociaux", () => {
  it("spells landlords out and keeps what the file calls them", async () => {
    const { records } = await read("paris-logements-sociaux", "paris-logements-sociaux.json");
    expect(records.slice(0, 2)).toMatchObject([
      { name: "Régie Immobilière de la Ville de Paris", acronym: "RIVP", otherNames: ["RIVP"], kind: "SOCIAL_LANDLORD" },
      { type: "Project", territories: ["75105"], partnerships: [{ role: "LEAD" }], startDate: "2020" },
    ]);
  });
});
