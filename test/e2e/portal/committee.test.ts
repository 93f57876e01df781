import { PortalBrowser } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;
let key: string;

beforeAll(async () => {
  portal = await startPortalServer();
  browser = await PortalBrowser.start(portal.server.url);
  key = (await portal.server.newKey({ audience: "COMMITTEE" })).secret;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

describe("a committee's pages", () => {
  it("show who sits and what is vacant, today and on another day, in two steps from home", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await page.getByRole("navigation").getByRole("link", { name: "Instances" }).click();
    await page.getByRole("heading", { level: 1, name: "Comité d'orientation" }).waitFor();
    // To the public a seat whose holder is hidden is told like one without: neither says that it is vacant.
    await page.locator(".seats").getByText("Sans titulaire publié").first().waitFor();
    expect(await page.locator(".plan-seat").count()).toBeGreaterThan(await page.locator(".seat").count());
    expect(await page.getByRole("heading", { name: "Sièges à pourvoir" }).count()).toBe(0);
    expect(await page.getByText("Siège vacant").count()).toBe(0);
    const today = await page.locator(".seats").allInnerTexts();
    await page.getByLabel("Composition au").fill("2015-01-01");
    await page.waitForURL(/date=2015-01-01/);
    await page.getByText("Composition au 1er janvier 2015").waitFor();
    expect(await page.locator(".seats").allInnerTexts()).not.toEqual(today);
    await reader.close();
  });

  it("print the composition on one page", async () => {
    const reader = await browser.open("/instances/comite-d-orientation");
    const paper = (await reader.page.pdf({ format: "A4" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await reader.close();
  });

  it("show a meeting with its quorum and who counts", async () => {
    const reader = await browser.open("/");
    await reader.signIn(key);
    await reader.goto("/instances/comite-d-orientation");
    await reader.page.locator(".seats").getByText("Siège vacant").first().waitFor();
    await reader.page.getByRole("heading", { name: "Sièges à pourvoir" }).waitFor();
    expect(await reader.faults()).toEqual([]);
    await reader.page.getByRole("link", { name: "Séance de mars" }).click();
    await reader.page.getByRole("heading", { name: "Quorum" }).waitFor();
    await reader.page.getByText("Qui compte, et pourquoi").first().click();
    expect(await reader.page.getByRole("row").count()).toBeGreaterThan(2);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });
});
