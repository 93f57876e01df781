import { LiveNetwork } from "../../../src/modules/network/index.js";
import { type Hands, KeyboardHands, TouchHands } from "./hands.js";
import { PortalBrowser } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;
let partner: string;
let committee: string;

beforeAll(async () => {
  portal = await startPortalServer();
  await portal.server.directory.services.get(LiveNetwork).catchUp();
  browser = await PortalBrowser.start(portal.server.url);
  partner = (await portal.server.newKey({ audience: "MEMBER" })).secret;
  committee = (await portal.server.newKey({ audience: "COMMITTEE" })).secret;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

const BOX = "Chercher un organisme, une personne, un projet, une rencontre…";
const CONSENT = "J'accepte que ces données soient conservées pour cette rencontre, un an après elle au plus.";

interface Task {
  readonly name: string;
  readonly key?: () => string;
  readonly most: number;
  /** From home to where what is asked for stands; waits for it. */
  readonly run: (hands: Hands) => Promise<void>;
}

/** docs/portal.md counts them from the home page; those of the staff (8 and 9) are tested with their pages. */
const TASKS: readonly Task[] = [
  {
    name: "1: whom to call at a social landlord about a QPV, and why an address is withheld",
    key: () => partner,
    most: 3,
    run: async (hands) => {
      await hands.open("Porte des Modèles");
      await hands.open("Habitat Modèle");
      await hands.page.getByText("member@example.org").waitFor();
      await hands.page
        .getByText(/^Non communiqué\s: aucune base légale/)
        .first()
        .waitFor();
    },
  },
  {
    name: "2: what an organization does with whom, and who funds it",
    key: () => partner,
    most: 2,
    run: async (hands) => {
      await hands.write(BOX, "habitat modele");
      await hands.open("Habitat Modèle");
      await hands.page.getByRole("heading", { name: "Avec qui" }).waitFor();
      await hands.page
        .getByText(/^Est membre de/)
        .first()
        .waitFor();
      await hands.page
        .getByRole("cell", { name: /22\s810/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "3: how to be introduced, by which path, with its evidence and dates",
    key: () => partner,
    most: 4,
    run: async (hands) => {
      await hands.write(BOX, "habitat modele");
      await hands.open("Habitat Modèle");
      await hands.open("Comment lui être présenté");
      await hands.choose("Depuis", "direction de la dém");
      await hands.page.locator(".network-way .tie-evidence li").first().waitFor();
    },
  },
  {
    name: "4: who sits, for whom, on the day of a vote, and which seats are vacant",
    key: () => committee,
    most: 2,
    run: async (hands) => {
      await hands.open("Instances");
      await hands.page.locator(".seats").getByText("Siège vacant").first().waitFor();
      await hands.page
        .getByText(/, pour /)
        .first()
        .waitFor();
      await hands.pickDay("Composition au", "2020-03-01");
      await hands.page.getByText("1er mars 2020").first().waitFor();
    },
  },
  {
    name: "5: the composition on paper",
    key: () => committee,
    most: 3,
    run: async (hands) => {
      await hands.open("Instances");
      await hands.page.getByRole("heading", { level: 1, name: "Comité d'orientation" }).waitFor();
      await hands.page.evaluate("window.print = () => { window.isPrinted = true; }");
      await hands.open("Imprimer");
      await hands.page.waitForFunction("window.isPrinted");
    },
  },
  {
    name: "6: a place at the next meeting, and the meeting in one's calendar",
    most: 4,
    run: async (hands) => {
      await hands.open("Agenda");
      await hands.open("Autour d'un livre");
      await hands.page.getByLabel("Nom", { exact: true }).waitFor();
      await hands.send(
        { Nom: "Réverbère", "Votre adresse électronique": `${hands.constructor.name.toLowerCase()}@example.org` },
        CONSENT,
        "Rejoindre la liste d'attente",
      );
      await hands.page.locator(".registered").waitFor();
      const file = hands.page.waitForEvent("download");
      await hands.open("L'ajouter à son agenda (iCalendar)");
      expect((await file).suggestedFilename()).toMatch(/\.ics$/);
    },
  },
  {
    name: "7: a citation of a contribution",
    most: 3,
    run: async (hands) => {
      await hands.open("Collection");
      await hands.open("Les discriminations dans l'accès au logement. Actes");
      await hands.open("Copier la citation de « Mesurer »");
      await hands.page.getByText(/^Copié\.|Mesurer\. In\s: /).waitFor();
    },
  },
  {
    name: "10: in one picture what the centre reached: formats, publics, neighbourhoods never reached",
    most: 2,
    run: async (hands) => {
      await hands.open("Observatoire");
      await hands.page.getByRole("heading", { level: 1, name: /en une image$/ }).waitFor();
      await hands.page
        .getByRole("region", { name: /^Présences par format/ })
        .locator("svg.chart")
        .first()
        .waitFor();
      await hands.page
        .getByText(/jamais/)
        .first()
        .waitFor();
    },
  },
];

describe.each([
  { by: "by keyboard alone", width: 1280, touch: false, hands: KeyboardHands },
  { by: "by touch at 320 px", width: 320, touch: true, hands: TouchHands },
])("tasks, $by", ({ width, touch, hands: Of }) => {
  it.each(TASKS)("$name, in $most steps at most", async ({ key, most, run }) => {
    const reader = await browser.open("/", { width, touch });
    if (key) {
      await reader.signIn(key());
      await reader.goto("/");
    }
    const hands = new Of(reader);
    await run(hands);
    expect(hands.steps).toBeLessThanOrEqual(most);
    const sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await reader.page.evaluate(sideways)).toBe(0);
    expect(reader.problems).toEqual([]);
    await reader.close();
  });
});
