import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { LiveNetwork } from "../../../src/modules/network/index.js";
import { portalFolder } from "../../../src/server/portal/portal-folder.js";
import { nodeId } from "../../support/world-directory.js";
import { PortalBrowser } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;
let directorate: string;

beforeAll(async () => {
  portal = await startPortalServer();
  await portal.server.directory.services.get(LiveNetwork).catchUp();
  browser = await PortalBrowser.start(portal.server.url, { draws: true });
  directorate = nodeId("Organization", portal.world.organizations.directorate);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

describe("the network's explorer", () => {
  it("draws something readable at once, and the same as a table", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await page.getByRole("navigation").getByRole("link", { name: "Réseau" }).click();
    await page.getByRole("heading", { level: 1, name: "Le réseau" }).waitFor();
    await page.getByRole("img", { name: /^Carte du réseau/ }).waitFor();
    expect(await page.getByRole("row").count()).toBeGreaterThan(2);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("shows whom an actor is tied to, by the ties one chooses, with their evidence, by keyboard", async () => {
    const reader = await browser.open(`/reseau?autour=${directorate}`);
    const { page } = reader;
    const actors = await page.locator(".network-table tbody tr").count();
    await page.getByLabel("projet").click();
    await page.waitForURL(/liens=RELATIONSHIP/);
    await page
      .locator(".network-table tbody tr")
      .nth(actors - 1)
      .waitFor({ state: "detached" });
    await page.goBack();
    await page
      .locator(".network-table tbody tr")
      .nth(actors - 1)
      .waitFor();
    const other = page.locator(".network-table tbody th a").nth(1);
    const name = (await other.textContent())?.trim();
    await other.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/choisi=/);
    await page.locator("h2:focus").waitFor();
    expect(await reader.focused()).toBe(`Liens de ${name}`);
    expect(await page.locator(".tie-evidence").count()).toBeGreaterThan(0);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("saves the drawing as an image", async () => {
    const reader = await browser.open(`/reseau?autour=${directorate}&couleur=communaute`);
    await reader.image("portal-network");
    const [download] = await Promise.all([
      reader.page.waitForEvent("download"),
      reader.page.getByRole("button", { name: "Enregistrer l'image (PNG)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("reseau.png");
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("is a table with a word of why where the browser cannot draw", async () => {
    const reader = await browser.open("/");
    await reader.page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
    await reader.goto(`/reseau?autour=${directorate}`);
    await reader.page.getByText("Ce navigateur ne peut pas dessiner").waitFor();
    expect(await reader.page.getByRole("row").count()).toBeGreaterThan(2);
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("says how to be introduced to an organization, from home in four steps: found, opened, asked, and from whom", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await page.getByLabel(/Chercher/).pressSequentially("habitat modele"); // 1
    await page.getByRole("link", { name: "Habitat Modèle" }).click(); // 2
    await page.getByRole("link", { name: "Comment lui être présenté" }).click(); // 3
    await page.getByRole("heading", { level: 1, name: "Être présenté à Habitat Modèle" }).waitFor();
    await page.getByLabel("Depuis").pressSequentially("direction de la démo"); // 4
    await page.getByRole("option", { name: /Direction de la Démocratie/ }).click();
    await page.getByRole("heading", { level: 1, name: /^De Direction de la Démocratie/ }).waitFor();
    await page.locator(".network-way").first().waitFor();
    expect(await page.locator(".network-step .tie-evidence li").count()).toBeGreaterThan(0);
    await reader.close();
  });

  it("shows the ways at an address of their own, without fault", async () => {
    const landlord = nodeId("Organization", portal.world.organizations.landlord);
    const reader = await browser.open(`/reseau?autour=${directorate}&vers=${landlord}`);
    await reader.page.locator(".network-way").first().waitFor();
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("keeps the drawing's script within its budget", () => {
    const assets = join(portalFolder, "assets");
    const sizes = readdirSync(assets)
      .filter((file) => /^network-canvas-.*\.js\.br$/.test(file))
      .map((file) => statSync(join(assets, file)).size);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(50_000);
  });

  it("has nothing at the address of nobody", async () => {
    const reader = await browser.open(`/reseau?autour=${nodeId("Organization", "01890000-0000-7000-8000-000000000000")}`);
    await reader.page.getByText("Rien à cette adresse").first().waitFor();
    await reader.close();
  });
});
