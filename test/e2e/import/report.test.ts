import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { ReportReader, writeReport } from "../../../src/modules/import/index.js";
import { ImportDirectory } from "./import-directory.js";
import { organization, siretOf } from "./import-files.js";

let directory: ImportDirectory;
let folder: string;

beforeAll(async () => {
  directory = await ImportDirectory.create();
  folder = await mkdtemp(join(tmpdir(), "rapport-"));
});

afterAll(async () => {
  await directory.drop();
  await rm(folder, { recursive: true });
});

const ATTACK = `<script>alert("1")</script>`;
const problem = {
  type: "Problem",
  severity: "REJECTED",
  column: "nom",
  value: `=cmd|' /C calc'!A0`,
  reason: { fr: "Le nom manque.", en: "No name." },
  remedy: { fr: "Donnez-le.", en: "Give it." },
};

test("rejected rows are told with row, column, value, reason and remedy, and the others are imported", async () => {
  const known = [{ scheme: "SIRET", value: siretOf(7) }];
  await directory.import([organization({ name: "Avant", identifiers: known as never })]);
  const planned = await directory.plan([
    problem,
    organization({ name: `Après ${ATTACK}`, identifiers: known as never }),
    organization({ name: "Nouvelle", description: ATTACK }),
    organization({ name: " ", identifiers: [] }),
    organization({ name: "Fausse clé", identifiers: [{ scheme: "SIRET", value: "12345678901234" }] }),
  ]);
  expect(planned.counts).toEqual({ UPDATED: 1, CREATED: 2, REJECTED_ROWS: 2, WARNING_ROWS: 1 });
  await directory.imports.apply(planned.id, { name: "essai" });
  expect(await directory.rows("select 1 from organization")).toHaveLength(3);

  const [html, csv] = (await writeReport(new ReportReader(directory.db.database.reader("STAFF")), planned.id, folder)) as [string, string];
  const page = await readFile(html, "utf8");
  expect(page).not.toContain(ATTACK);
  expect(page).toContain("Après &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(page.match(/<th scope="col">/g)?.length).toBeGreaterThan(10);
  const rows = parse(await readFile(csv, "utf8"), { bom: true, delimiter: ";", columns: true }) as Record<string, string>[];
  expect(rows.find((row) => row.Résultat === "Rejeté" && row.Colonne === "nom")).toMatchObject({
    Fichier: "essai.jsonl",
    Ligne: "1",
    Valeur: `'=cmd|' /C calc'!A0`,
    Motif: "Le nom manque.",
    "Que faire": "Donnez-le.",
  });
  expect(rows.find((row) => row.Champ === "Nom")).toMatchObject({ Résultat: "Modifié", Avant: "Avant", Après: `Après ${ATTACK}` });
  expect(rows.find((row) => row.Colonne === "SIRET")).toMatchObject({ Résultat: "Avertissement", Valeur: "12345678901234" });
});

test("nobody but the staff reads an import", async () => {
  for (const audience of ["PUBLIC", "MEMBER", "COMMITTEE"] as const) {
    for (const table of ["import", "planned_change", "import_problem"]) {
      expect(await directory.db.database.reader(audience).run({ text: `select 1 from ${table}`, values: [] })).toEqual([]);
    }
  }
});

test("a value that PostgreSQL cannot keep is told like any other", async () => {
  const planned = await directory.plan([
    { ...problem, value: "a\u0000b" },
    { ...problem, value: `${"x".repeat(499)}😀` },
    organization({ name: "Entière" }),
    organization({ name: "Coupée 😀".slice(0, -1), description: "a\u0000b", externalId: "x\u0000" }),
  ]);
  expect(planned.counts).toMatchObject({ CREATED: 2, REJECTED_ROWS: 2 });
  const kept = await directory.rows("select right(value, 3) as value from import_problem where import_id = $1 order by id", [planned.id]);
  expect(kept).toEqual([{ value: "a\ufffdb" }, { value: "xx\ufffd" }]);
});
