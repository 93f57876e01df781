import type { ImportProfile } from "../../../src/modules/import/imported-record.js";
import { importProfiles } from "../../../src/modules/import/index.js";
import { ImportDirectory } from "./import-directory.js";

let directory: ImportDirectory;

beforeAll(async () => {
  directory = await ImportDirectory.create();
  await directory.rows(`insert into territory (id, kind, code, name, generation) values
    (gen_random_uuid(), 'QPV', 'QP000001', 'Un', 2015), (gen_random_uuid(), 'QPV', 'QN00001F', 'Un', 2024)`);
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

const MEETINGS = `
  - type: Event
    when: { filled: titre }
    externalId: cle
    format: format
    title: titre
    startsAt: debut
    endsAt: fin
    cycle: cycle
    capacity: jauge
    themes: { column: themes, transform: { split: "," } }
    attendanceTotal: total
    attendance: { FIELD_TEAM: terrain, STATE: etat }
  - type: Publication
    when: { filled: actes }
    externalId: { text: "actes {cle}" }
    kind: { constant: PROCEEDINGS }
    title: actes
    publishedOn: paru
    event: cle
  - type: Contribution
    when: { filled: auteur }
    publication: { text: "actes {cle}" }
    person: { familyName: auteur }
    affiliation: { name: labo }
    role: { constant: auteur }
    pages: pages
`;

describe("a table of meetings", () => {
  const rows = [
    { cle: "s1", format: "TRAINING", titre: "Séance 1", debut: "16/01/2024 9h30", fin: "2024-01-16 17:00", cycle: "c", jauge: "20" },
    { cle: "c", format: "TRAINING_CYCLE", titre: "Cycle", debut: "2024-01-16T08:30:00Z", themes: "education,housing" },
    {
      ...{ cle: "j", format: "STUDY_DAY", titre: "Journée", debut: "21/06/2024 09:00", total: "42", terrain: "30", etat: "12" },
      ...{ actes: "Actes de la journée", paru: "2025", auteur: "Réverbère", labo: "Laboratoire fictif", pages: "12-27" },
    },
  ];

  test("brings events with their cycle, counts and totals, their proceedings and who wrote them, once", async () => {
    expect((await importRows(MEETINGS, rows)).counts).toEqual({ CREATED: 7 });
    const events = await directory.rows(
      `select e.title, e.starts_at at time zone 'UTC' as starts, c.title as cycle, e.capacity, e.attendance_total as total,
        (select json_object_agg(a.category, a.count order by a.category) from event_attendance a where a.event_id = e.id) as counts,
        array(select t.code from event_theme l join theme t on t.id = l.theme_id where l.event_id = e.id order by t.code) as themes
       from event e left join event c on c.id = e.cycle_id order by e.title`,
    );
    const plain = { cycle: null, capacity: null, total: null, counts: null, themes: [] };
    expect(events).toEqual([
      { ...plain, title: "Cycle", starts: new Date("2024-01-16T08:30"), themes: ["education", "housing"] },
      { ...plain, title: "Journée", starts: new Date("2024-06-21T07:00"), total: 42, counts: { FIELD_TEAM: 30, STATE: 12 } },
      { ...plain, title: "Séance 1", starts: new Date("2024-01-16T08:30"), cycle: "Cycle", capacity: 20 },
    ]);
    const written = await directory.rows(
      `select p.title, p.published_on as published, e.title as event, h.family_name as author, k.pages, o.name as affiliation from publication p
       join event e on e.id = p.event_id join contribution k on k.publication_id = p.id join person h on h.id = k.person_id
       join organization o on o.id = k.affiliation_id`,
    );
    expect(written).toEqual([
      {
        title: "Actes de la journée",
        published: "2025",
        event: "Journée",
        author: "Réverbère",
        pages: "12-27",
        affiliation: "Laboratoire fictif",
      },
    ]);
    const before = await directory.marks();
    expect((await importRows(MEETINGS, rows)).counts).toEqual({ UNCHANGED: 5 });
    expect(await directory.marks()).toEqual(before);
  });

  test("goes whole when the import is undone", async () => {
    const held = () =>
      directory.rows("select title from event union all select title from publication union all select family_name from person");
    const before = await held();
    const made = rows.map((row) => ({
      ...row,
      cle: `u-${row.cle}`,
      titre: `${row.titre} (à défaire)`,
      ...("cycle" in row && { cycle: "u-c" }),
    }));
    const { id } = await importRows(
      MEETINGS,
      made.map((row) => ("actes" in row ? { ...row, actes: "À défaire", auteur: "Passerelle" } : row)),
    );
    expect(await held()).toHaveLength(before.length + 5);
    await directory.imports.undo(id, { name: "essai" });
    expect(
      await directory.rows("select label, undone, kept from planned_change where import_id = $1 and undone <> 'UNDONE'", [id]),
    ).toEqual([]);
    expect(await held()).toEqual(before);
  });

  test("changes what changed, and refuses a total that those who came do not make up", async () => {
    const [first, second, third] = rows as [object, object, object];
    const changed = await importRows(MEETINGS, [{ ...first, titre: "Séance 1 bis" }, second, { ...third, total: "40" }]);
    expect(changed.counts).toMatchObject({ UPDATED: 1, REJECTED: 1 });
    const [reason] = await directory.rows("select reason ->> 'fr' as reason from planned_change where outcome = 'REJECTED'");
    expect(reason).toMatchObject({ reason: expect.stringContaining("total") });
    expect(await directory.rows("select attendance_total as total from event where title = 'Journée'")).toEqual([{ total: 42 }]);
    expect(await directory.rows("select 1 from event where title = 'Séance 1 bis'")).toHaveLength(1);
    const lost = [{ actes: "Orphelins", cle: "nulle part" }];
    expect((await importRows(MEETINGS, lost)).counts).toEqual({ REJECTED: 1 });
  });
});

const COMMITTEE = `
  - type: Committee
    when: { filled: quorum }
    slug: { constant: comite }
    name: { constant: Comité }
    quorumPercent: quorum
  - type: Seat
    when: { filled: siege }
    committee: { slug: { constant: comite }, name: { constant: Comité } }
    college: { constant: Ville }
    title: siege
    hasVotingRight: vote
    requiredProfile: profil
    startDate: depuis
  - type: Mandate
    when: { filled: siege }
    externalId: { text: "mandat {nom}" }
    committee: { slug: { constant: comite }, name: { constant: Comité } }
    college: { constant: Ville }
    seat: siege
    person: { familyName: nom }
    role: role
    startDate: { constant: "2024" }
  - type: Document
    when: { filled: arrete }
    mandate: { text: "mandat {nom}" }
    kind: { constant: APPOINTMENT }
    title: arrete
    url: { constant: "https://example.org/arrete" }
  - type: Meeting
    when: { filled: seance }
    externalId: { constant: m1 }
    committee: { constant: comite }
    startsAt: seance
    status: { constant: HELD }
  - type: AgendaItem
    when: { filled: point }
    externalId: { constant: p1 }
    meeting: { constant: m1 }
    title: point
  - type: Decision
    when: { filled: point }
    meeting: { constant: m1 }
    agendaItem: { constant: p1 }
    text: { constant: Adopté à l'unanimité }
    isAdopted: { constant: oui }
    votesFor: { constant: 2 }
    votesAgainst: { constant: 0 }
    abstentions: { constant: 0 }
  - type: Document
    when: { filled: point }
    meeting: { constant: m1 }
    kind: { constant: MINUTES }
    title: { constant: Compte rendu }
    text: { constant: Rien d'autre }
  - type: MeetingAttendance
    when: { filled: presence }
    meeting: { constant: m1 }
    person: { familyName: nom }
    status: presence
  - type: Proxy
    when: { filled: pouvoir }
    meeting: { constant: m1 }
    giver: { familyName: nom }
    holder: { familyName: pouvoir }
`;

test("a table of a committee brings seats, roles, appointments, and a meeting whole", async () => {
  const rows = [
    { quorum: "60", siege: "Siège 1", vote: "oui", profil: "Élu", depuis: "2020", nom: "Alpha", role: "CHAIR", arrete: "Arrêté 1" },
    { siege: "Siège 2", vote: "oui", nom: "Bêta", role: "MEMBER" },
    { siege: "Siège 3", vote: "non", nom: "Gamma", role: "OBSERVER" },
    { seance: "11/06/2024 18:00", point: "Budget" },
    { nom: "Alpha", presence: "PRESENT" },
    { nom: "Bêta", presence: "EXCUSED", pouvoir: "Alpha" },
    { nom: "Personne", presence: "PRESENT" },
  ];
  expect((await importRows(COMMITTEE, rows)).counts).toMatchObject({ REJECTED: 1 });
  const [reason] = await directory.rows(
    "select reason ->> 'fr' as reason from planned_change where outcome = 'REJECTED' and type = 'MeetingAttendance'",
  );
  expect(reason).toMatchObject({ reason: expect.stringContaining("Personne de ce nom") });
  const seats = await directory.rows(
    `select s.title, s.has_voting_right as votes, s.required_profile as profile, s.start_date as since, h.family_name as name, m.role,
      d.title as appointment, k.quorum_percent as quorum
     from seat s join college c on c.id = s.college_id join committee k on k.id = c.committee_id join mandate m on m.seat_id = s.id
     join person h on h.id = m.person_id left join document d on d.mandate_id = m.id order by s.title`,
  );
  const plain = { profile: null, since: null, appointment: null, quorum: 60 };
  expect(seats).toEqual([
    { ...plain, title: "Siège 1", votes: true, profile: "Élu", since: "2020", name: "Alpha", role: "CHAIR", appointment: "Arrêté 1" },
    { ...plain, title: "Siège 2", votes: true, name: "Bêta", role: "MEMBER" },
    { ...plain, title: "Siège 3", votes: false, name: "Gamma", role: "OBSERVER" },
  ]);
  const [meeting] = await directory.rows(
    `select g.status, g.audience, a.title as point, d.text, d.votes_for as votes, n.title as minutes,
      array(select h.family_name || ' ' || t.status from meeting_attendance t join mandate m on m.id = t.mandate_id join person h on h.id = m.person_id
        where t.meeting_id = g.id order by 1) as came, (select count(*)::int from proxy x where x.meeting_id = g.id) as proxies
     from meeting g join agenda_item a on a.meeting_id = g.id join decision d on d.agenda_item_id = a.id join document n on n.meeting_id = g.id`,
  );
  expect(meeting).toEqual({
    ...{ status: "HELD", audience: 2, point: "Budget", text: "Adopté à l'unanimité", votes: 2, minutes: "Compte rendu" },
    ...{ came: ["Alpha PRESENT", "Bêta EXCUSED"], proxies: 1 },
  });
  const again = await importRows(COMMITTEE, rows);
  expect(Object.keys(again.counts).toSorted()).toEqual(["REJECTED", "UNCHANGED"]);
});

test("indicators and correspondences of neighbourhoods come with what defines them", async () => {
  const records = `
  - { type: Indicator, code: code, label: nom, labelEn: name, unit: unite, unitEn: unit, definition: sens, when: { filled: code } }
  - { type: TerritoryCorrespondence, earlier: avant, later: apres, share: part, measure: { constant: POPULATION }, when: { filled: avant } }`;
  const rows = [
    { code: "revenu", nom: "Revenu", name: "Income", unite: "euros", unit: "euros", sens: "Médiane" },
    { avant: "QP000001", apres: "QN00001F", part: "0,7" },
  ];
  expect((await importRows(records, rows)).counts).toEqual({ CREATED: 2 });
  expect(await directory.rows("select definition, label_en as name from indicator where code = 'revenu'")).toEqual([
    { definition: "Médiane", name: "Income" },
  ]);
  expect(await directory.rows("select share::text, measure from territory_correspondence")).toEqual([
    { share: "0.70", measure: "POPULATION" },
  ]);
  expect((await importRows(records, rows)).counts).toEqual({ UNCHANGED: 2 });
});
