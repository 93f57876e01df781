import { fileOf, readWith } from "../../../../test/support/import-files.js";
import type { ImportedRecord } from "../imported-record.js";
import { mappedProfile } from "./mapped-profile.js";

const HEAD = `name: essai
label: { fr: Essai, en: Trial }
source: { name: Essai, licence: Licence Ouverte 2.0 }
`;

async function map(mapping: string, ...contents: readonly string[]) {
  return readWith(mappedProfile({ name: "essai.yaml", text: HEAD + mapping }), ...contents.map((content) => fileOf(content)));
}

/** The description that a transform of the column makes. */
async function transformed(transform: string, cell: string): Promise<unknown> {
  const mapping = `lookups: { villes: { Saint-Étienne: Sainté, "1": [un, une] } }
records: { type: Organization, name: { constant: A }, otherNames: { column: c, transform: ${transform} } }`;
  const { records } = await map(`read: { format: json }\n${mapping}`, JSON.stringify([{ c: cell }]));
  return (records[0] as ImportedRecord & { otherNames?: readonly string[] }).otherNames;
}

describe("the transforms of a mapping", () => {
  it.each([
    ["mend", "l¿été  indien", ["l'été indien"]],
    ["upper", "été", ["ÉTÉ"]],
    ["lower", "ÉTÉ", ["été"]],
    ["title", "LES AMIS DE L'ART", ["Les Amis de l'Art"]],
    ["uncapital", "Les AMIS de l'art", ["Les AMIS de l'art"]],
    ["uncapital", "LES AMIS", ["Les Amis"]],
    ["slug", "Comité d'orientation", ["comite-d-orientation"]],
    ["date", "17/05/2024", ["2024-05-17"]],
    ["year", "exercice 2023", ["2023"]],
    ["number", "1 234,5", ["1234.5"]],
    ["digits", "n° 12-34", ["1234"]],
    ["postcode", "1500", ["01500"]],
    ["phone", "Tél. 01 42 76 40 40 ou 06 12 34 56 78", ["+33 1 42 76 40 40", "+33 6 12 34 56 78"]],
    ["json", '["a","b"]', ["a", "b"]],
    ["{ pad: 5 }", "1004", ["01004"]],
    ["{ cut: 5 }", "Association", ["Asso…"]],
    ["{ emptyIf: [_, NC] }", "_", undefined],
    ["{ prefix: a }", "b", ["ab"]],
    ["{ suffix: a }", "b", ["ba"]],
    ["{ split: '/' }", "a / b//c", ["a", "b", "c"]],
    ["{ splitBy: ' et |,' }", "a et b, c", ["a", "b", "c"]],
    ["[{ split: '/' }, { part: 2 }]", "a/b/c", ["b"]],
    ["[{ split: '/' }, { part: -1 }]", "a/b/c", ["c"]],
    ["{ match: 'n° (\\d+)' }", "lot N° 12", ["12"]],
    ["{ match: '\\d+' }", "aucun", undefined],
    ["{ replace: { pattern: '\\(.*?\\)', by: '' } }", "A (b) (c)", ["A"]],
    ["{ labelled: { label: Tél, among: [Adresse, Fax] } }", "Adresse : 1 rue | Tél : 01 | Fax : 02", ["01"]],
    ["{ labelled: { label: Fax, among: [Adresse, Tél] } }", "Adresse : 1 rue - Tél : 01 - Fax : ", undefined],
    ["{ lookup: villes }", "SAINT ETIENNE", ["Sainté"]],
    ["{ lookup: villes }", "1", ["un", "une"]],
    ["{ lookup: { table: villes, otherwise: keep } }", "Paris", ["Paris"]],
    ["{ lookup: { table: villes, otherwise: drop } }", "Paris", undefined],
  ])("%s makes of « %s » %j", async (transform, cell, made) => {
    expect(await transformed(transform, cell)).toEqual(made);
  });

  it.each(["date", "year", "number", "postcode", "json", "{ lookup: villes }"])("%s says what it cannot read", async (transform) => {
    const { problems, records } = await map(
      `lookups: { villes: {} }\nrecords: { type: Organization, name: Nom, otherNames: { column: C, transform: ${transform} } }`,
      "Nom;C\nA;n'importe quoi\n",
    );
    expect(problems).toMatchObject([{ severity: "WARNING", column: "C", value: "n'importe quoi", origin: { row: 2 } }]);
    expect(records[0]).not.toHaveProperty("otherNames");
  });
});

describe("a mapping", () => {
  it("rejects a row without a name, with its column, a reason and a remedy in both languages", async () => {
    const { records, problems } = await map("records: { type: Organization, name: Nom }", "Nom;Ville\n;Paris\nB;Lyon\n");
    expect(records).toMatchObject([{ name: "B", origin: { file: "file.csv", row: 3 } }]);
    expect(problems).toEqual([
      {
        type: "Problem",
        severity: "REJECTED",
        origin: { file: "file.csv", row: 2 },
        column: "Nom",
        reason: { fr: "La ligne n'a pas de « nom ».", en: 'The row has no "name".' },
        remedy: { fr: "Complétez la cellule, ou retirez la ligne.", en: "Fill the cell, or take the row out." },
      },
    ]);
  });

  it("keeps nothing of a row of which one record is rejected", async () => {
    const mapping = `records:
  - { type: Organization, name: Nom }
  - { type: Person, familyName: Contact, positions: { organization: { name: Nom }, role: { constant: Contact } } }`;
    const { records } = await map(mapping, "Nom;Contact\nA;\nB;Réverbère\n");
    expect(records.map(({ origin }) => origin.row)).toEqual([3, 3]);
  });

  it("drops a bad identifier with a warning and keeps the row", async () => {
    const mapping =
      "records: { type: Organization, name: Nom, identifiers: [{ scheme: SIRET, value: SIRET }, { scheme: RNA, value: RNA }] }";
    const { records, problems } = await map(mapping, "Nom;SIRET;RNA\nA;60487647500499;W751000001\n");
    expect(records).toMatchObject([{ identifiers: [{ scheme: "RNA", value: "W751000001" }] }]);
    expect(problems).toMatchObject([{ severity: "WARNING", column: "SIRET", value: "60487647500499" }]);
  });

  it("finds columns whatever their case, accents and punctuation, under any of their names", async () => {
    const mapping = "records: { type: Organization, name: [Raison sociale, Dénomination], acronym: SIGLE_USUEL }".replace(
      "name: [Raison sociale, Dénomination]",
      "name: { column: [Raison sociale, Dénomination] }",
    );
    const { records } = await map(mapping, "denomination;Sigle usuel\nA;B\n");
    expect(records).toMatchObject([{ name: "A", acronym: "B" }]);
  });

  it("says once that a file lacks a column", async () => {
    const mapping = "read: { mayLack: [Notes] }\nrecords: { type: Organization, name: Nom, acronym: Sigle, description: Notes }";
    const { problems } = await map(mapping, "Nom\nA\nB\n");
    expect(problems).toMatchObject([{ severity: "WARNING", column: "sigle", remedy: { en: "Its columns are: nom." } }]);
  });

  it("makes several records of a row, related to each other, under conditions", async () => {
    const mapping = `values:
  contact: { column: Contact, transform: { splitBy: '\\s+' } }
records:
  - { type: Organization, name: Nom, externalId: Id }
  - type: Person
    when: { filled: Contact }
    givenName: { value: contact, transform: { part: 1 } }
    familyName: { value: contact, transform: [{ part: -1 }, title] }
    audience: MEMBER
    positions:
      organization: { externalId: Id, name: Nom }
      role: { column: Fonction, default: Contact }
      contactPoints: [{ kind: EMAIL, value: Courriel }]
  - type: Relationship
    when: { every: [{ filled: Montant }, { not: { is: Montant, in: [0] } }] }
    kind: { constant: FUNDS }
    from: { name: { constant: Ville fictive }, kind: { constant: PUBLIC_BODY } }
    to: { externalId: Id, name: Nom }
    amount: Montant
    startDate: { constant: 2024 }`;
    const { records } = await map(
      mapping,
      "Id;Nom;Contact;Fonction;Courriel;Montant\n1;A;Ada RÉVERBÈRE;;ada@example.org;1 000,50\n2;B;;;;0\n",
    );
    expect(records).toMatchObject([
      { type: "Organization", name: "A", externalId: "1" },
      {
        type: "Person",
        givenName: "Ada",
        familyName: "Réverbère",
        audience: "MEMBER",
        positions: [{ organization: { externalId: "1" }, role: "Contact", contactPoints: [{ kind: "EMAIL", value: "ada@example.org" }] }],
      },
      { type: "Relationship", from: { name: "Ville fictive", isExact: true }, to: { name: "A" }, amount: "1000.50", startDate: "2024" },
      { type: "Organization", name: "B" },
    ]);
  });

  it("makes a record of each item of lists that are read side by side", async () => {
    const mapping = `records:
  type: Territory
  each: { code: { column: codes, transform: { split: "," } }, nom: { column: noms, transform: { split: "," } } }
  kind: { constant: QPV }
  code: { value: code }
  name: { text: "{nom} ({code})" }`;
    const { records, problems } = await map(mapping, 'codes;noms\n"QN07501M, QN07502M";"Rive, Lilas"\nQN07503M;"Ici, là"\n');
    expect(records).toMatchObject([
      { code: "QN07501M", name: "Rive (QN07501M)" },
      { code: "QN07502M", name: "Lilas (QN07502M)" },
    ]);
    expect(problems).toMatchObject([{ severity: "REJECTED", column: "codes, noms", value: "Ici | là" }]);
  });

  it("leaves out of a text the parts in brackets that are empty, and all of it when another is", async () => {
    const mapping = `records:
  type: Organization
  name: Nom
  contactPoints: [{ kind: POSTAL, value: { text: "[{Rue}, ]{CP} {Ville}[ ({Étage})]" } }]`;
    const { records } = await map(mapping, "Nom;Rue;CP;Ville;Étage\nA;;75018;Paris;3e\nB;1 rue;;Paris;\n");
    expect(records).toMatchObject([{ contactPoints: [{ value: "75018 Paris (3e)" }] }, { name: "B" }]);
    expect(records[1]).not.toHaveProperty("contactPoints");
  });

  it("reads nested data by paths", async () => {
    const mapping = `records:
  type: Organization
  name: properties.nom
  contactPoints:
    - { kind: PHONE, value: "contacts[type=TEL].valeur" }`;
    const { records } = await map(
      mapping,
      JSON.stringify([
        {
          properties: { nom: "A" },
          contacts: [
            { type: "TEL", valeur: "0142764040" },
            { type: "FAX", valeur: "0142764041" },
          ],
        },
      ]),
    );
    expect(records).toMatchObject([{ name: "A", contactPoints: [{ value: "+33 1 42 76 40 40" }] }]);
  });

  it("reads an exact repeat once, and says so", async () => {
    const { records, problems } = await map(
      "read: { skipRepeated: true }\nrecords: { type: Organization, name: Nom }",
      "Nom;N\nA;1\nA;2\nA;1\n",
    );
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ severity: "WARNING", origin: { row: 4 } }]);
  });

  it("reads several parts, each with its header, and knows the file and row of each record", async () => {
    const { records } = await map(
      "records: { type: Organization, name: Nom, externalId: { text: '{$row}' } }",
      "Nom;V\nA;1\n",
      "V,Nom\n1,B\n",
    );
    expect(records).toMatchObject([{ name: "A" }, { name: "B", externalId: "2" }]);
  });

  it("takes a place of two numbers, with decimal commas, unless it is nowhere", async () => {
    const mapping = "records: { type: Organization, name: Nom, latitude: Lat, longitude: Lon }";
    const { records, problems } = await map(mapping, "Nom;Lat;Lon\nA;48,89;2,34\nB;0;0\nC;4889;2\n");
    expect(records).toMatchObject([{ location: { latitude: 48.89, longitude: 2.34 } }, { name: "B" }, { name: "C" }]);
    expect(problems).toMatchObject([{ severity: "WARNING", column: "Lat, Lon", value: "4889, 2" }]);
  });

  it("refuses a kind that the directory does not know, with the list of those that it does", async () => {
    const { records, problems } = await map("records: { type: Organization, name: Nom, kind: Type }", "Nom;Type\nA;association\nB;Club\n");
    expect(records[0]).toMatchObject({ kind: "ASSOCIATION" });
    expect(problems).toMatchObject([
      { column: "Type", value: "Club", remedy: { en: expect.stringContaining("ASSOCIATION, COMPANY") as string } },
    ]);
  });

  it("makes participations and mandates", async () => {
    const mapping = `records:
  - type: Participation
    event: { constant: rencontre-1 }
    person: { givenName: Prénom, familyName: Nom, email: Courriel }
    organization: { name: Structure }
    role: { constant: PARTICIPANT }
    category: Catégorie
  - type: Mandate
    when: { filled: Siège }
    committee: { slug: { constant: comite }, name: { constant: Comité } }
    college: Collège
    seat: Siège
    person: { givenName: Prénom, familyName: Nom }
    onBehalfOf: { name: Structure }
    startDate: { constant: 2024-01 }`;
    const { records } = await map(
      mapping,
      "Prénom;Nom;Courriel;Structure;Catégorie;Collège;Siège\nAda;Réverbère;ada@example.org;Asso;ASSOCIATION;Associations;Titulaire 1\nJo;Passerelle;;;;;\n",
    );
    expect(records).toMatchObject([
      { type: "Participation", person: { familyName: "Réverbère" }, organization: { name: "Asso" }, category: "ASSOCIATION" },
      { type: "Mandate", college: "Associations", seat: "Titulaire 1", onBehalfOf: { name: "Asso" }, startDate: "2024-01" },
      { type: "Participation", person: { givenName: "Jo" }, category: null },
    ]);
  });
});
