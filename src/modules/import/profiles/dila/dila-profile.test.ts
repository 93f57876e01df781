import { fileOf, fixtureFile, fixtureText, readWith } from "../../../../../test/support/import-files.js";
import type { ImportedOrganization } from "../../imported-record.js";
import { dilaProfile } from "./dila-profile.js";

type Service = Readonly<Record<string, unknown>>;

async function read(services: readonly Service[]) {
  return readWith(dilaProfile, fileOf(JSON.stringify({ service: services }), "dump.json"));
}

const raw = (JSON.parse(fixtureText("dila.json")) as { service: Service[] }).service;

describe("the profile dila", () => {
  it("reads a dump: addresses with a place, numbers, sites, the date of the last change", async () => {
    const { records } = await readWith(dilaProfile, fixtureFile("dila.json"));
    expect(records[0]).toMatchObject({
      type: "Organization",
      externalId: "013b3b2d-9856-4a43-80c3-e385bd319871",
      kind: "STATE_SERVICE",
      location: { latitude: 48.893887, longitude: 2.239664 },
      postalCode: "92800",
      verifiedOn: "2025-11-10",
    });
    expect((records[0] as ImportedOrganization).contactPoints).toEqual([
      { kind: "POSTAL", label: "Adresse", value: "Tour Séquoia, 1 place Carpeaux, 92800 Puteaux" },
      { kind: "POSTAL", label: "Adresse postale", value: "92055 Paris-La-Défense Cedex" },
      { kind: "PHONE", value: "+33 1 40 81 95 63" },
      { kind: "WEB", value: "https://www.ecologie.gouv.fr/" },
      { kind: "WEB", label: "Formulaire de contact", value: "https://www.ecologie.gouv.fr/contact" },
    ]);
  });

  it("makes a person of each post that is held, and nobody of a vacant one", async () => {
    const { records } = await readWith(dilaProfile, fixtureFile("dila.json"));
    expect(records.filter(({ type }) => type === "Person")).toMatchObject([
      { givenName: "Fabrice", familyName: "Candia", positions: [{ role: "Chef du bureau", organization: { externalId: raw[0]?.id } }] },
    ]);
  });

  it("reads what the API answers, whose lists are JSON texts and whose empty is null, as it reads the dump", async () => {
    const answered = raw.map((service) =>
      Object.fromEntries(
        Object.entries(service).map(([key, value]) => [
          key,
          Array.isArray(value) ? (value.length > 0 ? JSON.stringify(value) : null) : value || null,
        ]),
      ),
    );
    const fromApi = await readWith(dilaProfile, fileOf(JSON.stringify({ total_count: 3, results: answered }), "api.json"));
    const fromDump = await readWith(dilaProfile, fixtureFile("dila.json"));
    expect(fromApi.records.map(({ origin: _, ...record }) => record)).toEqual(fromDump.records.map(({ origin: _, ...record }) => record));
    expect(fromApi.problems).toEqual([]);
  });

  it("reads the export of the API as CSV", async () => {
    const cell = (value: unknown): string => `"${(typeof value === "string" ? value : JSON.stringify(value)).replaceAll('"', '""')}"`;
    const keys = ["id", "nom", "adresse", "affectation_personne", "date_modification", "type_organisme"];
    const text = [keys.join(";"), ...raw.map((service) => keys.map((key) => cell(service[key])).join(";"))].join("\n");
    const { records } = await readWith(dilaProfile, fileOf(text, "export.csv"));
    expect(records.map(({ type }) => type)).toEqual(["Organization", "Person", "Organization", "Organization"]);
    expect(records[0]).toMatchObject({ postalCode: "92800", verifiedOn: "2025-11-10" });
  });

  it("puts services under their parents, wherever these stand in the file, and keeps other hierarchies as supervision", async () => {
    const { records, problems } = await read([
      { id: "child", nom: "Bureau fictif" },
      {
        id: "parent",
        nom: "Direction fictive",
        hierarchie: [
          { type_hierarchie: "Service Fils", service: "child" },
          { type_hierarchie: "Autre hiérarchie", service: "agency" },
        ],
      },
      { id: "agency", nom: "Agence fictive" },
    ]);
    expect(records).toMatchObject([
      { externalId: "child", parent: { externalId: "parent" } },
      { externalId: "parent" },
      { type: "Relationship", kind: "SUPERVISES", from: { externalId: "parent" }, to: { externalId: "agency" } },
      { externalId: "agency" },
    ]);
    expect(records.at(-1)).not.toHaveProperty("parent");
    expect(problems).toEqual([]);
  });

  it("says that a service below is not in the file", async () => {
    const { records, problems } = await read([
      { id: "a", nom: "A", hierarchie: [{ type_hierarchie: "Service Fils", service: "elsewhere" }] },
    ]);
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: "WARNING", column: "hierarchie", value: "elsewhere" }]);
  });

  it("reads the hours, the commune of a local service, its kind and its SIRET", async () => {
    const { records, problems } = await read([
      {
        id: "a",
        nom: "Mission locale fictive",
        siret: "13003013300016",
        siren: "123",
        pivot: [{ type_service_local: "mission_locale", code_insee_commune: ["75118"] }],
        plage_ouverture: [
          {
            nom_jour_debut: "Lundi",
            nom_jour_fin: "Vendredi",
            valeur_heure_debut_1: "09:00:00",
            valeur_heure_fin_1: "12:30:00",
            valeur_heure_debut_2: "13:30:00",
            valeur_heure_fin_2: "17:00:00",
          },
          { nom_jour_debut: "Samedi", nom_jour_fin: "Samedi", valeur_heure_debut_1: "09:00:00", valeur_heure_fin_1: "12:00:00" },
        ],
      },
    ]);
    expect(records[0]).toMatchObject({
      kind: "EMPLOYMENT_SERVICE",
      commune: "75118",
      territories: ["75118"],
      identifiers: [{ scheme: "SIRET", value: "13003013300016" }],
      description: "Horaires : lundi–vendredi 09:00–12:30, 13:30–17:00 ; samedi 09:00–12:00.",
    });
    expect(problems).toMatchObject([{ column: "siren", value: "123" }]);
  });

  it("rejects a record without a name, and leaves out one that the State does not publish", async () => {
    const { records, problems } = await read([
      { id: "a", nom: "" },
      { id: "b", nom: "Caché", statut_de_diffusion: "false" },
    ]);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ severity: "REJECTED", column: "nom", origin: { row: 1 } }]);
  });
});
