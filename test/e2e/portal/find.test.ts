import { loadMapOutlines } from "../../../src/server/portal/outlines/map-outlines.js";
import { until } from "../../support/until.js";
import { nodeId } from "../../support/world-directory.js";
import { PortalBrowser } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;

beforeAll(async () => {
  const outlines = await loadMapOutlines("test/fixtures/outlines/north-of-paris.geojson");
  portal = await startPortalServer({ config: { outlines } });
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
    await page.keyboard.press("Control+k");
    await page.keyboard.type("habitat modele");
    await page.getByRole("link", { name: "Habitat Modèle" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await reader.waitForFocus("Habitat Modèle");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Habitat Modèle" }).waitFor();
    await page.waitForFunction("document.activeElement.tagName === 'H2'");
    await reader.image("portal-find");
    await page.keyboard.press("Control+k");
    await reader.waitForFocus(/Chercher/);
    await reader.close();
  });

  it("shows where: the map's districts and the neighbourhoods are links with their numbers", async () => {
    const reader = await browser.open("/?q=association");
    const { page } = reader;
    const district = page.getByRole("link", { name: /^18 : .*\(\d+\)$/ });
    await district.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/lieu=75118/);
    await page.locator("option[value='75118']:checked").waitFor({ state: "attached" });
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("draws the operator's outlines of what the directory knows, neighbourhoods too, and says whose they are", async () => {
    const reader = await browser.open("/?q=association");
    const { page } = reader;
    const map = page.locator(".places-map");
    await map.getByText(/contours d'essai/).waitFor();
    const names = await page.evaluate(
      "[...document.querySelectorAll('.places-map a')].map(({ ariaLabel }) => ariaLabel.replace(/ \\(.*/, ''))",
    );
    expect(names).toEqual(["18\u00a0: Paris 18e", "19\u00a0: Paris 19e", "Saint-Denis", "13\u00a0: Paris 13e", "Quartier de l'Exemple"]);
    const neighbourhood = map.getByRole("link", { name: "Quartier de l'Exemple" });
    await neighbourhood.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/lieu=QN07501M/);
    await page.locator("option[value='QN07501M']:checked").waitFor({ state: "attached" });
    await reader.image("portal-outlines");
    expect(await reader.faults()).toEqual([]);
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

describe("signing in", () => {
  it("is done by keyboard with a key, shows more, and is undone", async () => {
    const { secret } = await portal.server.newKey({ audience: "MEMBER" });
    const reader = await browser.open("/connexion?vers=/%3Fgenre%3DSOCIAL_LANDLORD");
    const { page } = reader;
    await reader.tabTo("Clé d'accès");
    await page.keyboard.type(secret);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Session : partenaire" }).waitFor();
    await page.getByRole("link", { name: "Association réservée MEMBER" }).or(page.getByText("organisme")).first().waitFor();
    expect(new URL(page.url()).search).toBe("?genre=SOCIAL_LANDLORD");
    expect(await page.evaluate("document.cookie + JSON.stringify(localStorage)")).not.toContain("maillage=");
    await reader.goto("/connexion");
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.getByRole("heading", { name: "Se connecter" }).waitFor();
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("says in words why a key is not taken", async () => {
    const reader = await browser.open("/connexion");
    const { page } = reader;
    await page.getByLabel("Clé d'accès").fill("mlg_wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "clé" }).waitFor();
    await reader.waitForFocus("Clé d'accès");
    await reader.close();
  });
});

describe("a sheet", () => {
  it.each([
    ["alone", (id: string) => `/organismes/${id}`],
    ["beside a list", (id: string) => `/?genre=SOCIAL_LANDLORD&fiche=${id}`],
  ])("tells of ties since a year, in the address, and stays where one reads: %s", async (_where, addressOf) => {
    const reader = await browser.open(addressOf(nodeId("Organization", portal.world.organizations.landlord)));
    const { page } = reader;
    const ties = page.getByRole("region", { name: "Avec qui" }).locator("li");
    await ties.first().waitFor();
    const all = await ties.count();
    const since = page.getByLabel("Depuis", { exact: true });
    await since.focus();
    await since.selectOption(String(new Date().getFullYear()));
    await page.waitForURL(/depuis=20\d\d/);
    await reader.waitForFocus(/^Depuis/);
    await until(async () => ((await ties.count()) < all ? true : undefined), 5_000);
    await page.goBack();
    await until(async () => ((await ties.count()) === all ? true : undefined), 5_000);
    expect(reader.problems).toEqual([]);
    await reader.close();
  });
});

describe("a list with a sheet beside it", () => {
  it("has no fault in both themes, wide and narrow", async () => {
    const landlord = nodeId("Organization", portal.world.organizations.landlord);
    const reader = await browser.open(`/?genre=SOCIAL_LANDLORD&fiche=${landlord}`);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });
});

it("says so, and what to do, where there is nothing", async () => {
  const reader = await browser.open(`/organismes/${nodeId("Organization", "01900000-0000-7000-8000-000000000000")}`);
  expect(await reader.page.getByRole("heading", { level: 1 }).textContent()).toBe("Rien à cette adresse");
  await reader.close();
});
