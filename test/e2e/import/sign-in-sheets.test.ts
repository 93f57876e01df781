import type { ImportProfile } from "../../../src/modules/import/imported-record.js";
import { importProfiles } from "../../../src/modules/import/index.js";
import { makeEvent } from "../../support/factories/events.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { ImportDirectory } from "./import-directory.js";

let directory: ImportDirectory;

beforeAll(async () => {
  directory = await ImportDirectory.create();
  await directory.rows("insert into source (id, name) values (gen_random_uuid(), 'Fichier d''essai')");
});

afterAll(() => directory.drop());

/** Reads rows of a table by a mapping, as users write it. */
function profileOf(records: string): ImportProfile {
  const text = `name: essai\nlabel: { fr: Essai, en: Trial }\nsource: { name: Fichier d'essai }\nrecords:${records}`;
  const profile = importProfiles.get("json")?.({ name: "essai.yaml", text });
  if (!profile) throw new Error("no profile");
  return profile;
}

function importRows(records: string, rows: readonly object[]) {
  return directory.import(rows, { profile: profileOf(records) });
}

const SHEET = `
- type: Participation
  event: rencontre
  role: { constant: PARTICIPANT }
  person: { familyName: nom, givenName: prenom, email: courriel }
  organization: { name: organisme }
  category: public`;
const MEETING_AND_SHEET = `
- { type: Event, when: { filled: cle }, externalId: cle, format: { constant: OTHER }, title: titre, startsAt: debut, attendanceTotal: total }
${SHEET.trim().replace("event:", "when: { filled: rencontre }\n  event:")}`;

const counted = (event: string) =>
  directory.rows(
    `select (select count(*)::int from participation where event_id = $1 and person_id is not null) as named,
      (select json_object_agg(coalesce(p.category, '-'), p.headcount) from participation p where p.event_id = $1 and p.headcount is not null) as teams,
      (select json_object_agg(a.category, a.count) from event_attendance a where a.event_id = $1) as counts`,
    [event],
  );

test("names whom the directory knows, counts the others, makes nobody, and changes nothing a second time", async () => {
  const { owner } = directory.db;
  const { id: event } = await makeEvent(owner, { title: "Feuille" });
  await directory.rows(
    "insert into external_key (type, source_id, value, record_id) select 'Event', id, 'f', $1 from source where name = 'Fichier d''essai'",
    [event],
  );
  const team = await makeOrganization(owner, { name: "Équipe du Canal", kind: "LOCAL_DEVELOPMENT_TEAM" });
  const known = await makePerson(owner, { givenName: "Rose", familyName: "Nommée" });
  await makePosition(owner, { personId: known.id, organizationId: team.id });
  const people = async () => (await directory.rows("select id from person")).length;
  const before = await people();
  const sheet = { rencontre: "f", organisme: "Équipe du Canal" };
  const rows = [
    { ...sheet, nom: "Nommée", prenom: "Rose", public: "FIELD_TEAM" },
    { ...sheet, nom: "Inconnue", prenom: "Zoé", public: "FIELD_TEAM" },
    { ...sheet, nom: "Inconnu", prenom: "Léo", public: "PROJECT_LEAD" },
    { rencontre: "f", nom: "Passante", organisme: "Nulle part", public: "STATE" },
    { rencontre: "ailleurs", nom: "Perdu", public: "STATE" },
  ];
  expect((await importRows(SHEET, rows)).counts).toEqual({ CREATED: 1, DOUBTFUL: 3, REJECTED: 1 });
  expect(await counted(event)).toEqual([{ named: 1, teams: { FIELD_TEAM: 1, PROJECT_LEAD: 1 }, counts: { STATE: 1 } }]);
  expect(await people()).toBe(before);
  const marks = await directory.marks();
  expect((await importRows(SHEET, rows)).counts).toEqual({ UNCHANGED: 1, DOUBTFUL: 3, REJECTED: 1 });
  expect(await directory.marks()).toEqual(marks);
});

const makeKeyed = async (key: string): Promise<string> => {
  const { id } = await makeEvent(directory.db.owner, { title: `Rencontre ${key}` });
  await directory.rows(
    "insert into external_key (type, source_id, value, record_id) select 'Event', id, $2, $1 from source where name = 'Fichier d''essai'",
    [id, key],
  );
  return id;
};
const undo = async (id: string): Promise<object[]> => {
  await directory.imports.undo(id, { name: "essai" });
  return await directory.rows(
    "select distinct undone, kept -> 0 ->> 'reason' as reason from planned_change where import_id = $1 and outcome <> 'REJECTED'",
    [id],
  );
};
const UNDONE = [{ undone: "UNDONE", reason: null }];

test("goes with its import: what was noted of the meeting before is there again", async () => {
  const { owner } = directory.db;
  const [one, two] = [await makeKeyed("u1"), await makeKeyed("u2")];
  const team = await makeOrganization(owner, { name: "Régie du Port", kind: "LOCAL_DEVELOPMENT_TEAM" });
  const known = await makePerson(owner, { givenName: "Jean", familyName: "Revenu" });
  await makePosition(owner, { personId: known.id, organizationId: team.id });
  const rowsOf = (...lines: readonly (readonly [rencontre: string, nom: string, organisme: string, audience: string])[]): object[] =>
    lines.map(([rencontre, nom, organisme, audience]) => ({ rencontre, nom, prenom: "Jean", organisme, public: audience }));
  const nowhere = ["Nulle part", "STATE"] as const;
  await importRows(SHEET, rowsOf(["u1", "Passant", ...nowhere], ["u1", "Autre", "Régie du Port", "FIELD_TEAM"]));
  const before = [await counted(one), await counted(two)];
  expect(before[0]).toEqual([{ named: 0, teams: { FIELD_TEAM: 1 }, counts: { STATE: 1 } }]);
  const { id } = await importRows(
    SHEET,
    rowsOf(
      ["u1", "Revenu", "Régie du Port", "FIELD_TEAM"],
      ["u1", "Passant", ...nowhere],
      ["u1", "Passante", ...nowhere],
      ["u1", "Inconnue", "Nulle part", "REGION"],
      ["u2", "Revenu", "Régie du Port", "FIELD_TEAM"],
    ),
  );
  expect(await counted(one)).toEqual([{ named: 1, teams: null, counts: { REGION: 1, STATE: 2 } }]);
  expect(await undo(id)).toEqual(UNDONE);
  expect([await counted(one), await counted(two)]).toEqual(before);
  expect(await directory.rows("select counts ->> 'TAKEN_BACK' as back from import where id = $1", [id])).toEqual([{ back: "2" }]);
  const marks = await directory.marks();
  await directory.rows("update import set state = 'UNDOING' where id = $1", [id]);
  await directory.rows("update planned_change set undone = null where import_id = $1", [id]);
  await undo(id);
  expect(await directory.marks()).toEqual(marks);
});

test("stays where somebody corrected it, or a later import says so too, and goes with the meeting and the total of its own import", async () => {
  const [one, two] = [await makeKeyed("v1"), await makeKeyed("v2")];
  const line = { nom: "Passante", organisme: "Nulle part", public: "STATE" };
  const sheet = [
    { ...line, rencontre: "v1" },
    { ...line, rencontre: "v2" },
  ];
  const { id } = await importRows(SHEET, sheet);
  await directory.rows("update event_attendance set count = 7 where event_id = $1", [one]);
  const later = await importRows(SHEET, sheet.slice(1));
  expect(await undo(id)).toEqual(
    expect.arrayContaining([
      { undone: "KEPT", reason: "CHANGED_SINCE" },
      { undone: "KEPT", reason: "LISTED_SINCE" },
    ]),
  );
  expect([await counted(one), await counted(two)]).toMatchObject([[{ counts: { STATE: 7 } }], [{ counts: { STATE: 1 } }]]);
  await undo(later.id);
  expect(await counted(two)).toMatchObject([{ counts: { STATE: 1 } }]);
  const meeting = { cle: "w", titre: "Tout en un", debut: "2024-01-16T08:30:00Z", total: "2" };
  const whole = await importRows(MEETING_AND_SHEET, [meeting, { ...line, rencontre: "w" }, { ...line, nom: "Autre", rencontre: "w" }]);
  expect(await directory.rows("select attendance_total as total from event where title = 'Tout en un'")).toEqual([{ total: 2 }]);
  expect(await undo(whole.id)).toEqual(UNDONE);
  expect(await directory.rows("select 1 from event where title = 'Tout en un'")).toEqual([]);
});

test("is refused whole where its lines do not make up the total that was counted, and a plan writes nothing", async () => {
  const { owner } = directory.db;
  const { id: event } = await makeEvent(owner, { title: "Comptée" });
  await directory.rows("update event set attendance_total = 0 where id = $1", [event]);
  await directory.rows(
    "insert into external_key (type, source_id, value, record_id) select 'Event', id, 'g', $1 from source where name = 'Fichier d''essai'",
    [event],
  );
  const profile = profileOf(SHEET);
  const rows = [{ rencontre: "g", nom: "Une", public: "STATE" }];
  expect((await directory.plan(rows, { profile })).counts).toEqual({ REJECTED: 1 });
  expect((await directory.import(rows, { profile })).counts).toEqual({ REJECTED: 1 });
  expect(await counted(event)).toEqual([{ named: 0, teams: null, counts: null }]);
});
