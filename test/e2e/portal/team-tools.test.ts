import { readFile } from "node:fs/promises";
import { Privacy } from "../../../src/modules/privacy/index.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { Receiver } from "../../support/receiver.js";
import { nodeId } from "../../support/world-directory.js";
import { PortalBrowser, type PortalPage } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";
import { serveWebhooks } from "./portal-webhooks.js";

let portal: PortalServer;
let browser: PortalBrowser;
let receiver: Receiver;
let webhooks: ReturnType<typeof serveWebhooks>;
let key: string;

beforeAll(async () => {
  portal = await startPortalServer();
  const { server } = portal;
  const { db, services } = server.directory;
  webhooks = serveWebhooks(server);
  const letters = { request: async () => undefined, forget: async () => undefined };
  services.with(Privacy, new Privacy((work) => db.database.write(work), letters, server.clock));
  receiver = await Receiver.start();
  browser = await PortalBrowser.start(server.url);
  key = (await server.newKey({ audience: "STAFF", name: "Ada" })).secret;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await receiver.stop();
  await portal.server.stop();
});

async function signedIn(address: string): Promise<PortalPage> {
  const reader = await browser.open("/");
  await reader.signIn(key);
  await reader.goto(address);
  return reader;
}

describe("keys", () => {
  it("are made by keyboard and shown once, replaced and ended once one has said so again", async () => {
    const reader = await signedIn("/equipe/cles");
    const { page } = reader;
    await reader.tabTo("Faire la clé", 200);
    await page.keyboard.press("Enter");
    await page.getByText("Dites à qui ou à quoi elle sert.").waitFor();
    await reader.waitForFocus("Pour qui ou pour quoi");
    await page.keyboard.type("Intranet");
    await page.getByLabel(/^Jusqu'au/).fill("2027-12-10");
    await reader.tabTo("Faire la clé");
    await page.keyboard.press("Enter");
    const secret = page.getByRole("region", { name: "Clé de « Intranet »" });
    await secret.waitFor();
    expect(await secret.locator("code").textContent()).toMatch(/^mlg_/);
    await page.getByText("jusqu'au 10 décembre 2027").waitFor();
    await reader.waitForFocus(/^Clé de « Intranet »/);
    expect(await reader.faults()).toEqual([]);
    await secret.getByRole("button", { name: "C'est noté" }).click();
    await secret.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Remplacer : Intranet" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Ne rien faire" }).click();
    await page.getByRole("button", { name: "Remplacer : Intranet" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remplacer" }).click();
    await page.getByRole("region", { name: "Clé de « Intranet »" }).waitFor();
    await page.getByText(/^remplacée, jusqu'au|^expirée le/).waitFor(); // by the browser's clock, which no test moves

    await page.getByRole("button", { name: "Arrêter : Intranet" }).first().click();
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Arrêter" }).click();
    await page.getByText("« Intranet » est arrêtée.").waitFor();
    await page.getByText(/^arrêtée le/).waitFor();
    await reader.close();
  }, 120_000);
});

describe("webhooks", () => {
  it("say beside the address why it is refused, are tried, and tell each delivery and how it was answered", async () => {
    const reader = await signedIn("/equipe/webhooks");
    const { page } = reader;
    await page.getByText("Personne n'est encore prévenu.").waitFor();
    await page.getByLabel("Pour qui ou pour quoi").fill("Intranet");
    await page.getByLabel("Adresse à prévenir").fill("https://10.0.0.1/hook");
    await page.getByRole("button", { name: "Faire le webhook" }).click();
    await page.getByRole("alert").filter({ hasText: /./ }).first().waitFor();
    await reader.waitForFocus("Adresse à prévenir");
    await page.getByLabel("Adresse à prévenir").fill(receiver.url);
    await page.getByRole("button", { name: "Faire le webhook" }).click();
    const secret = page.getByRole("region", { name: "Secret de « Intranet »" });
    expect(await secret.locator("code").textContent()).toMatch(/^whsec_/);
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("link", { name: "Intranet" }).click();
    await page.getByText("Rien n'a été envoyé ces trente derniers jours.", { exact: false }).waitFor();

    receiver.answer = () => ({ status: 500 });
    await page.getByRole("button", { name: "Essayer" }).click();
    await page.getByText("Un essai est parti").waitFor();
    await webhooks.sender.drain();
    await page.getByRole("button", { name: "Actualiser le journal" }).click();
    await page.getByText("abandonné", { exact: true }).waitFor();
    await page.getByText(/1\. .*\s: réponse 500, en /).waitFor();
    expect(await reader.faults()).toEqual([]);
    receiver.answer = () => ({ status: 204 });
    await page.getByRole("button", { name: /^Renvoyer : essai du / }).click();
    await page.getByText("L'envoi repart, sous le même numéro.").waitFor();
    await webhooks.sender.drain();
    await page.getByRole("button", { name: "Actualiser le journal" }).click();
    await page.getByText("reçu", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Mettre en pause" }).click();
    await page.getByText("en pause", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Changer le secret" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Changer le secret" }).click();
    await page.getByText(/signe encore jusqu'au/).waitFor();
    await page.getByRole("button", { name: "Supprimer" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Supprimer" }).click();
    await page.waitForURL(/\/equipe\/webhooks$/);
    await page.getByText("Personne n'est encore prévenu.").waitFor();
    await reader.close();
  }, 120_000);
});

describe("personal data", () => {
  it("are given, objected to and erased, the name typed again; who must confirm is told", async () => {
    const { owner } = portal.server.directory.db;
    const { id: organizationId } = await makeOrganization(owner, { kind: "CITY_DIRECTORATE", name: "Bureau des essais" });
    const { id } = await makePerson(owner, { givenName: "Zéphyrine", familyName: "Lantier" });
    const { id: positionId } = await makePosition(owner, { personId: id, organizationId, role: "Directrice" });
    await makeContactPoint(owner, { positionId, kind: "EMAIL", value: "z.lantier@essais.example", legalBasis: "mission d'intérêt public" });
    await owner.query(
      "insert into erasure_receipt (id, person_id, credential, consumer_name, received, left_xid) select gen_random_uuid(), gen_random_uuid(), 'key:x', 'Portail de la CAF', '{FEED}', 1",
    );
    const reader = await signedIn("/equipe/donnees-personnelles");
    const { page } = reader;
    await page
      .getByRole("cell", { name: "Portail de la CAF" })
      .or(page.getByRole("rowheader", { name: "Portail de la CAF" }))
      .waitFor();
    await page.getByLabel("Nom de la personne").pressSequentially("Lantier");
    await page.locator("[role=option][data-key]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`personne=${nodeId("Person", id)}`));
    await page.getByRole("heading", { name: "Directrice, Bureau des essais" }).waitFor();
    await page.getByText("z.lantier@essais.example").first().waitFor();
    await page.getByText(/^À lui répondre le .+ au plus tard\.$/).waitFor();
    await page.getByLabel("Demande reçue le").fill("2020-01-31");
    await page.waitForURL(/recue=2020-01-31/);
    await page.getByText("Il fallait lui répondre le 29 février 2020 au plus tard.").waitFor();
    expect(await reader.faults()).toEqual([]);

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Télécharger le dossier (JSON)" }).click(),
    ]);
    expect(JSON.parse(await readFile(await file.path(), "utf8"))).toMatchObject({ tables: { person: [{ family_name: "Lantier" }] } });

    await page.getByRole("button", { name: /^Noter une opposition : / }).click();
    await page.getByText("retenue : la personne s'y oppose").waitFor();
    await page.getByRole("button", { name: "Noter l'opposition" }).click();
    await page.getByText(/Elle s'oppose depuis le/).waitFor();
    await page.getByRole("button", { name: "Lever l'opposition", exact: true }).waitFor();

    await page.getByRole("button", { name: "Effacer la personne" }).click();
    const dialog = page.getByRole("dialog", { name: "Effacer Zéphyrine Lantier, pour toujours" });
    expect(await reader.faults()).toEqual([]);
    await dialog.getByLabel(/^Pour confirmer/).fill("Zephyrine");
    await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
    await dialog.getByText("Ce n'est pas ce nom.").waitFor();
    await dialog.getByLabel(/^Pour confirmer/).fill("Zéphyrine Lantier");
    await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
    await page.getByText(/La personne est effacée, avec 3 fiches\./).waitFor();
    expect((await owner.query("select 1 from person where id = $1", [id])).rows).toEqual([]);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  }, 120_000);
});

it("are the team's alone", async () => {
  const reader = await browser.open("/equipe/cles");
  await reader.page
    .getByText(/réservée|centre de ressources/)
    .first()
    .waitFor();
  await reader.close();
});
