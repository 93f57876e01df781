import { nodeId } from "../../support/world-directory.js";
import { PortalBrowser, type PortalPage } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;
let landlord: string;
let staff: { readonly secret: string };
let member: { readonly secret: string };

beforeAll(async () => {
  portal = await startPortalServer();
  browser = await PortalBrowser.start(portal.server.url);
  landlord = nodeId("Organization", portal.world.organizations.landlord);
  staff = await portal.server.newKey({ audience: "STAFF", name: "Ada" });
  member = await portal.server.newKey({ audience: "MEMBER", organizationId: portal.world.organizations.landlord, name: "Bailleur" });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

async function row(columns: string): Promise<unknown> {
  const { rows } = await portal.server.directory.db.owner.query(`select ${columns} from organization where id = $1`, [
    portal.world.organizations.landlord,
  ]);
  return rows[0];
}

const form = ({ page }: PortalPage) => page.getByRole("form", { name: "La fiche" });

async function saved({ page }: PortalPage): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: /^Enregistré\./ })
    .waitFor();
}

describe("editing a sheet", () => {
  it("is offered to those who may, and takes what is typed, by keyboard, once it is right", async () => {
    const reader = await browser.openAs(staff.secret, `/organismes/${landlord}`);
    const { page } = reader;
    await reader.tabTo("Modifier");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Modifier : Habitat Modèle" }).waitFor();
    await reader.tabTo("Sigle");
    await page.keyboard.type("HM");
    await reader.tabTo("Ajouter un identifiant");
    await page.keyboard.press("Enter");
    await page.getByLabel("Numéro, ligne 2").fill("123 456 789");
    await page.getByText(/SIREN 123 456 789\s: Neuf chiffres/).waitFor();
    await page.getByLabel("Création").fill("1999-13");
    await page.getByText("Écrivez 2019, 2019-03 ou 2019-03-14.", { exact: true }).waitFor();
    expect(await reader.faults()).toEqual([]);
    await page.getByLabel("Numéro, ligne 2").fill("732 829 320");
    await page.getByLabel("Création").fill("1999-12");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await saved(reader);
    expect(await row("acronym, founded_on, name")).toEqual({ acronym: "HM", founded_on: "1999-12", name: "Habitat Modèle" });
    await page.getByRole("status").getByRole("link", { name: "Voir la fiche" }).click();
    await page.getByText(/732\s?829\s?320/).waitFor();
    await reader.close();
  });

  it("shows beside the field what the server refuses, and leads to who is there already", async () => {
    const reader = await browser.openAs(staff.secret, `/organismes/${landlord}/modifier`);
    await reader.page.getByRole("button", { name: "Ajouter un identifiant" }).click();
    await reader.page.getByLabel("Numéro, ligne 3").fill("217 500 016");
    await reader.page.getByRole("button", { name: "Enregistrer" }).click();
    const fault = form(reader).getByRole("group", { name: "Identifiants" }).getByRole("alert");
    await fault.filter({ hasText: "Une autre organisation porte déjà cet identifiant." }).waitFor();
    await reader.page.getByRole("link", { name: "Voir la fiche qui le porte" }).waitFor();
    expect(await reader.page.evaluate("document.activeElement.dataset.field")).toBe("identifiers");
    expect(await reader.page.getByLabel("Numéro, ligne 3").inputValue()).toBe("217 500 016");
    await reader.close();
  });

  it("shows what two people wrote at once, field by field, and saves what is chosen", async () => {
    const [one, other] = [
      await browser.openAs(staff.secret, `/organismes/${landlord}/modifier`),
      await browser.openAs((await portal.server.newKey({ audience: "STAFF", name: "Grace" })).secret, `/organismes/${landlord}/modifier`),
    ];
    await other.page.getByLabel("Nom", { exact: true }).fill("Habitat Exemplaire");
    await other.page.getByLabel("Sigle").fill("HE");
    await other.page.getByLabel("Ce qu'il fait").fill("Loge.");
    await other.page.getByRole("button", { name: "Enregistrer" }).click();
    await saved(other);
    await other.close();

    await one.page.getByLabel("Nom", { exact: true }).fill("Habitat Modèle de Paris");
    await one.page.getByLabel("Sigle").fill("HMP");
    await one.page.getByLabel("Autres noms").fill("Office modèle");
    await one.page.getByRole("button", { name: "Enregistrer" }).click();
    const conflict = one.page.getByRole("region", { name: "Quelqu'un d'autre a modifié cette fiche entre-temps" });
    await conflict.waitFor();
    await one.waitForFocus("Quelqu'un d'autre a modifié cette fiche entre-temps");
    await conflict.getByText("Par Grace.").waitFor();
    await conflict.getByText("Il reste 2 champs à choisir.").waitFor();
    const choice = (field: string, value: string) => conflict.getByRole("radio", { name: `${field} : garder « ${value} »` });
    expect(await choice("Ce qu'il fait", "Loge.").isChecked()).toBe(true);
    expect(await choice("Autres noms", "Office modèle").isChecked()).toBe(true);
    expect(await one.faults()).toEqual([]);
    await one.page.getByText("Avant : Habitat Modèle", { exact: true }).waitFor();
    await choice("Nom", "Habitat Modèle de Paris").check();
    await choice("Sigle", "HE").check();
    await conflict.getByRole("button", { name: "Enregistrer ces choix" }).click();
    await saved(one);
    expect(await row("name, acronym, description, other_names")).toEqual({
      name: "Habitat Modèle de Paris",
      acronym: "HE",
      description: "Loge.",
      other_names: ["Office modèle"],
    });
    await one.close();
  });

  it("loses no word when the network fails, nor when one leaves", async () => {
    const reader = await browser.openAs(staff.secret, `/organismes/${landlord}/modifier`);
    const { page } = reader;
    await page.getByLabel("Ce qu'il fait").fill("Loge et rénove.");
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Ce que vous avez écrit est toujours là.").waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("navigation", { name: "Rubriques" }).getByRole("link", { name: "Agenda" }).click();
    await page.getByRole("dialog", { name: "Quitter sans enregistrer ?" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByLabel("Ce qu'il fait").inputValue()).toBe("Loge et rénove.");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await saved(reader);
    expect(await row("description")).toEqual({ description: "Loge et rénove." });
    await page.getByRole("navigation", { name: "Rubriques" }).getByRole("link", { name: "Agenda" }).click();
    await page.waitForURL(/agenda/);
    await reader.close();
  });

  it("keeps what is not saved when one signs out in another tab, which takes what was for somebody else from the others", async () => {
    const reader = await browser.openAs(staff.secret, `/organismes/${landlord}/modifier`);
    const { page } = reader;
    await page.getByLabel("Sigle").fill("EN COURS");
    const [restricted, leaving] = [await page.context().newPage(), await page.context().newPage()];
    await restricted.goto(`${portal.server.url}/equipe/donnees-personnelles`);
    await restricted.getByRole("heading", { level: 1, name: "Données personnelles" }).waitFor();
    await leaving.goto(`${portal.server.url}/connexion`);
    await leaving.getByRole("button", { name: "Se déconnecter" }).click();
    await restricted.getByRole("heading", { level: 1, name: "Cette page est réservée" }).waitFor();
    await restricted.getByText("Se connecter").first().waitFor();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText(/^Votre session est terminée\s: connectez-vous de nouveau, puis enregistrez\. Ce que vous avez écrit/).waitFor();
    expect(await page.getByLabel("Sigle").inputValue()).toBe("EN COURS");
    await leaving.getByLabel("Clé d'accès").fill(staff.secret);
    await leaving.keyboard.press("Enter");
    await leaving.getByText(/^Session\s: /).waitFor();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await saved(reader);
    await reader.close();
  });

  it("is a member's own of its own sheet, and a proposal of others'", async () => {
    const reader = await browser.openAs(member.secret, `/organismes/${landlord}`);
    const { page } = reader;
    await page.getByRole("link", { name: "Modifier", exact: true }).click();
    await page.getByText("Les identifiants (SIREN, SIRET, RNA…) sont tenus par le centre.").waitFor();
    await page.getByText("Ajouter une coordonnée").first().click();
    const contact = page.getByRole("form", { name: "Ajouter une coordonnée" });
    await contact.getByLabel("Numéro ou adresse").fill("01 23");
    await contact.getByText(/Ce n'est pas un numéro possible/).waitFor();
    await contact.getByLabel("Numéro ou adresse").fill("01 44 75 60 02");
    await contact.getByRole("button", { name: "Ajouter" }).click();
    await page.getByText("Téléphone : +33 1 44 75 60 02").waitFor();

    await reader.goto(`/organismes/${nodeId("Organization", portal.world.organizations.university)}`);
    await page.getByRole("link", { name: "Proposer une modification" }).click();
    await page.getByLabel("Sigle").fill("UM");
    await page.getByLabel(/Ce que le centre doit savoir/).fill("Vu sur leur site.");
    await page.getByRole("button", { name: "Proposer la modification" }).first().click();
    await page.getByText("Proposition envoyée").waitFor();
    const { rows } = await portal.server.directory.db.owner.query("select changes, note, state from proposal");
    expect(rows).toEqual([{ changes: { acronym: "UM" }, note: "Vu sur leur site.", state: "PENDING" }]);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("archives a sheet and brings it back from where it was", async () => {
    const reader = await browser.openAs(staff.secret, `/organismes/${nodeId("Organization", portal.world.organizations.company)}/modifier`);
    await reader.page.getByRole("button", { name: "Archiver la fiche" }).click();
    await reader.page.getByRole("button", { name: "Rétablir la fiche" }).click();
    await reader.page.getByRole("heading", { level: 1, name: "Modifier : Société Témoin" }).waitFor();
    await reader.close();
  });

  it("changes a person, and their post", async () => {
    const [person] = (
      await portal.server.directory.db.owner.query<{ person_id: string }>("select person_id from position where end_date is null limit 1")
    ).rows;
    const reader = await browser.openAs(staff.secret, `/personnes/${nodeId("Person", person?.person_id ?? "")}/modifier`);
    await reader.page.getByLabel("ORCID").fill("0000-0002-1825-0097");
    await reader.page.getByRole("button", { name: "Enregistrer" }).first().click();
    await saved(reader);
    await reader.page.locator(".edited-parts > li > details > summary").first().click();
    await reader.page.getByLabel("Fonction").first().fill("Directrice générale");
    await reader.page
      .getByRole("form", { name: /^Modifier ce poste/ })
      .first()
      .getByRole("button", { name: "Enregistrer" })
      .click();
    await reader.page.locator(".edited-parts > li > details > summary", { hasText: "Directrice générale" }).waitFor();
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("changes projects, events and publications", async () => {
    const reader = await browser.openAs(staff.secret, "/accessibilite");
    for (const [address, type, table, field] of [
      ["projets", "Project", "project", "Description"],
      ["rencontres", "Event", "event", "Description"],
      ["publications", "Publication", "publication", "Collection"],
    ] as const) {
      const { rows } = await portal.server.directory.db.owner.query<{ id: string }>(
        `select id from ${table} where audience = 0 order by id limit 1`,
      );
      await reader.goto(`/${address}/${nodeId(type, rows[0]?.id ?? "")}`);
      await reader.page.getByRole("link", { name: "Modifier", exact: true }).click();
      await reader.page.getByLabel(field, { exact: true }).fill("Les cahiers");
      await form(reader).getByRole("button", { name: "Enregistrer" }).click();
      await saved(reader);
      await reader.page.getByRole("status").getByRole("link", { name: "Voir la fiche" }).click();
      await reader.page.getByText("Les cahiers").first().waitFor();
    }
    await reader.close();
  });

  it("makes somebody who is missing, and goes on to their post where one came from", async () => {
    const { rows } = await portal.server.directory.db.owner.query<{ family_name: string }>(
      "select family_name from person where audience = 0 and length(family_name) >= 4 order by id limit 1",
    );
    const [known = { family_name: "" }] = rows;
    const reader = await browser.openAs(staff.secret, `/organismes/${landlord}/modifier`);
    const { page } = reader;
    await page.getByText("Ajouter une personne").click();
    await page.getByRole("link", { name: /pas encore dans l'annuaire/ }).click();
    await page.getByRole("heading", { level: 1, name: "Nouvelle personne" }).waitFor();
    await page.getByLabel("Prénom").fill("Zélie");
    await page.getByRole("button", { name: "Ajouter", exact: true }).click();
    await page.getByText("À remplir.", { exact: true }).waitFor();
    await reader.waitForFocus("Nom de famille");
    await page.getByLabel("Prénom").fill("");
    await page.getByLabel("Nom de famille").fill(known.family_name);
    await page.getByRole("status").getByRole("link", { name: known.family_name }).first().waitFor();
    await page.getByLabel("Prénom").fill("Zélie");
    await page.getByLabel("Nom de famille").fill("Ravel");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Modifier : Zélie Ravel" }).waitFor();
    const post = page.getByRole("form", { name: "Ajouter un poste" });
    expect(await post.getByLabel("Organisme", { exact: true }).inputValue()).toMatch(/^Habitat/);
    await post.getByLabel("Fonction").fill("Gardienne");
    await post.getByRole("button", { name: "Ajouter" }).click();
    await page.getByText(/^Habitat.*, Gardienne$/).waitFor();
    await reader.close();
  });

  it("appoints somebody to a vacant seat from the committee's page, and notes who came to a meeting", async () => {
    const { owner } = portal.server.directory.db;
    const { rows: people } = await owner.query<{ family_name: string }>(
      "select family_name from person where audience = 0 and length(family_name) >= 4 order by id limit 1",
    );
    const reader = await browser.openAs(staff.secret, "/instances/comite-d-orientation");
    const { page } = reader;
    await page
      .getByRole("link", { name: /^Nommer quelqu'un/ })
      .first()
      .click();
    const appointing = page.getByRole("form", { name: "Nommer quelqu'un" });
    await appointing.getByLabel("Qui siège").fill(people[0]?.family_name ?? "");
    await page.locator("[role=option][data-key]").first().click();
    await appointing.getByLabel("Depuis").fill("2026-01");
    await appointing.getByLabel("Jusqu'à").fill("2025");
    await appointing.getByText("C'est avant le début.").waitFor();
    await appointing.getByLabel("Jusqu'à").fill("2029-06-30");
    await appointing.getByRole("button", { name: "Ajouter" }).click();
    await saved(reader);
    const { rows: mandates } = await owner.query("select role, end_date, declared_audience from mandate where start_date = '2026-01'");
    expect(mandates).toEqual([{ role: "MEMBER", end_date: "2029-06-30", declared_audience: 0 }]);

    const meeting = nodeId("Meeting", portal.world.committees.meetings.held);
    await reader.goto(`/instances/comite-d-orientation/reunions/${meeting}/modifier`);
    const sheet = page.getByRole("form", { name: "Présences" });
    const first = sheet.getByRole("group").first();
    await first.getByRole("radio", { name: "absent" }).check();
    await page.getByRole("status").filter({ hasText: "1 présence modifiée" }).waitFor();
    await sheet.getByRole("button", { name: "Enregistrer les présences" }).click();
    await page.getByRole("status").filter({ hasText: "Présences enregistrées." }).waitFor();
    await reader.waitForFocus("Présences enregistrées.");
    await first.getByRole("radio", { name: "absent", checked: true }).waitFor();
    await first.getByRole("radio", { name: "non noté" }).check();
    await sheet.getByRole("button", { name: "Enregistrer les présences" }).click();
    await page.getByRole("status").filter({ hasText: "Présences enregistrées." }).waitFor();
    const { rows: noted } = await owner.query(
      "select status, archived_at is not null as is_archived from meeting_attendance where archived_at is not null order by updated_at desc limit 1",
    );
    expect(noted).toEqual([{ status: "ABSENT", is_archived: true }]);
    await reader.close();
  });

  it("makes an event in Paris time, for some, with its places, and says who speaks", async () => {
    const reader = await browser.openAs(staff.secret, "/equipe/nouveau?fiche=rencontre");
    const { page } = reader;
    await page.getByLabel("Titre").fill("L'hospitalité");
    await page.getByLabel("Début", { exact: true }).fill("2027-03-28T17:00");
    await page.getByLabel("Fin", { exact: true }).fill("2027-03-28T16:00");
    await page.getByText("C'est avant le début.").waitFor();
    await page.getByLabel("Fin", { exact: true }).fill("2027-03-28T19:00");
    await page.getByLabel("Sur la carte").fill("48.8566, 2.3522");
    await page.getByLabel("Places", { exact: true }).fill("40");
    await page.getByLabel("Qui voit la fiche").selectOption("MEMBER");
    await page.getByRole("button", { name: "Ajouter", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Modifier : L'hospitalité" }).waitFor();
    expect(await page.getByLabel("Début", { exact: true }).inputValue()).toBe("2027-03-28T17:00");
    const { rows } = await portal.server.directory.db.owner.query(
      "select starts_at at time zone 'UTC' as at, capacity, latitude, declared_audience from event where title = 'L''hospitalité'",
    );
    expect(rows).toEqual([{ at: new Date("2027-03-28T15:00"), capacity: 40, latitude: 48.8566, declared_audience: 1 }]);

    await page.getByText("Ajouter quelqu'un").click();
    const speaker = page.getByRole("form", { name: "Ajouter quelqu'un" });
    await speaker.getByLabel("Organisme", { exact: true }).fill("universite");
    await page.locator("[role=option][data-key]").first().click();
    await speaker.getByRole("button", { name: "Ajouter" }).click();
    await page.getByText(/^Université.*, intervient$/).click();
    await page.getByRole("button", { name: "Archiver", exact: true }).click();
    await page.getByRole("button", { name: "Rétablir" }).click();
    await page.getByText(/^Université.*, intervient$/).waitFor();
    await reader.close();
  });
});
