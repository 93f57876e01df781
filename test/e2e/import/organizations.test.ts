import { ImportService } from "../../../src/modules/import/import.service.js";
import { OrganizationKind } from "../../../src/modules/organization/index.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { lineProfile, linesOf, organization, siretOf } from "./import-files.js";
import { plainMatcher } from "./plain-matcher.js";

const actor = { name: "essai" };

let db: TestDatabase;
let imports: ImportService;

beforeAll(async () => {
  db = await createTestDatabase();
  imports = new ImportService({ ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000 }, plainMatcher);
});

afterAll(() => db.drop());

async function rows<T extends object>(text: string): Promise<T[]> {
  return (await db.owner.query<T>(text)).rows;
}

const first = [
  organization({
    name: "Régie de quartier Paris 19",
    kind: OrganizationKind.ASSOCIATION,
    identifiers: [{ scheme: "SIRET", value: siretOf(1) }],
    contactPoints: [
      { kind: "PHONE", value: "01 42 03 00 01" },
      { kind: "EMAIL", value: "accueil@regie19.example" },
    ],
    verifiedOn: "2026-01-15",
  }),
  organization({ externalId: "b", name: "Mission locale", identifiers: [], parent: { name: "Régie de quartier Paris 19" } }),
  organization({ name: "Sans numéro", postalCode: "75019", identifiers: [] }),
];

describe("organizations of a file", () => {
  test("are created, with their numbers, contact points and source", async () => {
    const summary = await imports.import({ profile: lineProfile(), files: [linesOf(first)], actor });
    expect(summary).toMatchObject({ state: "APPLIED", rowCount: 3, counts: { CREATED: 3 } });
    expect(
      await rows(`select o.name, o.kind, o.verified_on::text, p.name as parent, array(select i.scheme from identifier i where i.organization_id = o.id) as schemes,
        array(select c.value from contact_point c where c.organization_id = o.id order by rank) as contacts, array(select s.name from organization_source l join source s on s.id = l.source_id where l.organization_id = o.id) as sources
        from organization o left join organization p on p.id = o.parent_id order by o.name`),
    ).toEqual([
      {
        name: "Mission locale",
        kind: "OTHER",
        verified_on: null,
        parent: "Régie de quartier Paris 19",
        schemes: ["EXTERNAL"],
        contacts: [],
        sources: ["Fichier d'essai"],
      },
      {
        name: "Régie de quartier Paris 19",
        kind: OrganizationKind.ASSOCIATION,
        verified_on: "2026-01-15",
        parent: null,
        schemes: ["SIRET"],
        contacts: ["+33 1 42 03 00 01", "accueil@regie19.example"],
        sources: ["Fichier d'essai"],
      },
      { name: "Sans numéro", kind: "OTHER", verified_on: null, parent: null, schemes: [], contacts: [], sources: ["Fichier d'essai"] },
    ]);
  });

  test("of the same file again change nothing: no version moves, nothing is audited", async () => {
    const state = `select (select count(*)::int from audit_entry) as audits, (select sum(version)::int from organization) as versions,
      (select sum(version)::int from contact_point) as contacts, (select max(asserted_at)::text from assertion) as asserted`;
    const before = await rows(state);
    const summary = await imports.import({ profile: lineProfile(), files: [linesOf(first)], actor });
    expect(summary.counts).toEqual({ UNCHANGED: 3 });
    expect(await rows(state)).toEqual(before);
  });

  test("that say something else are changed field by field", async () => {
    const changed = [
      { ...first[0], name: "Régie de quartier du 19e", contactPoints: [{ kind: "PHONE", value: "01 42 03 00 02" }] },
      first[1],
      first[2],
    ];
    const planned = await imports.plan({ profile: lineProfile(), files: [linesOf(changed as object[])], actor });
    expect(planned).toMatchObject({ state: "PLANNED", counts: { UPDATED: 1, UNCHANGED: 2 } });
    const [{ fields }] = (await rows<{ fields: object[] }>(
      `select fields from planned_change where outcome = 'UPDATED' and import_id = '${planned.id}'`,
    )) as [{ fields: object[] }];
    expect(fields).toEqual([
      expect.objectContaining({ field: "contactPoints", before: "accueil@regie19.example", after: null }),
      expect.objectContaining({ field: "contactPoints", before: "+33 1 42 03 00 01", after: "+33 1 42 03 00 02" }),
      { field: "name", before: "Régie de quartier Paris 19", after: "Régie de quartier du 19e", isContested: false },
    ]);
    expect(await rows("select name from organization where kind = 'ASSOCIATION'")).toEqual([{ name: "Régie de quartier Paris 19" }]);
    const applied = await imports.apply(planned.id, actor);
    expect(applied).toMatchObject({ state: "APPLIED", counts: { UPDATED: 1, UNCHANGED: 2 } });
    expect(await rows("select name, version from organization where kind = 'ASSOCIATION'")).toEqual([
      { name: "Régie de quartier du 19e", version: 2 },
    ]);
    expect(await rows("select value, archived_at is not null as gone from contact_point order by 1")).toEqual([
      { value: "+33 1 42 03 00 02", gone: false },
      { value: "accueil@regie19.example", gone: true },
    ]);
  });
});
