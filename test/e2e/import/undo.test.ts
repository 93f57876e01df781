import { makeEvent, makeParticipation } from "../../support/factories/events.js";
import { ImportDirectory } from "./import-directory.js";
import { organization, siretOf } from "./import-files.js";

let directory: ImportDirectory;

beforeEach(async () => {
  directory = await ImportDirectory.create();
});

afterEach(() => directory.drop());

/** What importing and undoing leaves behind: that it was done, and versions, which only rise. */
const LEFT = [
  "import",
  "planned_change",
  "import_problem",
  "audit_entry",
  "change",
  "source",
  "search_document",
  "migration",
  "retention_run",
];

/** Every row of every table but those, without the ids and times of what is written anew. */
async function holdings(): Promise<Record<string, unknown[]>> {
  const tables = await directory.rows<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = to_regnamespace('directory') and c.relkind = 'r' and c.relname <> all($1)
       and c.relname not like '%\\_version' order by 1`,
    [LEFT],
  );
  const held: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const rows = await directory.rows<{ row: unknown }>(
      `select to_jsonb(r) - 'version' - 'updated_at' ${name === "assertion" ? "- 'id'" : ""} as row from ${name} r order by 1`,
    );
    if (rows.length > 0) held[name] = rows.map(({ row }) => row);
  }
  return held;
}

const undo = (id: string) => directory.imports.undo(id, { name: "essai" });

const kept = () =>
  directory.rows<{ label: string; undone: string; kept: object[] | null }>(
    "select label, undone, kept from planned_change where undone <> 'UNDONE' order by label",
  );

const siret = siretOf(1);
const known = (given: object): object =>
  organization({ name: "Régie", identifiers: [{ scheme: "SIRET", value: siret }], ...given } as never);

const first = known({
  kind: "ASSOCIATION",
  description: "Quartier",
  contactPoints: [
    { kind: "PHONE", value: "01 42 03 00 01" },
    { kind: "EMAIL", value: "accueil@regie.example" },
  ],
  themes: ["emploi"],
});

const second = known({
  name: "Régie de quartier",
  description: null,
  acronym: "RQ",
  identifiers: [
    { scheme: "SIRET", value: siret },
    { scheme: "RNA", value: "W751000009" },
  ],
  contactPoints: [{ kind: "PHONE", value: "01 42 03 00 02" }],
  themes: ["culture"],
  verifiedOn: "2026-05-01",
  parent: { name: "Fédération", identifiers: [{ scheme: "RNA", value: "W751234567" }] },
});

beforeEach(() =>
  directory.rows(
    "insert into theme (id, code, label, label_en) select gen_random_uuid(), c, c, c from unnest(array['emploi', 'culture']) c on conflict do nothing",
  ),
);

test("a first import leaves nothing of its own, and can come again", async () => {
  const before = await holdings();
  const person = {
    type: "Person",
    givenName: "Ana",
    familyName: "Durand",
    positions: [{ organization: { name: "Régie", identifiers: [{ scheme: "SIRET", value: siret }] }, role: "Cheffe" }],
  };
  const mandate = {
    type: "Mandate",
    committee: { slug: "comite", name: "Comité" },
    college: "Ville",
    seat: "Siège 1",
    person: { givenName: "Ana", familyName: "Durand" },
    startDate: "2024",
  };
  const project = {
    type: "Project",
    name: "Médiation",
    startDate: "2025",
    partnerships: [{ organization: { name: "Régie", identifiers: [{ scheme: "SIRET", value: siret }] }, role: "LEAD" }],
  };
  const territory = { type: "Territory", kind: "COMMUNE", code: "75056", name: "Paris", containedIn: [] };
  const files = [
    first,
    known({
      name: "Antenne",
      identifiers: [],
      externalId: "a",
      parent: { name: "Régie", identifiers: [{ scheme: "SIRET", value: siret }] },
    }),
    person,
    mandate,
    project,
    territory,
  ];
  const { id, counts } = await directory.import(files, { isComplete: true });
  expect(await undo(id)).toMatchObject({ state: "UNDONE" });
  expect(await kept()).toEqual([]);
  expect(await holdings()).toEqual(before);
  expect(await directory.rows("select 1 from search_document")).toEqual([]);
  expect((await directory.rows<{ told: object }>("select counts - 'CREATED' as told from import"))[0]?.told).toMatchObject({
    TAKEN_BACK: counts.CREATED,
    NOT_TAKEN_BACK: 0,
  });
  expect((await directory.import(files, { isComplete: true })).counts).toEqual(counts);
});

test("what an import changed is as before, field by field, with what its source says and lists", async () => {
  await directory.import([first]);
  const before = await holdings();
  const { id } = await directory.import([second], { source: "Autre" });
  expect(await directory.rows("select acronym from organization where name = 'Régie de quartier'")).toEqual([{ acronym: "RQ" }]);
  await undo(id);
  expect(await kept()).toEqual([]);
  expect(await holdings()).toEqual(before);
  const again = await directory.import([known({ name: "Régie, dit la source" })]);
  expect(again.counts).toEqual({ UPDATED: 1 });
  await undo(again.id);
  // That this source was the last to list it is not taken back: it had listed it before.
  expect({ ...(await holdings()), record_source: before.record_source }).toEqual(before);
});

test("it is told in the audit and in the feed who took what back, without what was said of it", async () => {
  const { id } = await directory.import([first]);
  await undo(id);
  expect(
    await directory.rows(
      "select table_name, before, actor - 'undoes' as actor, actor ->> 'undoes' = $1 as is_told from audit_entry where action = 'DELETE' and row_id is not null",
      [id],
    ),
  ).toEqual([{ table_name: "organization", before: {}, actor: { name: "essai" }, is_told: true }]);
  expect(await directory.rows("select reason, identifiers -> 0 ->> 'value' as siret from change order by xid desc limit 1")).toEqual([
    { reason: "DELETED", siret },
  ]);
});

test("twice is once", async () => {
  await directory.import([first]);
  const { id } = await directory.import([second], { source: "Autre" });
  await undo(id);
  const marks = await directory.marks();
  await undo(id);
  expect(await directory.marks()).toEqual(marks);
});

test("what somebody wrote since stays, field by field, and it is said why", async () => {
  await directory.import([first]);
  const { id } = await directory.import([second], { source: "Autre" });
  await directory.rows("update organization set acronym = 'RDQ' where acronym = 'RQ'");
  await directory.rows("update contact_point set value = '+33142030003' where kind = 'PHONE'");
  await directory.rows(
    "insert into organization_theme (organization_id, theme_id) select o.id, t.id from organization o, theme t where o.acronym = 'RDQ' and t.code = 'emploi'",
  );
  await undo(id);
  expect(await kept()).toEqual([
    {
      label: "Régie de quartier",
      undone: "PARTLY",
      kept: ["acronym", "contactPoints", "themes"].map((field) => ({ field, reason: "CHANGED_SINCE" })),
    },
  ]);
  expect(await directory.rows("select name, acronym, description, parent_id from organization")).toEqual([
    { name: "Régie", acronym: "RDQ", description: "Quartier", parent_id: null },
  ]);
  expect(await directory.rows("select counts ->> 'PARTLY_TAKEN_BACK' as partly, undone_by from import where id = $1", [id])).toEqual([
    { partly: "1", undone_by: "essai" },
  ]);
});

test("what the centre has confirmed since is the centre's word", async () => {
  await directory.import([first]);
  const { id } = await directory.import([second], { source: "Autre" });
  await directory.rows(
    `insert into assertion (id, type, record_id, field, value, asserted_at) select gen_random_uuid(), 'Organization', id, 'name', '"Régie de quartier"', clock_timestamp() from organization where acronym = 'RQ'`,
  );
  await undo(id);
  expect(await kept()).toMatchObject([{ undone: "PARTLY", kept: [{ field: "name", reason: "CHANGED_SINCE" }] }]);
  expect(await directory.rows("select name, acronym from organization")).toEqual([{ name: "Régie de quartier", acronym: null }]);
});

test("a record that was made stays with all of it where somebody wrote it, named it or listed it since", async () => {
  const { id } = await directory.import(["Écrite", "Nommée", "Confirmée", "Libre"].map((name) => organization({ name, externalId: name })));
  await directory.rows("update organization set description = 'à nous' where name = 'Écrite'");
  const { id: event } = await makeEvent(directory.db.owner, {});
  const [named] = await directory.rows<{ id: string }>("select id from organization where name = 'Nommée'");
  await makeParticipation(directory.db.owner, { eventId: event, organizationId: named?.id ?? "" });
  await directory.import([organization({ name: "Confirmée", externalId: "Confirmée" })]);
  await undo(id);
  expect(
    await directory.rows(
      "select label, undone, kept -> 0 ->> 'reason' as reason from planned_change where import_id = $1 order by label collate \"C\"",
      [id],
    ),
  ).toEqual([
    { label: "Confirmée", undone: "KEPT", reason: "LISTED_SINCE" },
    { label: "Libre", undone: "UNDONE", reason: null },
    { label: "Nommée", undone: "KEPT", reason: "NAMED_SINCE" },
    { label: "Écrite", undone: "KEPT", reason: "CHANGED_SINCE" },
  ]);
  expect(await directory.rows("select count(*)::int as listed from record_source")).toEqual([{ listed: 3 }]);
});

test("a later import of the same source has the last word; once it is taken back too, all is as before", async () => {
  await directory.import([first]);
  const before = await holdings();
  const one = await directory.import([known({ name: "Un" })]);
  const two = await directory.import([known({ name: "Deux" })]);
  await undo(one.id);
  expect(await kept()).toMatchObject([{ undone: "KEPT", kept: [{ field: null, reason: "LISTED_SINCE" }] }]);
  expect(await directory.rows("select name from organization")).toEqual([{ name: "Deux" }]);
  await directory.rows("update planned_change set undone = null where import_id = $1", [one.id]);
  await directory.rows("update import set state = 'APPLIED' where id = $1", [one.id]);
  await undo(two.id);
  await undo(one.id);
  expect(await holdings()).toEqual({ ...before, record_source: expect.anything() });
});

test("a value that the directory does not allow any more stays, and the others go back", async () => {
  const committee = (slug: string): object => ({
    type: "Mandate",
    committee: { slug, name: "Comité" },
    college: "Ville",
    seat: "Siège 1",
    person: { givenName: "Ana", familyName: "Durand" },
  });
  await directory.import([known({ name: "Autre nom", foundedOn: "2000" }), committee("comite")]);
  const { id } = await directory.import([known({ name: "Nouveau nom", foundedOn: "2010", dissolvedOn: "2020" }), committee("comite")]);
  await directory.rows("alter table organization add constraint never_before check (founded_on is null or founded_on >= '2005')");
  await undo(id);
  expect(
    await directory.rows(
      "select undone, kept -> 0 ->> 'reason' as reason from planned_change where import_id = $1 and type = 'Organization'",
      [id],
    ),
  ).toEqual([{ undone: "KEPT", reason: "REFUSED" }]);
  expect(await directory.rows("select state from import where id = $1", [id])).toEqual([{ state: "UNDONE" }]);
});

test("what was left to decide is withdrawn, and what was left out is listed again", async () => {
  await directory.import([organization({ name: "Foyer", externalId: "f" }), organization({ name: "Part", externalId: "g" })], {
    isComplete: true,
  });
  const { id } = await directory.import([organization({ name: "Foyer", externalId: "h" })], { isComplete: true });
  expect(await directory.rows("select 1 from record_source where gone_since is not null")).toHaveLength(2);
  expect(await directory.rows("select 1 from duplicate")).toHaveLength(1);
  await undo(id);
  expect(await directory.rows("select 1 from record_source where gone_since is not null")).toEqual([]);
  expect(await directory.rows("select 1 from duplicate")).toEqual([]);
});
