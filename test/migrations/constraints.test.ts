import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../support/factories/committees.js";
import { makeEvent, makeEventAttendance, makeParticipation } from "../support/factories/events.js";
import { makeContactPoint, makeIdentifier, makeOrganization, makeRelationship } from "../support/factories/organizations.js";
import { makePerson, makePosition } from "../support/factories/people.js";
import { makeProject } from "../support/factories/projects.js";
import { makePublication } from "../support/factories/publications.js";
import { makeSource, makeTerritory } from "../support/factories/references.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

let db: TestDatabase;
let organizationId: string;
let otherId: string;
let personId: string;
let eventId: string;
let sourceId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  organizationId = (await makeOrganization(db.owner, {})).id;
  otherId = (await makeOrganization(db.owner, {})).id;
  personId = (await makePerson(db.owner, {})).id;
  eventId = (await makeEvent(db.owner, {})).id;
  sourceId = (await makeSource(db.owner, {})).id;
});

afterAll(() => db.drop());

/** Each breaks one rule, which PostgreSQL names in its refusal. */
const refused: readonly (readonly [rule: string, attempt: () => Promise<unknown>])[] = [
  ["organization_declared_audience_check", () => makeOrganization(db.owner, { declaredAudience: 4 })],
  ["organization_kind_check", () => makeOrganization(db.owner, { kind: "CLUB" as "OTHER" })],
  ["organization_name_check", () => makeOrganization(db.owner, { name: " " })],
  ["organization_name_check", () => makeOrganization(db.owner, { name: "n".repeat(501) })],
  ["organization_founded_on_check", () => makeOrganization(db.owner, { foundedOn: "2019-02-30" })],
  ["organization_life_check", () => makeOrganization(db.owner, { foundedOn: "2020", dissolvedOn: "2019-12" })],
  ["organization_location_check", () => makeOrganization(db.owner, { latitude: 48.8 })],
  ["organization_latitude_check", () => makeOrganization(db.owner, { latitude: 91, longitude: 2 })],
  ["organization_parent_id_fkey", () => makeOrganization(db.owner, { parentId: personId })],
  ["identifier_form_check", () => makeIdentifier(db.owner, { organizationId, scheme: "SIRET", value: "20003452800041" })],
  ["identifier_form_check", () => makeIdentifier(db.owner, { organizationId, scheme: "SIREN", value: "123456789" })],
  ["identifier_form_check", () => makeIdentifier(db.owner, { organizationId, scheme: "INSEE", value: "7505" })],
  ["identifier_form_check", () => makeIdentifier(db.owner, { organizationId, scheme: "QPV", value: "QN075011" })],
  ["identifier_source_check", () => makeIdentifier(db.owner, { organizationId, scheme: "EXTERNAL", value: "42" })],
  ["identifier_source_check", () => makeIdentifier(db.owner, { organizationId, scheme: "SIREN", value: "217500016", sourceId })],
  ["territory_code_check", () => makeTerritory(db.owner, { kind: "QPV", code: "75056", generation: 2024 })],
  ["territory_code_check", () => makeTerritory(db.owner, { kind: "COMMUNE", code: "750" })],
  ["territory_generation_check", () => makeTerritory(db.owner, { kind: "QPV", code: "QN07501M", generation: 2015 })],
  ["territory_generation_check", () => makeTerritory(db.owner, { kind: "QPV", code: "QN07501M" })],
  ["contact_point_owner_check", () => makeContactPoint(db.owner, {})],
  ["contact_point_value_present", () => makeContactPoint(db.owner, { organizationId, value: null })],
  ["position_end_date_check", () => makePosition(db.owner, { organizationId, personId, endDate: "juin 2019" })],
  ["position_dates_check", () => makePosition(db.owner, { organizationId, personId, startDate: "2020", endDate: "2019" })],
  ["relationship_ends_check", () => makeRelationship(db.owner, { fromId: organizationId, toId: organizationId })],
  ["relationship_amount_check", () => makeRelationship(db.owner, { fromId: organizationId, toId: otherId, amount: "-1" })],
  ["relationship_currency_check", () => makeRelationship(db.owner, { fromId: organizationId, toId: otherId, currency: "euro" })],
  ["project_dates_check", () => makeProject(db.owner, { startDate: "2020-05-02", endDate: "2020-05-01" })],
  ["event_dates_check", () => makeEvent(db.owner, { endsAt: new Date("2020-01-01T00:00:00Z") })],
  ["participation_actor_check", () => makeParticipation(db.owner, { eventId })],
  ["event_attendance_count_check", () => makeEventAttendance(db.owner, { eventId, count: -1 })],
  ["person_orcid_check", () => makePerson(db.owner, { orcid: "0000-0002-1825-0098" })],
  ["person_orcid_check", () => makePerson(db.owner, { orcid: "0000000218250097" })],
  ["person_idref_check", () => makePerson(db.owner, { idref: "026927609" })],
  ["publication_licence_check", () => makePublication(db.owner, { licence: " " })],
  ["publication_isbn_check", () => makePublication(db.owner, { isbn: "978-2-07-036822-9" })],
  ["publication_published_on_check", () => makePublication(db.owner, { publishedOn: "2019-13" })],
  ["committee_slug_check", () => makeCommittee(db.owner, { slug: "Comité" })],
];

test.each(refused)("%s refuses", async (rule, attempt) => {
  await expect(attempt()).rejects.toMatchObject({ constraint: rule });
});

test("an identifier names one organization, and an external one is its source's", async () => {
  await makeIdentifier(db.owner, { organizationId, scheme: "SIRET", value: "35600000009075" });
  const again = makeIdentifier(db.owner, { organizationId: otherId, scheme: "SIRET", value: "35600000009075" });
  await expect(again).rejects.toMatchObject({ constraint: "identifier_scheme_value_source_id_key" });
  const other = await makeSource(db.owner, {});
  await makeIdentifier(db.owner, { organizationId, scheme: "EXTERNAL", value: "42", sourceId });
  await makeIdentifier(db.owner, { organizationId: otherId, scheme: "EXTERNAL", value: "42", sourceId: other.id });
});

describe("a seat", () => {
  const onSeat = async (...mandates: readonly { startDate?: string; endDate?: string; role?: "MEMBER" | "CHAIR" | "SUBSTITUTE" }[]) => {
    const committee = await makeCommittee(db.owner, {});
    const college = await makeCollege(db.owner, { committeeId: committee.id });
    const seat = await makeSeat(db.owner, { collegeId: college.id });
    for (const mandate of mandates) await makeMandate(db.owner, { seatId: seat.id, personId, ...mandate });
  };

  test.each([
    [[{ endDate: "2019" }, { startDate: "2019" }]],
    [[{ startDate: "2020-01-01", endDate: "2020-06-30" }, { startDate: "2020-07-01" }]],
    [[{ startDate: "2020" }, { startDate: "2020", role: "SUBSTITUTE" as const }]],
  ])("takes %j", async (mandates) => {
    await expect(onSeat(...mandates)).resolves.toBeUndefined();
  });

  test.each([
    [[{ startDate: "2019" }, { startDate: "2021" }]],
    [[{ startDate: "2020-01-01", endDate: "2020-06-30" }, { startDate: "2020-06-30" }]],
    [[{}, { startDate: "2020", endDate: "2022", role: "CHAIR" as const }]],
    [
      [
        { startDate: "2019", role: "SUBSTITUTE" as const },
        { startDate: "2020", role: "SUBSTITUTE" as const },
      ],
    ],
  ])("refuses %j", async (mandates) => {
    await expect(onSeat(...mandates)).rejects.toMatchObject({ constraint: "mandate_seat_taken" });
  });
});
