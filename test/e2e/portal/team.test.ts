import { makeDuplicate, makeOrganization } from "../../support/factories/organizations.js";
import { nodeId } from "../../support/world-directory.js";
import { PortalBrowser } from "./portal-browser.js";
import { type PortalServer, startPortalServer } from "./portal-server.js";

let portal: PortalServer;
let browser: PortalBrowser;
let staff: { readonly secret: string };
let member: { readonly secret: string };
let pair: string;
let kept: string;

beforeAll(async () => {
  portal = await startPortalServer();
  browser = await PortalBrowser.start(portal.server.url);
  const { owner } = portal.server.directory.db;
  staff = await portal.server.newKey({ audience: "STAFF", name: "Équipe" });
  member = await portal.server.newKey({ audience: "MEMBER", organizationId: portal.world.organizations.landlord, name: "Bailleur" });
  const make = async (name: string) => (await makeOrganization(owner, { name, acronym: name.slice(0, 3).toUpperCase() })).id;
  const [one, other] = [await make("Fanfare des Loutres"), await make("Fanfare des loutres (bis)")];
  pair = nodeId("Duplicate", (await makeDuplicate(owner, { organizationId: one, otherId: other, score: 990 })).id);
  kept = nodeId(
    "Duplicate",
    (await makeDuplicate(owner, { organizationId: await make("Atelier"), otherId: await make("Atelier du Canal") })).id,
  );
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal.server.stop();
});

describe("the team's pages", () => {
  it("settle a duplicate side by side and undo it in four steps from home, by keyboard alone", async () => {
    const reader = await browser.openAs(staff.secret, "/");
    const { page } = reader;
    let steps = 0;
    const step = async (name: string | RegExp) => {
      await reader.tabTo(name, 200);
      await page.keyboard.press("Enter");
      steps += 1;
    };
    await step("Équipe");
    await page.getByRole("heading", { level: 1, name: "Équipe" }).waitFor();
    await step("Fanfare des Loutres et Fanfare des loutres (bis)");
    await page.getByRole("heading", { name: "Les deux fiches" }).waitFor();
    await page.getByText(/n'est plus listée/).waitFor();
    await step("Fusionner la fiche 2 dans la fiche 1");
    await page.getByText("Les deux fiches n'en font plus qu'une.").waitFor();
    await step(/^Annuler la fusion du /);
    await page.getByText("Personne n'a encore tranché.").waitFor();
    expect(steps).toBe(4);
    const { rows } = await portal.server.directory.db.owner.query("select archived_at from organization where name like 'Fanfare%'");
    expect(rows).toEqual([{ archived_at: null }, { archived_at: null }]);
    await reader.close();
  });

  it("say what a merge would do for either survivor, and undo it from the sheet that remains", async () => {
    const reader = await browser.openAs(staff.secret, `/equipe/doublons/${pair}`);
    const { page } = reader;
    const name = page.getByRole("row", { name: /^Nom/ });
    await name.getByText("différent").waitFor();
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("radio", { name: /bis/ }).check();
    await page.waitForURL(/reste=autre/);
    await page.getByText("« Fanfare des loutres (bis) » garde ses propres champs.").waitFor();
    await page.getByRole("button", { name: "Fusionner la fiche 1 dans la fiche 2" }).click();
    await page.getByText("Les deux fiches n'en font plus qu'une.").waitFor();
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("link", { name: "Fanfare des loutres (bis)" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Fanfare des loutres (bis) (FAN)" }).waitFor();
    await page.getByRole("button", { name: /^Annuler la fusion du / }).click();
    await page.getByText(/^Annuler la fusion du /).waitFor({ state: "detached" });
    const { rows } = await portal.server.directory.db.owner.query("select state from duplicate where score = 990");
    expect(rows).toEqual([{ state: "OPEN" }]);
    await reader.close();
  });

  it("keep apart what is two, and remember it", async () => {
    const reader = await browser.openAs(staff.secret, `/equipe/doublons/${kept}`);
    await reader.page.getByRole("button", { name: "Ce sont deux organismes" }).click();
    await reader.page.getByText("la paire ne sera plus proposée").waitFor();
    await reader.page.getByRole("link", { name: /^Paire suivante : / }).click();
    await reader.page.getByRole("button", { name: "Ce sont deux organismes" }).waitFor();
    expect(reader.page.url()).not.toContain(kept);
    await reader.goto("/equipe/doublons?etat=separes");
    await reader.page.getByRole("link", { name: "Atelier et Atelier du Canal" }).waitFor();
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("decide what a partner proposes, with what stood there beside it", async () => {
    const proposer = await browser.openAs(
      member.secret,
      `/organismes/${nodeId("Organization", portal.world.organizations.university)}/modifier`,
    );
    await proposer.page.getByLabel("Sigle").fill("UM");
    await proposer.page.getByRole("button", { name: "Proposer la modification" }).click();
    await proposer.page.getByText("Proposition envoyée").waitFor();
    await proposer.page.getByLabel("Nom", { exact: true }).fill("Autre université");
    await proposer.page.getByRole("button", { name: "Proposer la modification" }).click();
    await proposer.page.getByText("Proposition envoyée").waitFor();
    await proposer.goto(`/projets/${nodeId("Project", portal.world.projects.current)}/modifier`);
    await proposer.page.locator(".edited-parts > li > details > summary").first().click();
    const tie = proposer.page.getByRole("form", { name: /^Modifier, / });
    await tie.getByLabel("Montant").fill("1 200,50");
    await tie.getByRole("button", { name: "Proposer la modification" }).click();
    await tie.getByText("Proposition envoyée").waitFor();
    await proposer.close();

    const reader = await browser.openAs(staff.secret, "/equipe/propositions");
    const { page } = reader;
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("link", { name: "Université du Modèle : Nom" }).click();
    await page.getByRole("row", { name: /Université du Modèle/ }).waitFor();
    await page.getByRole("button", { name: "Refuser" }).click();
    await page.getByText("Donnez de 1 à 2 000 caractères.").waitFor();
    await reader.waitForFocus("Pourquoi refuser (l'organisme le lira)");
    expect(await reader.faults()).toEqual([]);
    await page.keyboard.type("Ce n'est pas son nom.");
    await page.getByRole("button", { name: "Refuser" }).click();
    await page.getByText("Refusée : la fiche est restée telle quelle.").waitFor();
    await reader.goto("/equipe/propositions");
    await page.getByRole("link", { name: "Université du Modèle : Sigle" }).click();
    await page.getByRole("button", { name: "Accepter" }).click();
    await page.getByText("Acceptée : la fiche a été modifiée.").waitFor();
    await reader.goto("/equipe/propositions");
    await page.getByRole("link", { name: / : Montant$/ }).click();
    await page.getByRole("row", { name: /Montant.*1 200,50/ }).waitFor();
    await page.getByRole("button", { name: "Accepter" }).click();
    await page.getByText("Acceptée : la fiche a été modifiée.").waitFor();
    const { rows: amounts } = await portal.server.directory.db.owner.query("select amount from partnership where amount = 1200.50");
    expect(amounts).toHaveLength(1);
    const { rows } = await portal.server.directory.db.owner.query("select name, acronym from organization where id = $1", [
      portal.world.organizations.university,
    ]);
    expect(rows).toEqual([{ name: "Université du Modèle", acronym: "UM" }]);
    await reader.close();
  });

  it("say what waits and since when, whose key ends soon and which receiver was given up", async () => {
    const { owner } = portal.server.directory.db;
    await owner.query(`insert into import (id, profile, source_id, files, digest, state, planned_at)
      select gen_random_uuid(), 'csv', id, '[]', 'upload x', 'PLANNED', '2026-11-02T10:00:00Z' from source limit 1`);
    const ending = await portal.server.newKey({ audience: "MEMBER", name: "Finit bientôt" });
    await owner.query("update api_key set expires_at = now() + interval '9 days' where id = $1", [ending.id]);
    const reader = await browser.openAs(staff.secret, "/equipe");
    const { page } = reader;
    const entry = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
    await entry("Imports").getByText("1 en attente").waitFor();
    await entry("Imports").getByText("depuis le 2 novembre 2026").waitFor();
    await entry("Clés").getByText("1 finit d'ici un mois").waitFor();
    expect(
      await entry("Webhooks")
        .getByText(/répond/)
        .count(),
    ).toBe(0);
    expect(await reader.faults()).toEqual([]);
    await reader.close();
  });

  it("verify a sheet again where it is listed", async () => {
    const reader = await browser.openAs(staff.secret, "/equipe/a-verifier?q=Fanfare");
    const { page } = reader;
    expect(await reader.faults()).toEqual([]);
    await page.getByRole("status").filter({ hasText: "2 fiches à revérifier" }).waitFor();
    await page.getByRole("button", { name: "Vérifiée aujourd'hui : Fanfare des Loutres", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "« Fanfare des Loutres » est vérifiée aujourd'hui. 1 fiche à revérifier" }).waitFor();
    await reader.close();
  });

  it("settle a post that lost its ground", async () => {
    await portal.server.directory.db.owner.query(`insert into work_item (id, reason, state, position_id, cause_id)
      select gen_random_uuid(), 'ORGANIZATION_DISSOLVED', 'OPEN', p.id, p.organization_id from position p
      where p.audience = 0 and p.end_date is null and p.start_date < '2026' order by p.id limit 1`);
    const reader = await browser.openAs(staff.secret, "/equipe/a-regler");
    await reader.page.getByLabel("Dernier jour").fill("2026-03");
    await reader.page.getByRole("button", { name: "Y mettre fin" }).click();
    await reader.page.getByRole("status").filter({ hasText: "a pris fin." }).waitFor();
    await reader.page.getByRole("link", { name: "Réglés" }).click();
    await reader.page.getByText("terminé par l'équipe").waitFor();
    await reader.close();
  });

  it("are for the team alone", async () => {
    const reader = await browser.openAs(member.secret, "/equipe/doublons");
    await reader.page.getByRole("heading", { level: 1, name: "Cette page est réservée" }).waitFor();
    expect(await reader.page.getByRole("navigation", { name: "Rubriques" }).getByRole("link", { name: "Équipe" }).count()).toBe(0);
    await reader.goto("/equipe");
    await reader.page.getByRole("heading", { level: 1, name: "Cette page est réservée" }).waitFor();
    await reader.close();
  });
});
