import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LiveNetwork } from "../../../src/modules/network/index.js";
import { makeDuplicate, makeOrganization } from "../../support/factories/organizations.js";
import { nodeId } from "../../support/world-directory.js";
import { expectView, viewOf } from "./page-view.js";
import { PortalBrowser, type PortalPage } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;
let reader: PortalPage;
let staff: PortalPage;
const made = { duplicate: "", proposal: "", import: "", webhook: "" };

beforeAll(async () => {
  portal = await startPortalServer({ config: { mail: { contact: "donneespersonnelles@centrederessources.example" } } });
  await portal.server.directory.services.get(LiveNetwork).catchUp();
  await makeWhatWaits();
  browser = await PortalBrowser.start(portal.server.url);
  reader = await browser.open("/accessibilite");
  staff = await browser.openAs((await portal.server.newKey({ audience: "STAFF", name: "Ada" })).secret, "/accessibilite");
  // What is drawn is the network's test's; here it would only take its time.
  for (const { page } of [reader, staff]) await page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

/** One of each of what the team's pages show. */
async function makeWhatWaits(): Promise<void> {
  const { owner } = portal.server.directory.db;
  const { landlord, university } = portal.world.organizations;
  const [one, other] = [await makeOrganization(owner, { name: "Fanfare" }), await makeOrganization(owner, { name: "Fanfare (bis)" })];
  made.duplicate = nodeId("Duplicate", (await makeDuplicate(owner, { organizationId: one.id, otherId: other.id, score: 990 })).id);
  const [proposal, imported, webhook] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `insert into proposal (id, type, record_id, version, changes, organization_id, proposed_by) values ($1, 'Organization', $2, 1, '{"acronym": "UM"}', $3, 'Bailleur')`,
    [proposal, university, landlord],
  );
  await owner.query(
    `insert into import (id, profile, source_id, files, digest, state, row_count, requested_by, planned_at)
     select $1, 'csv', id, '["partenaires.csv"]', 'digest', 'PLANNED', 1, 'Ada', now() from source limit 1`,
    [imported],
  );
  await owner.query(
    `insert into webhook (id, name, url, audience, secret, position, created_at, created_by)
     values ($1, 'Intranet', 'https://intranet.example/hook', 'PUBLIC', 'sealed', 0, now(), 'Ada')`,
    [webhook],
  );
  made.proposal = nodeId("Proposal", proposal);
  made.import = nodeId("Import", imported);
  made.webhook = nodeId("Webhook", webhook);
}

interface VisitedPage {
  /** As the pages' routes have it. */
  readonly path: string;
  /** What stands after the path's own part; the records of the world for parameters. */
  readonly address: () => string;
  readonly isForStaff?: boolean;
  /** What leads to another view, with an address of its own; the first link of the page's text where nothing is said. */
  readonly change?: (reader: PortalPage) => Promise<unknown>;
}

const organization = () => nodeId("Organization", portal.world.organizations.landlord);
const person = () => nodeId("Person", portal.world.people.director);
const project = () => nodeId("Project", portal.world.projects.current);
const event = () => nodeId("Event", portal.world.events.studyDay);
const publication = () => nodeId("Publication", portal.world.publications.proceedings);
const committee = "/instances/comite-d-orientation";
const heldMeeting = () => `${committee}/reunions/${nodeId("Meeting", portal.world.committees.meetings.held)}`;
const link = (name: string | RegExp) => (at: PortalPage) => at.page.getByRole("link", { name }).first().click();
const inHeader = (at: PortalPage) => at.page.getByRole("navigation", { name: "Rubriques" }).getByRole("link", { name: "Agenda" }).click();
const forStaff = (path: string, address: () => string = () => path): VisitedPage => ({ path, address, isForStaff: true });

const PAGES: readonly VisitedPage[] = [
  { path: "/", address: () => "/", change: ({ page }) => page.getByLabel("Nature d'organisme").selectOption("SOCIAL_LANDLORD") },
  { path: "/", address: () => "/?genre=SOCIAL_LANDLORD", change: link("Habitat Modèle") },
  { path: "/", address: () => "/?q=association", change: link(/^18 :/) },
  { path: "/organismes/$id", address: () => `/organismes/${organization()}`, change: link("Voir son réseau") },
  { path: "/personnes/$id", address: () => `/personnes/${person()}`, change: link("Voir son réseau") },
  { path: "/projets/$id", address: () => `/projets/${project()}` },
  { path: "/rencontres/$id", address: () => `/rencontres/${event()}` },
  { path: "/publications/$id", address: () => `/publications/${publication()}` },
  { path: "/agenda", address: () => "/agenda?mois=2026-12", change: link("janvier 2027") },
  { path: "/collection", address: () => "/collection" },
  { path: "/instances", address: () => "/instances?toutes=oui" },
  { path: "/instances/$slug", address: () => committee, change: ({ page }) => page.getByLabel("Composition au").fill("2015-01-01") },
  {
    path: "/instances/$slug/reunions/$id",
    address: heldMeeting,
  },
  { path: "/reseau", address: () => `/reseau?autour=${organization()}`, change: ({ page }) => page.getByLabel("projet").click() },
  {
    path: "/reseau",
    address: () => `/reseau?autour=${organization()}`,
    change: ({ page }) => page.getByRole("button", { name: "Un an plus tôt" }).click(),
  },
  {
    path: "/observatoire",
    address: () => "/observatoire",
    change: ({ page }) => page.getByRole("navigation", { name: "Années" }).getByRole("link").last().click(),
  },
  {
    path: "/observatoire/territoires",
    address: () => "/observatoire/territoires",
    change: ({ page }) => page.locator("main select").last().selectOption({ index: 1 }),
  },
  { path: "/accessibilite", address: () => "/accessibilite", change: inHeader },
  { path: "/mentions-legales", address: () => "/mentions-legales", change: inHeader },
  { path: "/connexion", address: () => "/connexion", change: inHeader },
  { ...forStaff("/connexion"), change: inHeader },
  forStaff("/equipe"),
  forStaff("/equipe/doublons"),
  forStaff("/equipe/doublons/$id", () => `/equipe/doublons/${made.duplicate}`),
  { ...forStaff("/equipe/propositions"), change: link("Refusées") },
  forStaff("/equipe/propositions/$id", () => `/equipe/propositions/${made.proposal}`),
  { ...forStaff("/equipe/a-regler"), change: link("Réglés") },
  {
    ...forStaff("/equipe/a-verifier"),
    change: ({ page }) => page.getByRole("link", { name: "Suite" }).or(page.locator("main .record-name")).first().click(),
  },
  { ...forStaff("/equipe/nouveau"), change: link("Personne") },
  forStaff("/equipe/imports"),
  forStaff("/equipe/imports/$id", () => `/equipe/imports/${made.import}`),
  forStaff("/equipe/cles"),
  forStaff("/equipe/webhooks"),
  forStaff("/equipe/webhooks/$id", () => `/equipe/webhooks/${made.webhook}`),
  forStaff("/equipe/donnees-personnelles"),
  forStaff("/organismes/$id/modifier", () => `/organismes/${organization()}/modifier`),
  forStaff("/personnes/$id/modifier", () => `/personnes/${person()}/modifier`),
  forStaff("/projets/$id/modifier", () => `/projets/${project()}/modifier`),
  forStaff("/rencontres/$id/modifier", () => `/rencontres/${event()}/modifier`),
  forStaff("/publications/$id/modifier", () => `/publications/${publication()}/modifier`),
  forStaff("/instances/$slug/modifier", () => `${committee}/modifier`),
  forStaff("/instances/$slug/reunions/$id/modifier", () => `${heldMeeting()}/modifier`),
];

/** The first way out of the page that its own text offers. */
async function followFirstLink({ page }: PortalPage): Promise<void> {
  await page.locator("main a[href^='/']:not([href*='.']):visible").first().click();
}

function routePaths(): string[] {
  const folder = fileURLToPath(new URL("../../../src/portal/pages", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".route.ts"));
  return files.map((file) => /path: "([^"]+)"/.exec(readFileSync(join(folder, file), "utf8"))?.[1] ?? `no path in ${file}`);
}

describe("every page", () => {
  it("is among those visited here", () => {
    expect([...new Set(PAGES.map(({ path }) => path))].sort()).toEqual(routePaths().sort());
  });

  it.each(PAGES.map((page, place) => [`${place + 1}, ${page.isForStaff ? `${page.path} for the team` : page.path}`, page] as const))(
    "%s: has no fault in both themes, wide and narrow; back, forward and reload show the same",
    async (_name, { address, isForStaff, change = followFirstLink }) => {
      const at = isForStaff ? staff : reader;
      const { page } = at;
      at.problems.length = 0;
      await page.setViewportSize({ width: 1280, height: 900 });
      await at.goto(address());
      expect(await at.faults()).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      const before = await viewOf(at);
      const from = page.url();
      await change(at);
      await page.waitForURL((url) => url.href !== from);
      const after = await viewOf(at);
      await page.goBack();
      await expectView(at, before);
      await page.goForward();
      await expectView(at, after);
      await page.reload();
      await expectView(at, after);
      expect(at.problems).toEqual([]);
    },
  );
});

describe("a name box", () => {
  it("lets go who passes through it quickly by Tab", async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 1280, height: 900 });
    await reader.goto("/reseau");
    const after = await page.evaluate<string>(`(async () => {
      document.querySelector(".actor-box input").focus();
      document.querySelector("main select").focus();
      for (const _frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
      return document.activeElement.tagName;
    })()`);
    expect(after).toBe("SELECT");
  });
});

describe("what the server writes by itself", () => {
  it("has no fault: the register of processing", async () => {
    reader.problems.length = 0;
    await reader.goto("/registre");
    expect(await reader.faults()).toEqual([]);
  });
});

describe("what stands where there is no page", () => {
  it.each([
    ["nothing at the address", "/organismes/nulle-part/ailleurs"],
    ["no such record", `/organismes/${nodeId("Organization", "01890000-0000-7000-8000-000000000000")}`],
    ["a page for others", "/equipe/imports"],
  ])("has no fault: %s", async (_name, address) => {
    await reader.goto(address);
    reader.problems.length = 0; // the console tells that the server answered 404
    expect(await reader.faults()).toEqual([]);
  });

  it("has no fault when nothing answers, and says what to do", async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 1280, height: 900 });
    await reader.goto("/accessibilite");
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("navigation", { name: "Rubriques" }).getByRole("link", { name: "Instances" }).click();
    await page.getByRole("button", { name: "Réessayer" }).waitFor();
    reader.problems.length = 0; // the console tells that nothing came
    expect(await reader.faults()).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Réessayer" }).click()]);
    await page.getByRole("button", { name: "Réessayer" }).waitFor();
    await page.getByRole("navigation", { name: "Rubriques" }).waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByRole("heading", { level: 1, name: "Comité d'orientation" }).waitFor();
  });

  it.each(["js", "css"])("offers to load the page anew when a part of it is of an older version: %s", async (kind) => {
    const { page } = reader;
    await reader.goto("/accessibilite");
    await page.route(`**/assets/collection-page*.${kind}`, (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("navigation", { name: "Rubriques" }).getByRole("link", { name: "Collection" }).click();
    const reload = page.getByRole("button", { name: "Recharger la page" });
    await reload.waitFor();
    await page.unroute(`**/assets/collection-page*.${kind}`);
    await reload.click();
    await page.getByRole("heading", { level: 1, name: "La collection" }).waitFor();
  });
});
