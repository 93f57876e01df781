import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { ImportDesk, ImportService, startImportJobs } from "../../../src/modules/import/index.js";
import { Matcher } from "../../../src/modules/matching/index.js";
import { siretOf } from "../import/import-files.js";
import { JobsAtOnce } from "../import/jobs-at-once.js";
import { PortalBrowser, type PortalPage } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

const MAPPING = `
name: partenaires
label: { fr: Partenaires, en: Partners }
source: { name: Tableau des partenaires }
records:
  type: Organization
  kind: { constant: ASSOCIATION }
  name: Nom
  acronym: Sigle
  identifiers: [{ scheme: SIRET, value: N° SIRET }]
  contactPoints: [{ kind: EMAIL, value: Courriel }, { kind: PHONE, value: Téléphone }]
`;

const HEADER = ["Nom", "Sigle", "N° SIRET", "Courriel", "Téléphone"];
const RIGHT = ["Les Jardins d'Aubervilliers", "JA", siretOf(7_001), "contact@jardins.example", "01 42 03 00 01"];
const MENDED = ["Régie Curial", "RC", siretOf(7_002), "accueil@curial.example", "01 42 03 00 02"];

let portal: PortalServer;
let browser: PortalBrowser;
let key: string;
const jobs = new JobsAtOnce();

beforeAll(async () => {
  portal = await startPortalServer();
  const { server } = portal;
  const { db, services } = server.directory;
  services.with(ImportDesk, new ImportDesk((work) => db.database.write(work), jobs));
  await startImportJobs(jobs, new ImportService({ ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000 }, new Matcher()));
  jobs.asked.length = 0;
  browser = await PortalBrowser.start(server.url);
  key = (await server.newKey({ audience: "STAFF", name: "Ada" })).secret;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Partenaires").addRows([HEADER, ...rows].map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Opens the dialog of the field that has the focus, as one does by keyboard, and chooses. */
async function choose({ page }: PortalPage, name: string, content: Buffer | string): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await asked).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

/** What the columns are said to be. */
async function saidIn(page: PortalPage["page"]): Promise<string[]> {
  const choices = await page.locator(".import-columns select").all();
  return await Promise.all(choices.map((choice) => choice.inputValue()));
}

async function names(): Promise<string[]> {
  const { rows } = await portal.server.directory.db.owner.query<{ name: string }>(
    "select o.name from organization o join organization_source l on l.organization_id = o.id join source s on s.id = l.source_id where s.name = 'Tableau des partenaires' order by 1",
  );
  return rows.map(({ name }) => name);
}

describe("the import wizard", () => {
  it("takes a spreadsheet with faults to the directory and back in six steps from home, by keyboard, on a narrow screen", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    page.on("filechooser", () => undefined); // as long as somebody listens no dialog of the system opens
    await reader.signIn(key);
    await page.setViewportSize({ width: 320, height: 900 });
    await reader.goto("/");
    let steps = 0;
    const step = async (work: () => Promise<void>): Promise<void> => {
      steps += 1;
      await work();
    };
    await reader.tabTo("Menu"); // it shows the entries, and is no step of its own
    await page.keyboard.press("Enter");
    await step(async () => {
      await reader.tabTo("Équipe");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Équipe" }).waitFor();
    });
    await step(async () => {
      await reader.tabTo("Imports");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Imports" }).waitFor();
    });
    await step(async () => {
      await reader.tabTo("Fichiers");
      await choose(
        reader,
        "partenaires.xlsx",
        await workbook([
          RIGHT,
          ["Régie Curial", "RC", "12345678901234", "accueil(at)curial", "01 42 03 00 02"],
          ["", "", "", "x@y.example", ""],
        ]),
      );
      await page.getByText("5 colonnes trouvées").waitFor();
      expect(await saidIn(page)).toEqual(["name", "acronym", "siret", "email", "phone"]);
      await reader.tabTo("Comment s'appelle ce tableau");
      await page.keyboard.type("Tableau des partenaires");
      await reader.tabTo("Préparer l'import");
      await page.keyboard.press("Enter");
      await page.getByText("Les fichiers attendent d'être lus.").waitFor();
    });
    await jobs.do();
    await page.getByText("Rien n'est encore écrit.").waitFor();
    const fault = page.getByRole("row", { name: /12345678901234/ });
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(/partenaires\.xlsx, ligne 3[\s\S]*N° SIRET[\s\S]*12345678901234[\s\S]*clé/i);
    await page.getByRole("row", { name: /accueil\(at\)curial/ }).waitFor();
    expect(await names()).toEqual([]);
    const [rows] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Télécharger les lignes à corriger/ }).click(),
    ]);
    expect(await readFile(await rows.path(), "utf8")).toContain("Régie Curial;RC;12345678901234;accueil(at)curial");
    expect(await reader.faults()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    await step(async () => {
      await reader.tabTo("Fichiers corrigés");
      await choose(reader, "partenaires-2.xlsx", await workbook([RIGHT, MENDED]));
      await reader.tabTo("Renvoyer");
      await page.keyboard.press("Enter");
      await page.getByText("Les fichiers attendent d'être lus.").waitFor();
    });
    await jobs.do();
    await page.getByRole("heading", { name: "Depuis l'envoi précédent" }).waitFor();
    await page.getByText("3 défauts corrigés").waitFor();
    await page.getByText("Aucun défaut : toutes les lignes ont été lues.").waitFor();
    await step(async () => {
      await reader.tabTo("Appliquer l'import");
      await page.keyboard.press("Enter");
      await page.getByText("Écriture dans l'annuaire.").waitFor();
    });
    await reader.waitForFocus(/^Écriture dans l'annuaire/);
    await jobs.do();
    await page.getByText("L'import est appliqué.").waitFor();
    expect(await names()).toEqual(["Les Jardins d'Aubervilliers", "Régie Curial"]);
    await step(async () => {
      await reader.tabTo("Annuler l'import");
      await page.keyboard.press("Enter");
      await page.getByText("Annulation en cours.").waitFor();
    });
    await jobs.do();
    await page.getByText("tout ce qu'il avait écrit est repris").waitFor();
    expect(await names()).toEqual([]);
    expect(steps).toBe(6);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  }, 120_000);

  it("reads the columns as they were said the last time, of the sheet that was, and says which are gone and what is wrong", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await reader.signIn(key);
    await reader.goto("/equipe/imports");
    const header = ["Nom", "Acronyme de la structure", "N° SIRET", "Courriel", "Téléphone"];
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Lisez-moi").addRow(["Tenu par Nadia"]);
    book.addWorksheet("Partenaires").addRows([["Mise à jour d'octobre"], header, RIGHT.slice()]);
    const buffer = Buffer.from(await book.xlsx.writeBuffer());
    const mimeType = "application/octet-stream";
    await page.getByLabel("Fichiers", { exact: true }).setInputFiles({ name: "p.pdf.csv", mimeType, buffer: Buffer.from("%PDF-1.7") });
    await page.getByText("Ce fichier est un PDF").waitFor();
    reader.problems.length = 0; // the browser tells of the answer 400
    await page.getByLabel("Fichiers", { exact: true }).setInputFiles({ name: "p.xlsx", mimeType, buffer });
    await page.getByText(/^Lues comme la dernière fois, le .+, par Ada\.$/).waitFor();
    await page.getByText("Une colonne n'est plus là : « sigle ».").waitFor();
    expect(await page.getByLabel("Comment s'appelle ce tableau").inputValue()).toBe("Tableau des partenaires");
    expect(await page.getByLabel("Feuille", { exact: true }).inputValue()).toBe("Partenaires");
    expect(await page.getByLabel("Ligne des titres de colonnes").inputValue()).toBe("2");
    expect(await saidIn(page)).toEqual(["name", "acronym", "siret", "email", "phone"]);
    expect(await reader.faults()).toEqual([]);
    await page.getByLabel("Ce qu'est la colonne « Courriel »").selectOption("siret");
    await page.getByRole("button", { name: "Préparer l'import" }).click();
    await page.getByText("Une autre colonne est déjà cela").waitFor();
    await reader.waitForFocus(/^Ce qu'est la colonne « Courriel »/);
    await page.getByLabel("Ce qu'est la colonne « Courriel »").selectOption("email");
    await page.getByRole("button", { name: "Préparer l'import" }).click();
    await page.waitForURL(/imports\/[\w-]{20,}/);
    await jobs.do();
    await page.getByText("Aucun défaut : toutes les lignes ont été lues.").waitFor();
    await reader.close();
  }, 120_000);

  it("says beside the field what is missing or wrong, and goes there", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await reader.signIn(key);
    await reader.goto("/equipe/imports");
    await page.getByLabel("Ce que sont les fichiers").selectOption("csv");
    await page.getByRole("button", { name: "Préparer l'import" }).click();
    await reader.waitForFocus(/^Correspondance/);
    await page.getByText("Choisissez au moins un fichier.").waitFor();
    await page.getByLabel(/^Correspondance/).setInputFiles({ name: "a.yaml", mimeType: "text/yaml", buffer: Buffer.from("records: 3") });
    await page
      .getByLabel("Fichiers", { exact: true })
      .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("nom\nA\n") });
    await page.getByRole("button", { name: "Préparer l'import" }).click();
    await page
      .getByRole("alert")
      .filter({ hasText: /correspondance/i })
      .waitFor();
    await reader.waitForFocus(/^Correspondance/);
    reader.problems.length = 0; // the browser tells of the answer 400
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  }, 120_000);

  it("lists what was brought, shows each section at its address, and what undoing left", async () => {
    const { owner } = portal.server.directory.db;
    const reader = await browser.open("/");
    const { page } = reader;
    await reader.signIn(key);
    await reader.goto("/equipe/imports");
    await page.getByLabel("Ce que sont les fichiers").selectOption("csv");
    await page.getByLabel(/^Correspondance/).setInputFiles({ name: "p.yaml", mimeType: "text/yaml", buffer: Buffer.from(MAPPING) });
    const csv = [HEADER, RIGHT, MENDED].map((row) => row.join(";")).join("\n");
    await page.getByLabel("Fichiers", { exact: true }).setInputFiles({ name: "p.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByRole("button", { name: "Préparer l'import" }).click();
    await page.waitForURL(/imports\/[\w-]{20,}/);
    await jobs.do();
    await page.getByRole("link", { name: "Créées (2)" }).click();
    await page.waitForURL(/vue=crees/);
    await page.getByText("contact@jardins.example").waitFor();
    expect(await reader.faults()).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("button", { name: "Appliquer l'import" }).click();
    await page.getByText("Écriture dans l'annuaire.").waitFor();
    await jobs.do();
    await page.getByText("L'import est appliqué.").waitFor();
    expect(await page.getByRole("heading", { name: "Corriger et renvoyer" }).count()).toBe(0); // no row is at fault
    await owner.query("update organization set acronym = 'À nous' where name = 'Régie Curial'");
    await page.getByRole("button", { name: "Annuler l'import" }).click();
    await page.getByText("Annulation en cours.").waitFor();
    await jobs.do();
    await page.getByRole("link", { name: "Non reprises (1)" }).click();
    await page.getByText("Quelqu'un l'a écrit ou confirmé depuis.").waitFor();
    expect(await reader.faults()).toEqual([]);
    const [html] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Page (HTML)" }).click()]);
    expect(html.suggestedFilename()).toBe("rapport.html");
    await page.getByRole("link", { name: "Imports" }).first().click();
    await page.getByText("annulé", { exact: true }).first().waitFor();
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  }, 120_000);

  it("is for the team alone, and has nothing at the address of no import", async () => {
    const reader = await browser.open("/equipe/imports");
    await reader.page.getByText("Cette page est réservée").first().waitFor();
    await reader.signIn(key);
    await reader.goto("/equipe/imports/SW1wb3J0OjAxODkwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA");
    await reader.page.getByText("Rien à cette adresse").first().waitFor();
    await reader.close();
  }, 120_000);
});
