import { makeEvent } from "../../support/factories/events.js";
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

describe("agenda and collection", () => {
  it.each(["/agenda?mois=2026-03&format=TRAINING", "/collection?genre=BOOK&q=zzzz"])("%s has no fault", async (address) => {
    const reader = await browser.open(address);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("go from month to month, and back", async () => {
    const reader = await browser.open("/agenda?mois=2026-12");
    await reader.page.getByRole("link", { name: "janvier 2027" }).click();
    await reader.page.getByRole("heading", { name: "Rencontres de janvier 2027" }).waitFor();
    await reader.page.goBack();
    await reader.page.getByRole("heading", { name: "Rencontres de décembre 2026" }).waitFor();
    await reader.close();
  });

  it("are subscribed to, narrowed by format and theme, and read backwards", async () => {
    const reader = await browser.open("/agenda");
    const { page } = reader;
    await page.getByText("S'abonner avec son agenda").click();
    const host = new URL(portal.server.url).host;
    expect(await page.getByRole("link", { name: /mon logiciel d'agenda/ }).getAttribute("href")).toBe(`webcal://${host}/events.ics`);
    await page.getByRole("button", { name: "Copier l'adresse" }).click();
    await page.getByText(/Copié|Votre navigateur refuse/).waitFor();
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("link", { name: "Rencontres passées" }).click();
    await page.getByRole("heading", { level: 1, name: "Rencontres passées" }).waitFor();
    const days = await page.locator(".agenda-list time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted().toReversed());
    await page.getByLabel("Format").selectOption({ label: "Journée d'études" });
    await page.waitForURL(/quand=passees&format=STUDY_DAY/);
    await page.locator(".agenda-list li").first().waitFor();
    expect(await page.locator(".agenda-list li", { hasNotText: "Journée d'études" }).count()).toBe(0);
    expect(reader.problems).toEqual([]);
    await reader.close();
  });

  it("take a registration by keyboard, beside the field what is wrong", async () => {
    const { id } = await makeEvent(portal.server.directory.db.owner, {
      title: "Autour d'un livre",
      startsAt: new Date("2099-01-10T16:00Z"),
      endsAt: new Date("2099-01-10T18:00Z"),
      registrationOpensAt: new Date("2020-01-01T08:00Z"),
      capacity: 12,
    });
    const reader = await browser.open(`/rencontres/${nodeId("Event", id)}`);
    const { page } = reader;
    await page.getByRole("button", { name: "S'inscrire" }).click();
    // All that is missing is said at once, and the first of it has the focus.
    await reader.waitForFocus("Nom");
    expect(await page.getByRole("alert").filter({ hasText: /./ }).count()).toBe(3);
    await page.keyboard.type("Réverbère");
    await reader.tabTo("Votre adresse électronique");
    await page.keyboard.type("ada@example.org");
    await reader.tabTo(/J'accepte/);
    await reader.tabTo("S'inscrire");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: /./ }).first().waitFor();
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "S'inscrire" }).click();
    await page.locator(".registered:focus").waitFor();
    await reader.close();
  });

  it("cite a publication in three steps, in any style", async () => {
    const reader = await browser.open("/");
    const { page } = reader;
    await page.getByRole("navigation").getByRole("link", { name: "Collection" }).click();
    await page
      .getByRole("button", { name: /^Copier la citation de / })
      .first()
      .click();
    await page.getByText(/Copié|Votre navigateur refuse/).waitFor();
    await page.locator(".collection-list a").first().click();
    await page.getByLabel("Style").selectOption("bibtex");
    await page.locator("pre", { hasText: "@" }).waitFor();
    await page.getByRole("button", { name: "Copier", exact: true }).click();
    await page.getByText(/Citation copiée|Votre navigateur/).waitFor();
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });
});
