import { nodeId } from "../../support/world-directory.js";
import { PortalBrowser } from "./portal-browser.js";
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

describe("finding", () => {
  it("answers as one types, in the address, and goes back", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await page.getByLabel(/Chercher/).pressSequentially("habitat");
    await page.getByRole("link", { name: "Habitat Modèle" }).waitFor();
    expect(new URL(page.url()).search).toBe("?q=habitat");
    await page.goBack();
    await page.getByRole("heading", { name: "Qui travaille avec qui" }).waitFor();
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("is done by keyboard alone: box, list, sheet, and back to the box", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await page.keyboard.press("/");
    await page.keyboard.type("habitat modele");
    await page.getByRole("link", { name: "Habitat Modèle" }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await reader.focused()).toBe("Habitat Modèle");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Habitat Modèle" }).waitFor();
    await page.waitForFunction("document.activeElement.tagName === 'H2'");
    await page.keyboard.press("/");
    expect(await reader.focused()).toContain("Chercher");
    await reader.close();
  });

  it("tells what to do when nothing matches", async () => {
    const reader = await browser.open("/?q=zzzz");
    await reader.page.getByText("Rien ne correspond").waitFor();
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("asks one operation for the list and one for the sheet", async () => {
    const reader = await browser.open("/");
    const asked: string[] = [];
    reader.page.on("request", (request) => {
      if (request.url().endsWith("/graphql")) asked.push((request.postDataJSON() as { documentId: string }).documentId);
    });
    await reader.goto(`/?genre=SOCIAL_LANDLORD&fiche=${nodeId("Organization", portal.world.organizations.landlord)}`);
    expect(asked.sort()).toEqual(["Find", "OrganizationPage", "PortalViewer"]);
    await reader.close();
  });
});

describe("pages", () => {
  const organization = (name: "landlord" | "directorate") => nodeId("Organization", portal.world.organizations[name]);

  it.each<[name: string, address: () => string]>([
    ["home", () => "/"],
    ["results", () => "/?q=association"],
    ["list and sheet", () => `/?genre=SOCIAL_LANDLORD&fiche=${organization("landlord")}`],
    ["organization", () => `/organismes/${organization("directorate")}`],
    ["person", () => `/personnes/${nodeId("Person", portal.world.people.director)}`],
  ])("have no fault for axe in both themes, wide and narrow, and do not scroll sideways: %s", async (_name, address) => {
    const reader = await browser.open(address());
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("say so, and what to do, where there is nothing", async () => {
    const reader = await browser.open(`/organismes/${nodeId("Organization", "01900000-0000-7000-8000-000000000000")}`);
    expect(await reader.page.getByRole("heading", { level: 1 }).textContent()).toBe("Rien à cette adresse");
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });
});
