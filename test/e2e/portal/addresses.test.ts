import { LiveNetwork } from "../../../src/modules/network/index.js";
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

  it.each([
    ["Instances", "CommitteePage", "Comité d'orientation"],
    ["Réseau", "NetworkPage", "Le réseau"],
  ])("shows the place that a page takes while its answer is longer in coming, and the header at once: %s", async (entry, late, title) => {
    const reader = await far("/accessibilite", (asked) => (asked === late ? 1_000 : LATENCY_MS));
    const { page } = reader;
    await reader.ready();
    await page.getByRole("navigation").getByRole("link", { name: entry }).click();
    await page.locator(".skeleton").first().waitFor();
    expect(await page.getByRole("navigation", { name: "Rubriques" }).isVisible()).toBe(true);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
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

it.each([
  ["/observatoire?annee=abc", "/observatoire"],
  ["/agenda?vue=jamais&format=AUTOUR_DE", "/agenda?format=AUTOUR_DE"],
  ["/?q=habitat&inconnu=1", "/?q=habitat"],
])("what is not valid in %s is not there", async (asked, kept) => {
  const reader = await browser.open(asked);
  await reader.ready();
  await reader.page.waitForURL(`${portal.server.url}${kept}`);
  expect(await reader.page.getByText("demande l'impossible").count()).toBe(0);
  expect(reader.problems).toEqual([]);
  await reader.close();
});
