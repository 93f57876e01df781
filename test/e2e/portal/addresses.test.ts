import { LiveNetwork } from "../../../src/modules/network/index.js";
import { nodeId } from "../../support/world-directory.js";
import { PortalBrowser, type PortalPage } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;

beforeAll(async () => {
  portal = await startPortalServer();
  await portal.server.directory.services.get(LiveNetwork).catchUp();
  browser = await PortalBrowser.start(portal.server.url);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

const LATENCY_MS = 50;

/** All that a page says but for the frame and in pictures, and where it is. */
const VIEW = `location.pathname + location.search + " " + (() => {
    const copy = document.querySelector("main").cloneNode(true);
    for (const picture of copy.querySelectorAll("svg")) picture.remove();
    return copy.textContent.replace(/\\s+/g, " ");
  })()
  + [...document.querySelectorAll("main input, main select")].map((field) => field.type === "checkbox" ? field.checked : field.value).join("|")`;

interface Look {
  readonly view: string;
  readonly isBusy: boolean;
}

/** A look at the page some frames later. */
const LOOK = `new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve({
  view: ${VIEW},
  isBusy: window.asked > 0 || document.querySelector(".skeleton, [aria-busy=true], [data-stale]") !== null,
})), 50))`;
const MOST_LOOKS = 200;

/** What stands once nothing more is on its way and the same has been there for three looks. */
async function view({ page }: PortalPage): Promise<string> {
  const seen: string[] = [];
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { view: now, isBusy } = (await page.evaluate(LOOK)) as Look;
    if (isBusy || seen[0] !== now) seen.length = 0;
    if (!isBusy) seen.push(now);
    if (seen.length === 3) return now;
  }
  throw new Error("the page does not come to rest");
}

async function sees(reader: PortalPage, expected: string): Promise<void> {
  for (let looks = 0; looks < 20; looks += 1) if ((await view(reader)) === expected) return;
  expect(await view(reader)).toBe(expected);
}

/** Keeps count of the questions that wait for their answer; draws no network. */
const COUNTING = `(() => {
  window.asked = 0;
  const ask = window.fetch;
  window.fetch = (...of) => {
    window.asked += 1;
    return ask(...of).finally(() => { window.asked -= 1; });
  };
  // What is drawn is the network's test's; here it would only take its time.
  HTMLCanvasElement.prototype.getContext = () => null;
})()`;

/** The first way out of the page that its own text offers. */
async function followFirstLink({ page }: PortalPage): Promise<void> {
  await page.locator("main a[href^='/']:not([href*='.']):visible").first().click();
}

describe("every view has an address", () => {
  const idOf = {
    landlord: () => nodeId("Organization", portal.world.organizations.landlord),
    director: () => nodeId("Person", portal.world.people.director),
    project: () => nodeId("Project", portal.world.projects.current),
    event: () => nodeId("Event", portal.world.events.studyDay),
    publication: () => nodeId("Publication", portal.world.publications.proceedings),
  };

  it.each<[address: string, address: () => string, change: (reader: PortalPage) => Promise<unknown>]>([
    ["home", () => "/", ({ page }) => page.getByLabel("Nature d'organisme").selectOption("SOCIAL_LANDLORD")],
    ["a list", () => "/?genre=SOCIAL_LANDLORD", ({ page }) => page.getByRole("link", { name: "Habitat Modèle" }).click()],
    ["a place", () => "/?q=association", ({ page }) => page.getByRole("link", { name: /^18 :/ }).click()],
    ["an organization", () => `/organismes/${idOf.landlord()}`, ({ page }) => page.getByRole("link", { name: "Voir son réseau" }).click()],
    ["a person", () => `/personnes/${idOf.director()}`, ({ page }) => page.getByRole("link", { name: "Voir son réseau" }).click()],
    ["a project", () => `/projets/${idOf.project()}`, followFirstLink],
    ["a meeting", () => `/rencontres/${idOf.event()}`, followFirstLink],
    ["a publication", () => `/publications/${idOf.publication()}`, followFirstLink],
    ["the agenda", () => "/agenda?mois=2026-12", ({ page }) => page.getByRole("link", { name: "janvier 2027" }).click()],
    ["the collection", () => "/collection", followFirstLink],
    ["a committee", () => "/instances/comite-d-orientation", ({ page }) => page.getByLabel("Composition au").fill("2015-01-01")],
    ["committees", () => "/instances?toutes=oui", followFirstLink],
    ["the network", () => `/reseau?autour=${idOf.landlord()}`, ({ page }) => page.getByLabel("projet").click()],
    [
      "a year of the network",
      () => `/reseau?autour=${idOf.landlord()}`,
      ({ page }) => page.getByRole("button", { name: "Un an plus tôt" }).click(),
    ],
    [
      "the observatory",
      () => "/observatoire",
      ({ page }) => page.getByRole("navigation", { name: "Années" }).getByRole("link").last().click(),
    ],
    ["series", () => "/observatoire/territoires", ({ page }) => page.locator("main select").last().selectOption({ index: 1 })],
    ["the statement", () => "/accessibilite", ({ page }) => page.getByRole("navigation").getByRole("link", { name: "Agenda" }).click()],
  ])("%s: back, forward and reload show the same", async (_name, address, change) => {
    const reader = await browser.open("/accessibilite");
    const { page } = reader;
    await page.addInitScript(COUNTING);
    await reader.goto(address());
    const before = await view(reader);
    const from = page.url();
    await change(reader);
    await page.waitForURL((url) => url.href !== from);
    const after = await view(reader);
    await page.goBack();
    await sees(reader, before);
    await page.goForward();
    await sees(reader, after);
    await page.reload();
    await reader.ready();
    await sees(reader, after);
    expect(reader.problems).toEqual([]);
    await reader.close();
  });
});

describe("fifty milliseconds away", () => {
  /** Everything that is asked waits so long. */
  async function far(
    address: string,
    waitMs: (asked: string, variables: Readonly<Record<string, unknown>>) => number,
  ): Promise<PortalPage> {
    const reader = await browser.open("/accessibilite");
    await reader.page.route("**/*", async (route) => {
      const request = route.request();
      const body = request.url().endsWith("/graphql") ? (request.postDataJSON() as Asked) : undefined;
      await new Promise((resolve) => setTimeout(resolve, waitMs(body?.documentId ?? "", body?.variables ?? {})));
      await route.fallback();
    });
    await reader.page.goto("about:blank");
    await reader.page.addInitScript(`new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifted = (window.shifted ?? 0) + value;
    }).observe({ type: "layout-shift", buffered: true })`);
    await reader.page.goto(`${portal.server.url}${address}`);
    return reader;
  }

  interface Asked {
    readonly documentId: string;
    readonly variables: Readonly<Record<string, unknown>>;
  }

  it.each(["/", "/?q=association", "/instances/comite-d-orientation", "/agenda"])("%s comes without a jump", async (address) => {
    const reader = await far(address, () => LATENCY_MS);
    await reader.ready();
    // 0.1 is where a reader begins to notice (Cumulative Layout Shift).
    expect((await reader.page.evaluate("window.shifted ?? 0")) as number).toBeLessThan(0.1);
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("shows the place that a page takes while its answer is longer in coming, and the header at once", async () => {
    const reader = await far("/accessibilite", (asked) => (asked === "CommitteePage" ? 1_000 : LATENCY_MS));
    const { page } = reader;
    await reader.ready();
    await page.getByRole("navigation").getByRole("link", { name: "Instances" }).click();
    await page.locator(".skeleton").first().waitFor();
    expect(await page.getByRole("navigation", { name: "Rubriques" }).isVisible()).toBe(true);
    await page.getByRole("heading", { level: 1, name: "Comité d'orientation" }).waitFor();
    expect(await page.locator(".skeleton").count()).toBe(0);
    await reader.close();
  });

  it("never lets the answer to what was typed before take the place of the last one", async () => {
    const reader = await far("/", (asked, { query }) => {
      if (asked !== "Find" || query === "-") return LATENCY_MS;
      return query === "habitat modele" ? LATENCY_MS : 2_000;
    });
    const { page } = reader;
    const late = page.waitForResponse((response) => {
      const asked = response.url().endsWith("/graphql") ? (response.request().postDataJSON() as Asked) : undefined;
      return asked?.documentId === "Find" && asked.variables.query === "associ";
    });
    let isLate = false;
    void late.then(() => {
      isLate = true;
    });
    await reader.ready();
    const box = page.getByLabel(/Chercher/);
    await box.pressSequentially("associ");
    await page.waitForURL(/q=associ$/);
    await box.fill("habitat modele");
    await page.getByRole("heading", { level: 1, name: "« habitat modele »" }).waitFor();
    await page.getByRole("link", { name: "Habitat Modèle" }).waitFor();
    expect(isLate).toBe(false);
    await (await late).finished();
    await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
    expect(await page.locator(".record-name").allInnerTexts()).toEqual(["Habitat Modèle"]);
    expect(await page.locator("[data-stale]").count()).toBe(0);
    await reader.close();
  });
});

describe("when nothing answers", () => {
  it("says so and what to do, and does it", async () => {
    const reader = await browser.open("/accessibilite");
    const { page } = reader;
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("navigation").getByRole("link", { name: "Instances" }).click();
    const again = page.getByRole("button", { name: "Réessayer" });
    await again.waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toBe("");
    await page.unroute("**/graphql");
    await again.click();
    await page.getByRole("heading", { level: 1, name: "Comité d'orientation" }).waitFor();
    await reader.close();
  });
});
