import { AccessServer } from "../../support/access-server.js";
import { makeContactPoint, makeRelationship } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { makePartnership, makeProject } from "../../support/factories/projects.js";
import type { World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

let server: AccessServer;
let world: World;

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  [server, world] = [await AccessServer.start({ database: db }), built];
});

afterAll(() => server.stop());

const SHEET = `{ viewer { audience organization {
  name
  identifiers { value }
  contactPoints { value withheld }
  positions(first: 100, filter: { during: {} }) { totalCount edges { node { role person { name } contactPoints { value withheld } } } }
  relationships(first: 100, filter: { during: {} }) { totalCount edges { node { label amount { value } from { name } to { name } } } }
  partnerships(first: 100, filter: { during: {} }) { totalCount edges { node { project { name } } } }
  participations(first: 100) { totalCount edges { node { event { title } person { name } } } }
  mandates(first: 100) { totalCount edges { node { seat { title } person { name } } } }
} } }`;

interface Sheet {
  readonly name: string;
  readonly contactPoints: readonly { readonly value: string | null; readonly withheld: string | null }[];
  readonly positions: Listed<{ readonly person: { readonly name: string }; readonly role: string }>;
  readonly relationships: Listed<{ readonly label: string | null; readonly to: { readonly name: string } }>;
  readonly partnerships: Listed<{ readonly project: { readonly name: string } }>;
}

interface Listed<Node> {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Node }[];
}

async function keyOf(organizationId: string | null): Promise<string> {
  return (await server.newKey({ audience: "MEMBER", organizationId })).secret;
}

async function sheetOf(key: string): Promise<Sheet> {
  const { body } = await server.ask(SHEET, { key });
  expect(body.errors).toBeUndefined();
  return (body.data as unknown as { viewer: { organization: Sheet } }).viewer.organization;
}

const names = (sheet: Sheet): string[] => sheet.positions.edges.map(({ node }) => node.person.name);

describe("viewer { organization }", () => {
  it("is the sheet of the key's organization, with what other members do not see of it", async () => {
    const sheet = await sheetOf(await keyOf(world.organizations.directorate));
    expect(sheet.contactPoints).toContainEqual({ value: "interne@example.org", withheld: null });
    expect(names(sheet)).toEqual(expect.arrayContaining(["Réservée MEMBER", "Réservée COMMITTEE", "Zoé Éxemple"]));
    expect(sheet.positions.totalCount).toBe(sheet.positions.edges.length);
    const { body } = await server.ask(
      `{ organizations(filter: { text: "Democratie" }) { edges { node { contactPoints { value withheld } positions(filter: { during: {} }) { totalCount } } } } }`,
      {
        key: await keyOf(world.organizations.directorate),
      },
    );
    const elsewhere = JSON.stringify(body.data);
    expect(elsewhere).toContain("partenaires@example.org");
    expect(elsewhere).not.toContain("interne@example.org");
  });

  it("withholds what someone objected to, and keeps from it a person whom the directory keeps to the staff", async () => {
    const { db } = server.directory;
    const sheet = await sheetOf(await keyOf(world.organizations.directorate));
    expect(JSON.stringify(sheet)).not.toContain("zoe@example.org");
    expect(names(sheet)).not.toContain("Réservée STAFF");
    const contact = await makeContactPoint(db.owner, { organizationId: world.organizations.directorate, value: "retiré@example.org" });
    await db.owner.query("update contact_point set archived_at = now() where id = $1", [contact.id]);
    expect(JSON.stringify(await sheetOf(await keyOf(world.organizations.directorate)))).not.toContain("retiré@example.org");
  });

  it("is whole even when the organization itself is hidden from all but the staff", async () => {
    const hidden = world.organizations.byAudience.STAFF;
    const { db } = server.directory;
    const person = await makePerson(db.owner, { givenName: "Nadia", familyName: "Bénévole" });
    await makePosition(db.owner, { personId: person.id, organizationId: hidden, role: "Présidente" });
    const sheet = await sheetOf(await keyOf(hidden));
    expect([sheet.name, names(sheet)]).toEqual(["Association réservée STAFF", ["Nadia Bénévole"]]);
    const others = await sheetOf(await keyOf(world.organizations.landlord));
    expect(JSON.stringify(others)).not.toMatch(/réservée STAFF|Nadia/);
  });

  it("shows no tie whose other end is hidden, and counts none", async () => {
    const { owner } = server.directory.db;
    const { company, byAudience } = world.organizations;
    const project = await makeProject(owner, { name: "Projet caché", declaredAudience: 2 });
    await makePartnership(owner, { projectId: project.id, organizationId: company });
    await makeRelationship(owner, { fromId: company, toId: byAudience.COMMITTEE, label: "Lien caché" });
    await makeRelationship(owner, { fromId: company, toId: world.organizations.city, label: "Lien interne", declaredAudience: 3 });
    const sheet = await sheetOf(await keyOf(company));
    expect(JSON.stringify(sheet)).not.toMatch(/caché|réservée (COMMITTEE|STAFF)/);
    expect(sheet.relationships.edges.map(({ node }) => node.label)).toContain("Lien interne");
    for (const { totalCount, edges } of [sheet.relationships, sheet.partnerships]) expect(totalCount).toBe(edges.length);
  });

  it("never holds a null where the schema promises a value, for any organization", async () => {
    const { rows } = await server.directory.db.owner.query<{ id: string }>("select id from organization where audience <= 3 limit 80");
    for (const { id } of rows) await sheetOf(await keyOf(id));
  });

  it("is null for a key without one, and without a key", async () => {
    const ask = async (key?: string) =>
      (await server.ask("{ viewer { organization { name } } }", key === undefined ? {} : { key })).body.data;
    const none = { viewer: { organization: null } };
    expect([await ask(), await ask(await keyOf(null))]).toEqual([none, none]);
  });
});

describe("whose sheet it is", () => {
  const seen = "select count(*)::int as hidden from contact_point where value = 'interne@example.org'";

  it("holds for one transaction, and no longer", async () => {
    const { database } = server.directory.db;
    const own = database.ownSheet(world.organizations.directorate);
    const other = database.ownSheet(world.organizations.landlord);
    for (let turn = 0; turn < 20; turn += 1) {
      const counts = await Promise.all([own, other].map((runner) => runner.run({ text: seen, values: [] })));
      expect(counts).toEqual([[{ hidden: 1 }], [{ hidden: 0 }]]);
    }
    await expect(own.run({ text: "select nonsense", values: [] })).rejects.toThrow();
    const setting = "select coalesce(current_setting('maillage.organization_id', true), '') as setting";
    expect(await other.run({ text: setting, values: [] })).toEqual([{ setting: world.organizations.landlord }]);
  });

  it("cannot be said through the readers of the audiences", async () => {
    const reader = server.directory.db.database.reader("MEMBER");
    const [row] = await reader.run<{ hidden: number }>({
      text: `select set_config('maillage.organization_id', '${world.organizations.directorate}', false), (${seen}) as hidden`,
      values: [],
    });
    expect(row?.hidden).toBe(0);
  });

  it("is mixed up by no two requests at a time", async () => {
    const keys = {
      "Direction de la Démocratie et des Territoires": await keyOf(world.organizations.directorate),
      "Habitat Modèle": await keyOf(world.organizations.landlord),
    };
    const asked = Array.from({ length: 40 }, (_, index) => Object.entries(keys)[index % 2] as [string, string]);
    const answers = await Promise.all(asked.map(async ([name, key]) => [name, (await sheetOf(key)).name]));
    for (const [name, answered] of answers) expect(answered).toBe(name);
  });

  it("is found through the index of the organization", async () => {
    const { database, owner } = server.directory.db;
    await owner.query(`insert into organization (id, kind, name) select gen_random_uuid(), 'OTHER', 'Organisation ' || n from generate_series(1, 5000) n;
      insert into contact_point (id, organization_id, kind, value) select gen_random_uuid(), id, 'EMAIL', 'c@example.org' from organization;
      analyze`);
    const id = world.organizations.directorate;
    for (const [table, column] of [
      ["contact_point", "organization_id"],
      ["position", "organization_id"],
      ["organization", "id"],
    ]) {
      const plan = await database.ownSheet(id).run({ text: `explain select * from "${table}" where ${column} = '${id}'`, values: [] });
      expect(JSON.stringify(plan)).toMatch(new RegExp(`(Index Scan using|Bitmap Index Scan on) ${table}_(${column}|pkey)`));
    }
  });
});
