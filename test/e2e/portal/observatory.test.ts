import { readFile } from "node:fs/promises";
import { PortalBrowser, type PortalPage } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;

beforeAll(async () => {
  portal = await startPortalServer();
  browser = await PortalBrowser.start(portal.server.url);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

const FORMATS = /^Présences par format/;

/** The file that a button of the formats' figure gives. */
async function download({ page }: PortalPage, button: RegExp): Promise<{ readonly name: string; readonly content: Buffer }> {
  const given = page.waitForEvent("download");
  await page.getByRole("region", { name: FORMATS }).getByRole("button", { name: button }).click();
  const file = await given;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

describe("observatory", () => {
  it("shows a year in one picture, in two steps from home, without a fault", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await page.getByRole("navigation").getByRole("link", { name: "Observatoire" }).click();
    await page.getByRole("heading", { level: 1, name: /en une image$/ }).waitFor();
    const years = page.getByRole("navigation", { name: "Années" }).getByRole("link");
    await years.last().click();
    const year = new URL(page.url()).searchParams.get("annee");
    await page.getByRole("heading", { level: 1, name: `${year} en une image` }).waitFor();
    await page.locator("svg.chart").nth(4).waitFor();
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.evaluate("for (const table of document.querySelectorAll('.plate details')) table.open = true");
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("draws what its tables say, and gives both as files", async () => {
    const reader = await browser.open("/observatoire");
    const { page } = reader;
    const formats = page.getByRole("region", { name: FORMATS });
    await formats.locator("svg.chart text").first().waitFor();
    const drawn = await formats.locator("svg.chart text").allTextContents();
    await formats.getByText("Tableau et téléchargements").click();
    const rows = formats.getByRole("row");
    const table = await Promise.all(
      (await rows.all()).slice(1).map(async (row) => (await row.locator("th, td").allTextContents()).slice(0, 2)),
    );
    expect(table.length).toBeGreaterThan(0);
    expect(drawn.sort()).toEqual(table.flat().sort());

    const csv = await download(reader, /CSV/);
    expect(csv.name).toMatch(/^maillage-formats-20\d\d\.csv$/);
    const lines = csv.content.toString("utf8").trimEnd().split("\r\n");
    expect(lines[0]).toBe("\u{feff}Format;Présences;Personnes;Rencontres");
    expect(lines.slice(1).map((line) => line.split(";").slice(0, 2))).toEqual(table);
    const svg = (await download(reader, /SVG/)).content.toString("utf8");
    expect(svg).toMatch(/^<svg .*Présences par format.*Annuaire du centre/s);
    expect(svg).not.toMatch(/var\(|currentColor|font-family="system-ui/);
    expect(svg.includes("data:font/woff2")).toBe(true);
    expect((await download(reader, /PNG/)).content.subarray(1, 4).toString()).toBe("PNG");
    await reader.close();
  });

  it("keeps the choice of series in the address", async () => {
    const reader = await browser.open("/observatoire/territoires");
    const { page } = reader;
    const list = page.getByRole("combobox", { name: "Quartiers prioritaires" });
    await list.selectOption("2015");
    await page.waitForURL(/generation=2015/);
    await page.goBack();
    await page.waitForURL(/territoires$/);
    await page.getByRole("region", { name: /quartiers prioritaires de 2024$/ }).waitFor();
    expect(await list.inputValue()).toBe("");
    await reader.close();
  });

  it("says of a year without meetings that there are none", async () => {
    const reader = await browser.open("/observatoire?annee=2003");
    await reader.page.getByText("Aucune rencontre n'est enregistrée en 2003.").waitFor();
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });
});
