import { erasePerson } from "../../../src/modules/privacy/erasure.js";
import { makeEvent } from "../../support/factories/events.js";
import { ImportDirectory } from "./import-directory.js";
import { organization, siretOf } from "./import-files.js";

let directory: ImportDirectory;

beforeAll(async () => {
  directory = await ImportDirectory.create();
  const event = (await makeEvent(directory.db.owner, { title: "Zoom sur" })) as { id: string };
  await directory.rows("insert into source (id, name) values (gen_random_uuid(), 'Fichier d''essai') on conflict do nothing");
  await directory.rows(
    "insert into external_key (type, source_id, value, record_id) select 'Event', s.id, 'zoom-1', $1 from source s where name = 'Fichier d''essai'",
    [event.id],
  );
});

afterAll(() => directory.drop());

const city = { name: "Ville de Paris", identifiers: [{ scheme: "SIRET", value: siretOf(10) }], kind: "CITY_DIRECTORATE" };
const association = { name: "Les Ateliers", identifiers: [{ scheme: "RNA", value: "W751000001" }], kind: "ASSOCIATION" };
const seat = { type: "Mandate", committee: { slug: "comite", name: "Comité d'orientation" }, college: "Ville", seat: "Siège 1" };

const given: readonly object[] = [
  { type: "Territory", kind: "COMMUNE", code: "75056", name: "Paris", containedIn: ["75"] },
  { type: "Territory", kind: "DEPARTMENT", code: "75", name: "Paris", containedIn: [] },
  organization(association as never),
  {
    type: "Person",
    givenName: "Ana",
    familyName: "Durand",
    email: "ana.durand@paris.example",
    positions: [
      {
        organization: city,
        role: "Cheffe de projet",
        contactPoints: [{ kind: "EMAIL", value: "ana.durand@paris.example" }],
        startDate: "2024",
      },
    ],
  },
  { type: "Relationship", kind: "FUNDS", from: city, to: association, startDate: "2025", endDate: "2025", amount: "1500.5" },
  {
    type: "Project",
    name: "Médiation",
    startDate: "2025",
    partnerships: [
      { organization: association, role: "LEAD", amount: "100" },
      { organization: city, role: "FUNDER" },
    ],
  },
  {
    type: "Participation",
    event: "zoom-1",
    person: { givenName: "Léo", familyName: "Martin" },
    organization: association,
    role: "SPEAKER",
    category: null,
    title: "sociologue",
  },
  { ...seat, person: { givenName: "Ana", familyName: "Durand" }, onBehalfOf: city, startDate: "2024-03" },
];

test("records of every kind come with all that they name, once", async () => {
  const summary = await directory.import(given);
  expect(summary.counts).toEqual({ CREATED: 17 });
  const [counts] = await directory.rows(
    `select (select count(*)::int from organization) as organizations, (select count(*)::int from person) as people, (select count(*)::int from position) as posts,
      (select amount::text from relationship) as amount, (select count(*)::int from partnership) as partners, (select count(*)::int from participation) as participations,
      (select count(*)::int from mandate m join seat s on s.id = m.seat_id join college c on c.id = s.college_id join organization o on o.id = m.on_behalf_of_id) as mandates,
      (select count(*)::int from territory_closure) as closure, (select value from contact_point where position_id is not null) as email`,
  );
  expect(counts).toEqual({
    organizations: 2,
    people: 3,
    posts: 1,
    amount: "1500.50",
    partners: 2,
    participations: 1,
    mandates: 1,
    closure: 3,
    email: "ana.durand@paris.example",
  });
  const before = await directory.marks();
  const again = await directory.import(given);
  expect(again.counts).toEqual({ UNCHANGED: 11 });
  expect(await directory.marks()).toEqual(before);
});

test("what hangs on a doubtful organization waits with it", async () => {
  await directory.rows("insert into organization (id, kind, name) values (gen_random_uuid(), 'OTHER', 'Foyer Curial')");
  const summary = await directory.import(
    [{ type: "Relationship", kind: "MEMBER_OF", from: { name: "Foyer Curial" }, to: association, startDate: "2020" }],
    { source: "Autre" },
  );
  expect(summary.counts).toEqual({ DOUBTFUL: 1 });
  expect(await directory.rows("select 1 from relationship where kind = 'MEMBER_OF'")).toEqual([]);
  expect(await directory.rows("select candidate ->> 'name' as name, state from duplicate")).toEqual([
    { name: "Foyer Curial", state: "OPEN" },
  ]);
});

test("a person who was erased does not come back by the same source", async () => {
  const before = await directory.rows("select id from person");
  const [ana] = await directory.rows<{ id: string }>(
    "select p.id from person p join position o on o.person_id = p.id where family_name = 'Durand'",
  );
  await directory.db.database.write((runner) => erasePerson(runner, ana?.id ?? ""));
  expect(await directory.rows("select 1 from record_source where record_id = $1", [ana?.id])).toEqual([]);
  const summary = await directory.import(given.slice(3, 4));
  expect(summary.counts).toEqual({ REJECTED: 2 });
  expect(await directory.rows("select id from person")).toHaveLength(before.length - 1);
});

test("values of indicators come with the indicator, once for each source, and are changed", async () => {
  const observed = (value: string, overrides: object = {}): object => ({
    type: "Observation",
    indicator: { code: "logements", label: "Logements", unit: "logements" },
    territory: "75056",
    startDate: "2023",
    endDate: "2023",
    value,
    ...overrides,
  });
  const kept = () =>
    directory.rows(
      `select i.label_en as label, t.kind, o.start_date as start, o.value::text, o.note, s.name as source from observation o
       join indicator i on i.id = o.indicator_id join territory t on t.id = o.territory_id join source s on s.id = o.source_id order by s.name, o.start_date`,
    );
  const first = await directory.import([observed("3035"), observed("-2.5", { startDate: "2022", endDate: "2022", territory: "75" })]);
  expect(first.counts).toEqual({ CREATED: 3 });
  const earlier = { label: "Logements", kind: "DEPARTMENT", start: "2022", value: "-2.50", note: null, source: "Fichier d'essai" };
  const later = { ...earlier, kind: "COMMUNE", start: "2023" };
  expect(await kept()).toEqual([earlier, { ...later, value: "3035.00" }]);
  expect((await directory.import([observed("3035")])).counts).toEqual({ UNCHANGED: 1 });
  expect((await directory.import([observed("3036", { note: "corrigé" })])).counts).toEqual({ UPDATED: 1 });
  expect((await directory.import([observed("1")], { source: "Autre" })).counts).toEqual({ CREATED: 1 });
  expect(await kept()).toEqual([{ ...later, value: "1.00", source: "Autre" }, earlier, { ...later, value: "3036.00", note: "corrigé" }]);
  expect((await directory.import([observed("1", { territory: "99999" })])).counts).toMatchObject({ REJECTED_ROWS: 1 });
});
