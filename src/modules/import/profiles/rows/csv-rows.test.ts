import iconv from "iconv-lite";
import { fileOf, readRows } from "../../../../../test/support/import-files.js";
import { type CsvForm, csvRows } from "./csv-rows.js";

async function read(content: string | Buffer, form: CsvForm = {}) {
  return await readRows(csvRows(fileOf(content), form));
}

const EXPECTED = [{ nom: "Été à l'œuvre", ville: "Saint-Étienne" }];

describe("csvRows", () => {
  it.each(["utf-8", "windows-1252", "utf-16le", "utf-16be"])("detects %s", async (encoding) => {
    const text = "Nom;Ville\nÉté à l'œuvre;Saint-Étienne\n";
    expect((await read(iconv.encode(text, encoding, { addBOM: encoding.startsWith("utf-16") }))).cells).toEqual(EXPECTED);
  });

  it("reads UTF-8 with a byte-order mark", async () => {
    expect((await read("\uFEFFNom;Ville\nÉté à l'œuvre;Saint-Étienne")).cells).toEqual(EXPECTED);
  });

  it("reads Latin-1 whose only accent comes after 100 KB", async () => {
    const text = `nom;ville\n${"Association;Paris\n".repeat(7000)}Été;Orléans\n`;
    const { cells } = await read(iconv.encode(text, "latin1"));
    expect(cells.at(-1)).toEqual({ nom: "Été", ville: "Orléans" });
  });

  it("ends at a line without end, rather than keep it", async () => {
    await expect(read(`nom\nA\n${"b".repeat(2_000_000)}`)).rejects.toThrow("Max Record Size");
  });

  it("keeps UTF-8 whose characters lie across two chunks", async () => {
    const { cells } = await read(`nom\n${"é".repeat(3000)}\n`);
    expect(cells).toEqual([{ nom: "é".repeat(3000) }]);
  });

  it("reads the encoding that the mapping names", async () => {
    expect((await read(iconv.encode("nom,ville\nÉté,Orléans", "cp850"), { encoding: "cp850" })).cells).toEqual([
      { nom: "Été", ville: "Orléans" },
    ]);
  });

  it.each([";", ",", "\t", "|"])("detects the separator %j", async (separator) => {
    const lines = [
      ["nom", "adresse", "ville"],
      ["A", '"1, rue; de | la"', "Paris"],
      ["B", "2 rue", "Lyon"],
    ];
    const { cells } = await read(lines.map((line) => line.join(separator)).join("\n"));
    expect(cells).toEqual([
      { nom: "A", adresse: "1, rue; de | la", ville: "Paris" },
      { nom: "B", adresse: "2 rue", ville: "Lyon" },
    ]);
  });

  it("believes the line in which Excel says the separator", async () => {
    expect((await read("sep=|\nnom|ville\nA;B|Paris")).cells).toEqual([{ nom: "A;B", ville: "Paris" }]);
  });

  it("reads a table of one column", async () => {
    expect((await read("nom\nA\nB")).cells).toEqual([{ nom: "A" }, { nom: "B" }]);
  });

  it("skips empty lines and a header that comes again, as in files put together", async () => {
    const { cells, rows } = await read("nom;ville\nA;Paris\n;\n\nnom;ville\nB;Lyon\n");
    expect(cells).toEqual([
      { nom: "A", ville: "Paris" },
      { nom: "B", ville: "Lyon" },
    ]);
    expect(rows).toEqual([2, 6]);
  });

  it("counts lines inside quoted cells", async () => {
    expect((await read('nom;note\nA;"un\ndeux\ntrois"\nB;x\n')).rows).toEqual([2, 5]);
  });

  it("finds a header below a title, over two lines with a merged heading", async () => {
    const text = "Liste 2024;;\nNom;Adresse;\n;Rue;Ville\nA;1 rue;Paris\n";
    const { cells } = await read(text, { header: { line: 2, lines: 2 } });
    expect(cells).toEqual([{ nom: "A", "adresse rue": "1 rue", "adresse ville": "Paris" }]);
  });

  it("tells two columns of one name apart, and names those without", async () => {
    expect((await read("nom;nom;\nA;B;C")).cells).toEqual([{ nom: "A", "nom 2": "B", "column 3": "C" }]);
  });

  it("says that a line has more cells than the header", async () => {
    const { problems, cells } = await read("nom;ville\nA;Paris;18e\nB\n");
    expect(problems).toMatchObject([{ severity: "WARNING", origin: { row: 2 } }]);
    expect(cells[1]).toEqual({ nom: "B", ville: "" });
  });
});
