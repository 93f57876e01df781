import { fileOf, readWith } from "../../../../test/support/import-files.js";
import {
  columnFault,
  examplesOf,
  headingRowOf,
  headingsOf,
  mappingOf,
  type SaidTable,
  saidColumns,
  saidMapping,
} from "../../../portal/pages/import/column-mapping.js";
import { mappedProfile } from "./mapped-profile.js";
import { tableBeginnings } from "./rows/table-beginnings.js";

const KINDS = { Association: "ASSOCIATION", "Bailleur social": "SOCIAL_LANDLORD" };
const TABLE = [
  "Fichier des partenaires;;;;;;;;;;;",
  "Nom de la structure;Type;N° Siret;Adresse;CP;Ville;Tél.;Tél.;Courriel;Contact;Fonction;Remarques",
  "Les Jardins;association;77554402601284;1 rue Imaginaire;75018;Paris;01 99 00 12 34;01 99 00 12 35;jardins@example.org;Mme Ada de RÉVERBÈRE;Directrice;à rappeler",
  "Régie Curial;;;;75019;Paris;;;;;;",
  ";;;;75020;Paris;;;;;;sans nom",
].join("\n");

async function said(text: string, source = "Tableau des partenaires", last?: string): Promise<SaidTable> {
  const [table] = await tableBeginnings(fileOf(text, "p.csv"));
  if (!table) throw new Error("No table");
  const headingRow = headingRowOf(table);
  const columns = saidColumns(headingsOf(table, headingRow), last === undefined ? undefined : saidMapping(last));
  return { source, kind: "", sheet: table.sheet, headingRow, columns };
}

const fieldsOf = ({ columns }: SaidTable): string[] => columns.map(({ heading, field }) => `${heading}: ${field}`);

describe("what people say of the columns of a table", () => {
  it("begins with what the headings tell, below a title", async () => {
    const table = await said(TABLE);
    expect(table.headingRow).toBe(2);
    expect(fieldsOf(table)).toEqual([
      "Nom de la structure: name",
      "Type: kind",
      "N° Siret: siret",
      "Adresse: street",
      "CP: postalCode",
      "Ville: city",
      "Tél.: phone",
      "Tél. 2: phone",
      "Courriel: email",
      "Contact: fullName",
      "Fonction: role",
      "Remarques: ",
    ]);
    const [beginning] = await tableBeginnings(fileOf(TABLE));
    expect(beginning && examplesOf(beginning, 2, 0)).toEqual(["Les Jardins", "Régie Curial"]);
    expect(fieldsOf(await said("Prénom;Nom;Structure\nAda;Réverbère;Les Jardins\n"))).toEqual([
      "Prénom: givenName",
      "Nom: familyName",
      "Structure: name",
    ]);
  });

  it("becomes a mapping that the server reads but for a row that names nobody", async () => {
    const text = mappingOf(await said(TABLE), KINDS);
    const { records, problems } = await readWith(mappedProfile({ name: "mapping", text }, "csv"), fileOf(TABLE, "p.csv"));
    expect(problems).toMatchObject([{ severity: "REJECTED", origin: { row: 5 }, column: "Nom de la structure" }]);
    expect(records).toMatchObject([
      {
        type: "Organization",
        name: "Les Jardins",
        kind: "ASSOCIATION",
        identifiers: [{ scheme: "SIRET", value: "77554402601284" }],
        contactPoints: [
          { kind: "PHONE", value: "+33 1 99 00 12 34" },
          { kind: "PHONE", value: "+33 1 99 00 12 35" },
          { kind: "EMAIL", value: "jardins@example.org" },
          { kind: "POSTAL", value: "1 rue Imaginaire, 75018 Paris" },
        ],
        postalCode: "75018",
      },
      {
        type: "Person",
        givenName: "Ada",
        familyName: "de RÉVERBÈRE",
        audience: "MEMBER",
        positions: [{ organization: { name: "Les Jardins" }, role: "Directrice" }],
      },
      { type: "Organization", name: "Régie Curial", contactPoints: [{ kind: "POSTAL", value: "75019 Paris" }] },
    ]);
  });

  it("is known again the next time, a renamed column by its heading, and what was left out stays so", async () => {
    const last = mappingOf({ ...(await said(TABLE)), kind: "" }, KINDS);
    const renamed = TABLE.replace("Courriel", "Adresse mail").replace("Remarques", "Site web");
    const table = await said(renamed, "", last);
    expect(fieldsOf(table).slice(-4)).toEqual(["Adresse mail: email", "Contact: fullName", "Fonction: role", "Site web: "]);
    expect(saidMapping(last)?.source).toBe("Tableau des partenaires");
    expect(saidMapping("name: ecrite-a-la-main")).toBeUndefined();
  });

  it("names nothing without a name, and says a field once", async () => {
    const table = await said("Nom;SIRET;Numéro\nA;;\n");
    expect(columnFault(table)).toBeUndefined();
    const twice = table.columns.map((column, at) => (at === 2 ? { ...column, field: "siret" as const } : column));
    expect(columnFault({ columns: twice })).toEqual({ at: 2, fault: "twice" });
    expect(columnFault({ columns: table.columns.slice(1) })).toEqual({ at: 0, fault: "unnamed" });
  });
});
