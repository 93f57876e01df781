import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { AUDIENCES } from "../../../src/core/audience.js";
import { EXPORT_NAMES } from "../../../src/modules/export/index.js";
import { ExportServer } from "../../support/export-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { nodeId } from "../../support/world-directory.js";

const TYPES = EXPORT_NAMES.slice(1);
const DANGEROUS = ["=1+1", "+33 1 23", "-2", "@SUM(A1)", "\tx", "\rx", "＝1+1"];

type Row = Readonly<Record<string, string>>;

let exports: ExportServer;

beforeAll(async () => {
  exports = await ExportServer.start();
  for (const name of DANGEROUS)
    await makeOrganization(exports.server.directory.db.owner, { name, description: 'dit "oui", puis\nrien ; voilà' });
}, 60_000);

afterAll(() => exports.stop());

async function rows(path: string, audience: (typeof AUDIENCES)[number] = "STAFF", delimiter = ","): Promise<Row[]> {
  return parse(await exports.text(path, audience), { columns: true, delimiter, bom: true });
}

test.each(TYPES)("%s: one row a record, with the values of its line", async (name) => {
  const lines = (await exports.text(`/exports/${name}.jsonl`, "STAFF")).trimEnd().split("\n").slice(1, -1);
  const records = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const read = await rows(`/exports/${name}.csv`);
  expect(read.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  for (const [index, row] of read.entries()) {
    for (const [key, value] of Object.entries(records[index] ?? {})) {
      if (typeof value === "object" || row[key] === undefined || row[`${key}Id`] !== undefined) continue;
      expect(row[key]?.replace(/^'/, "")).toBe(String(value).replace(/^'/, ""));
    }
  }
});

test("identifiers, contact points and names of others are cells", async () => {
  const { organizations } = exports.world;
  const read = await rows("/exports/organizations.csv");
  const directorate = read.find(({ id }) => id === nodeId("Organization", organizations.directorate));
  expect(directorate).toMatchInlineSnapshot(`
    {
      "acronym": "D.D.T.",
      "audience": "PUBLIC",
      "createdAt": "2024-01-01T00:16:00.000Z",
      "description": "Pilote la politique de la ville et de l'intégration.",
      "dissolvedOn": "",
      "email": "partenaires@example.org | interne@example.org",
      "foundedOn": "",
      "id": "T3JnYW5pemF0aW9uOjAxOWEwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAxMA",
      "insee": "",
      "kind": "CITY_DIRECTORATE",
      "latitude": "",
      "longitude": "",
      "name": "Direction de la Démocratie et des Territoires",
      "otherIdentifiers": "",
      "otherNames": "Délégation à la politique de la ville | Mission intégration",
      "parent": "Ville de l'Exemple",
      "parentId": "T3JnYW5pemF0aW9uOjAxOWEwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwZg",
      "phone": "'+33 1 99 00 00 01",
      "postalAddress": "1 rue de l'Exemple, 75018 Paris",
      "qpv": "",
      "rna": "",
      "siren": "",
      "siret": "21750001600019",
      "sources": "Annuaire d'exemple | Données fictives",
      "territories": "",
      "themes": "Cohésion sociale | Racisme",
      "updatedAt": "2024-01-01T00:16:00.000Z",
      "verifiedOn": "2026-05-04",
      "version": "1",
      "web": "https://direction.example.org",
    }
  `);
});

test("no cell is a formula", async () => {
  const read = await rows("/exports/organizations.csv");
  const names = read.map(({ name = "" }) => name);
  for (const name of DANGEROUS) expect(names).toContain(`'${name}`);
  for (const row of read) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
});

test("Excel is given its separator and its mark", async () => {
  const response = await exports.get("/exports/organizations.csv?separator=semicolon&bom=true", "STAFF");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(await rows("/exports/organizations.csv?separator=semicolon&bom=true", "STAFF", ";")).toEqual(
    await rows("/exports/organizations.csv"),
  );
  expect((await exports.get("/exports/organizations.csv?separator=pipe")).status).toBe(400);
  expect((await exports.get("/exports/organizations.csv?bom=yes")).status).toBe(400);
});

test("a workbook has a sheet for each type, with the cells of its CSV as texts and numbers", async () => {
  const response = await exports.get("/exports/all.xlsx", "STAFF");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(TYPES);
  for (const sheet of workbook.worksheets) {
    const read = await rows(`/exports/${sheet.name}.csv`);
    const [header, ...cells] = sheet.getSheetValues().slice(1) as unknown[][];
    const columns = (header ?? []).slice(1).map(String);
    expect(cells).toHaveLength(read.length);
    for (const [index, row] of cells.entries()) {
      for (const [at, column] of columns.entries()) {
        const cell = row[at + 1];
        expect(["string", "number", "boolean", "undefined"]).toContain(typeof cell);
        const text = read[index]?.[column] ?? "";
        if (!text.startsWith("'")) expect(String(cell ?? "")).toBe(text);
      }
    }
  }
});

test.each(AUDIENCES)("%s finds no withheld value in any format", async (audience) => {
  const { rows: points } = await exports.server.directory.db.owner.query<{ value: string }>(
    "select value from contact_point where value is not null except select value from audience_x.contact_point where value is not null".replace(
      "audience_x",
      `audience_${audience.toLowerCase()}`,
    ),
  );
  expect(points.length).toBeGreaterThan(0);
  const texts = await Promise.all(
    ["organizations", "positions"].flatMap((name) => [
      exports.text(`/exports/${name}.csv`, audience),
      exports.text(`/exports/${name}.jsonl`, audience),
    ]),
  );
  for (const { value } of points) for (const text of texts) expect(text).not.toContain(value);
});

test.each(["__proto__", "constructor", "pipe"])("a separator called %s is refused", async (name) => {
  const response = await exports.get(`/exports/organizations.csv?separator=${name}`);
  expect([response.status, await response.json()]).toMatchObject([400, { argument: "separator" }]);
});
