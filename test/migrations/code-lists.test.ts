import { MANDATE_ROLES } from "../../src/modules/committee/mandate.entity.js";
import { ATTENDEE_CATEGORIES } from "../../src/modules/event/attendee-category.js";
import { EVENT_FORMATS } from "../../src/modules/event/event.entity.js";
import { PARTICIPATION_ROLES } from "../../src/modules/event/participation.entity.js";
import { SHARE_MEASURES } from "../../src/modules/observatory/territory-correspondence.entity.js";
import { CONTACT_POINT_KINDS, WITHHELD_REASONS } from "../../src/modules/organization/contact-point.entity.js";
import { IDENTIFIER_SCHEMES } from "../../src/modules/organization/identifier.entity.js";
import { ORGANIZATION_KINDS } from "../../src/modules/organization/organization.entity.js";
import { PARTNERSHIP_ROLES } from "../../src/modules/project/partnership.entity.js";
import { PUBLICATION_KINDS } from "../../src/modules/publication/publication.entity.js";
import { RELATIONSHIP_KINDS } from "../../src/modules/relationship/relationship.entity.js";
import { TERRITORY_KINDS } from "../../src/modules/territory/territory.entity.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

test.each([
  ["territory_kind_check", TERRITORY_KINDS],
  ["organization_kind_check", ORGANIZATION_KINDS],
  ["identifier_scheme_check", IDENTIFIER_SCHEMES],
  ["contact_point_kind_check", CONTACT_POINT_KINDS],
  ["contact_point_withheld_check", WITHHELD_REASONS.filter((reason) => reason !== "AUDIENCE")],
  ["relationship_kind_check", RELATIONSHIP_KINDS],
  ["partnership_role_check", PARTNERSHIP_ROLES],
  ["event_format_check", EVENT_FORMATS],
  ["event_attendance_category_check", ATTENDEE_CATEGORIES],
  ["participation_role_check", PARTICIPATION_ROLES],
  ["participation_category_check", ATTENDEE_CATEGORIES],
  ["publication_kind_check", PUBLICATION_KINDS],
  ["mandate_role_check", MANDATE_ROLES],
  ["territory_correspondence_measure_check", SHARE_MEASURES],
])("%s accepts what the code knows, and nothing else", async (constraint, codes) => {
  const { rows } = await db.owner.query<{ definition: string }>(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1 and connamespace = 'directory'::regnamespace",
    [constraint],
  );
  const accepted = [...(rows[0]?.definition ?? "").matchAll(/'(\w+)'::text/g)].map(([, code]) => code);
  expect(accepted).toEqual([...codes]);
});
