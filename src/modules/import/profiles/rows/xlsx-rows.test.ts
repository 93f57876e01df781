import ExcelJS from "exceljs";
import { fileOf, readRows } from "../../../../../test/support/import-files.js";
import { tableBeginnings } from "./table-beginnings.js";
import { tableRows } from "./table-rows.js";
import type { XlsxForm } from "./xlsx-rows.js";

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function read(bytes: Buffer, form: XlsxForm = {}) {
  return await readRows(tableRows(fileOf(bytes, "liste.xlsx"), form));
}

describe("xlsxRows", () => {
  it("reads dates, numbers, formulas and rich text as texts", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Liste");
      sheet.addRow(["Nom", "Créée le", "SIRET", "Montant", "Total", "Site"]);
      sheet.addRow([
        { richText: [{ text: "Asso " }, { text: "fictive", font: { bold: true } }] },
        new Date(Date.UTC(2024, 4, 17)),
        13003013300016,
        1234.5,
        { formula: "D2*2", result: 2469 },
        { text: "example.org", hyperlink: "https://example.org" },
      ]);
    });
    expect((await read(bytes)).cells).toEqual([
      { nom: "Asso fictive", "creee le": "2024-05-17", siret: "13003013300016", montant: "1234.5", total: "2469", site: "example.org" },
    ]);
  });

  it.each([0.5, 0.9])("tells of a workbook of which %d is there that it is cut short", async (part) => {
    const bytes = await workbook((book) => book.addWorksheet("Liste").addRows(Array.from({ length: 500 }, (_, at) => [at, `Nom ${at}`])));
    const { problems } = await read(bytes.subarray(0, bytes.length * part));
    expect(problems.at(-1)).toMatchObject({ severity: "REJECTED", reason: { en: expect.stringContaining("cut short") } });
  });

  it("reads a header of two rows with merged headings, below a title", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Liste");
      sheet.addRow(["Partenaires 2024"]);
      sheet.addRow(["Nom", "Adresse"]);
      sheet.addRow(["", "Rue", "Ville"]);
      sheet.mergeCells("B2:C2");
      sheet.addRow(["A", "1 rue", "Paris"]);
      sheet.addRow([]);
      sheet.addRow(["B", "2 rue", "Lyon"]);
    });
    const { cells, rows } = await read(bytes, { header: { line: 2, lines: 2 } });
    expect(cells).toEqual([
      { nom: "A", "adresse rue": "1 rue", "adresse ville": "Paris" },
      { nom: "B", "adresse rue": "2 rue", "adresse ville": "Lyon" },
    ]);
    expect(rows).toEqual([4, 6]);
  });

  it("reads the sheet that is named, else the first that is not hidden", async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet("Listes", { state: "hidden" }).addRows([["x"], ["caché"]]);
      book.addWorksheet("2023").addRows([["nom"], ["ancienne"]]);
      book.addWorksheet("2024").addRows([["nom"], ["nouvelle"]]);
    });
    expect((await read(bytes)).cells).toEqual([{ nom: "ancienne" }]);
    expect((await read(bytes, { sheet: "2024" })).cells).toEqual([{ nom: "nouvelle" }]);
  });

  it("names the sheets when the one that is asked for is not there", async () => {
    const bytes = await workbook((book) => book.addWorksheet("2023").addRow(["nom"]));
    expect((await read(bytes, { sheet: "2025" })).problems).toMatchObject([
      { severity: "REJECTED", remedy: { en: "Its sheets are: 2023." } },
    ]);
  });

  it("rejects what is no workbook", async () => {
    const { problems } = await read(Buffer.from("PK\u0003\u0004 not a workbook"));
    expect(problems).toMatchObject([{ severity: "REJECTED" }]);
  });
});

test("each sheet of a workbook is told by how it begins, and so is a text; hidden and empty ones are not", async () => {
  const bytes = await workbook((book) => {
    book.addWorksheet("Lisez-moi").addRow(["Tenu par Nadia"]);
    book.addWorksheet("Vide");
    book.addWorksheet("Cachée", { state: "hidden" }).addRow(["Nom"]);
    const long = book.addWorksheet("Associations");
    long.addRow(["Nom", "N° SIRET"]);
    for (let row = 2; row < 500; row += 1) long.addRow([`Association ${row}`, 13003013300016]);
    book.addWorksheet("Contacts").addRow(["Prénom", "x".repeat(100)]);
  });
  const found = await tableBeginnings(fileOf(bytes, "liste.xlsx"));
  expect(found.map(({ sheet, lines }) => [sheet, lines.length])).toEqual([
    ["Lisez-moi", 1],
    ["Associations", 25],
    ["Contacts", 1],
  ]);
  expect(found[1]?.lines.slice(0, 2)).toEqual([
    { row: 1, cells: ["Nom", "N° SIRET"] },
    { row: 2, cells: ["Association 2", "13003013300016"] },
  ]);
  expect(found[2]?.lines[0]?.cells[1]).toHaveLength(81);
  expect(await tableBeginnings(fileOf(Buffer.from("Tableau des partenaires\n\nNom;Ville\nA;Paris\n"), "p.csv"))).toEqual([
    {
      file: "p.csv",
      sheet: null,
      lines: [
        { row: 1, cells: ["Tableau des partenaires"] },
        { row: 3, cells: ["Nom", "Ville"] },
        { row: 4, cells: ["A", "Paris"] },
      ],
    },
  ]);
});
