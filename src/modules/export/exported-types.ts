import { snakeCase } from "../../database/naming-strategy.js";
import type { ExportedType, Form, PartsField, PlainField, ReferenceField, ReferencesField, Referred } from "./exported-field.js";

const SOURCE: Referred = { type: "Source", table: "source", label: "name" };
const THEME: Referred = { type: "Theme", table: "theme", label: "label" };
const TERRITORY: Referred = { type: "Territory", table: "territory", label: "name || ' (' || code || ')'" };
const ORGANIZATION: Referred = { type: "Organization", table: "organization", label: "name" };
const PERSON: Referred = { type: "Person", table: "person", label: "name" };
const PROJECT: Referred = { type: "Project", table: "project", label: "name" };
const EVENT: Referred = { type: "Event", table: "event", label: "title" };
const PUBLICATION: Referred = { type: "Publication", table: "publication", label: "title" };
const COLLEGE: Referred = { type: "College", table: "college", label: "name" };
const SEAT: Referred = { type: "Seat", table: "seat", label: "title" };

const AUDIENCE: PlainField = { kind: "plain", key: "audience", column: "declared_audience", form: "audience" };
const CHANGES = [plain("createdAt", "instant"), plain("updatedAt", "instant"), plain("version", "integer")];
const PERIOD = [plain("startDate"), plain("endDate")];
const PLACE = [plain("latitude", "number"), plain("longitude", "number")];

const CONTACT_POINT = [
  plain("kind"),
  plain("label"),
  plain("value"),
  plain("withheld"),
  plain("legalBasis"),
  plain("noticeDate", "day"),
  plain("retentionDate", "day"),
  reference("source", SOURCE),
  plain("rank", "integer"),
  AUDIENCE,
  plain("valueAudience", "audience"),
  ...CHANGES,
];

/** All that is exported, so ordered that a record comes after those that it cannot be without. */
export const EXPORTED_TYPES: readonly ExportedType[] = [
  {
    type: "Source",
    name: "sources",
    table: "source",
    fields: [plain("name"), plain("url"), plain("licence"), plain("isFictitious", "boolean"), ...CHANGES],
  },
  {
    type: "Theme",
    name: "themes",
    table: "theme",
    fields: [plain("code"), plain("label"), plain("labelEn"), reference("broader", THEME), ...CHANGES],
  },
  {
    type: "Territory",
    name: "territories",
    table: "territory",
    fields: [
      plain("code"),
      plain("kind"),
      plain("name"),
      plain("generation", "integer"),
      ...PLACE,
      {
        kind: "references",
        key: "containedIn",
        to: TERRITORY,
        pairs: { table: "territory_containment", own: "contained_id", other: "container_id" },
      },
      ...CHANGES,
    ],
  },
  {
    type: "Organization",
    name: "organizations",
    table: "organization",
    fields: [
      plain("kind"),
      plain("name"),
      plain("acronym"),
      plain("otherNames", "texts"),
      plain("description"),
      parts("identifiers", "identifier", "organization_id", "scheme, value, source_id", [
        plain("scheme"),
        plain("value"),
        reference("source", SOURCE),
        AUDIENCE,
      ]),
      plain("foundedOn"),
      plain("dissolvedOn"),
      ...PLACE,
      reference("parent", ORGANIZATION),
      references("themes", "organization", THEME),
      references("territories", "organization", TERRITORY),
      { ...parts("contactPoints", "contact_point", "organization_id", "rank, id", CONTACT_POINT), type: "ContactPoint" },
      references("sources", "organization", SOURCE),
      plain("verifiedOn", "day"),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  { type: "Person", name: "people", table: "person", fields: [plain("givenName"), plain("familyName"), AUDIENCE, ...CHANGES] },
  {
    type: "Position",
    name: "positions",
    table: "position",
    fields: [
      reference("person", PERSON),
      reference("organization", ORGANIZATION),
      plain("role"),
      plain("isMainContact", "boolean"),
      ...PERIOD,
      { ...parts("contactPoints", "contact_point", "position_id", "rank, id", CONTACT_POINT), type: "ContactPoint" },
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Relationship",
    name: "relationships",
    table: "relationship",
    fields: [
      plain("kind"),
      plain("label"),
      reference("from", ORGANIZATION),
      reference("to", ORGANIZATION),
      ...PERIOD,
      plain("amount", "decimal"),
      plain("currency"),
      references("sources", "relationship", SOURCE),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Project",
    name: "projects",
    table: "project",
    fields: [
      plain("name"),
      plain("description"),
      ...PERIOD,
      references("themes", "project", THEME),
      references("territories", "project", TERRITORY),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Partnership",
    name: "partnerships",
    table: "partnership",
    fields: [
      reference("project", PROJECT),
      reference("organization", ORGANIZATION),
      plain("role"),
      plain("amount", "decimal"),
      plain("currency"),
      ...PERIOD,
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Event",
    name: "events",
    table: "event",
    fields: [
      plain("format"),
      plain("title"),
      plain("description"),
      plain("startsAt", "instant"),
      plain("endsAt", "instant"),
      plain("place"),
      reference("cycle", EVENT),
      references("themes", "event", THEME),
      parts("anonymousAttendance", "event_attendance", "event_id", "category", [plain("category"), plain("count", "integer"), AUDIENCE]),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Participation",
    name: "participations",
    table: "participation",
    fields: [
      reference("event", EVENT),
      reference("person", PERSON),
      reference("organization", ORGANIZATION),
      plain("role"),
      plain("category"),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Publication",
    name: "publications",
    table: "publication",
    fields: [
      plain("kind"),
      plain("title"),
      plain("collection"),
      plain("publishedOn"),
      plain("isbn"),
      plain("url"),
      reference("event", EVENT),
      references("themes", "publication", THEME),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Contribution",
    name: "contributions",
    table: "contribution",
    fields: [
      reference("publication", PUBLICATION),
      reference("person", PERSON),
      plain("title"),
      plain("role"),
      reference("affiliation", ORGANIZATION),
      plain("rank", "integer"),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Committee",
    name: "committees",
    table: "committee",
    fields: [
      plain("slug"),
      plain("name"),
      {
        ...parts("colleges", "college", "committee_id", "rank, id", [plain("name"), plain("rank", "integer"), AUDIENCE, ...CHANGES]),
        type: "College",
      },
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Seat",
    name: "seats",
    table: "seat",
    fields: [
      reference("college", COLLEGE),
      plain("title"),
      plain("hasVotingRight", "boolean"),
      plain("rank", "integer"),
      AUDIENCE,
      ...CHANGES,
    ],
  },
  {
    type: "Mandate",
    name: "mandates",
    table: "mandate",
    fields: [
      reference("seat", SEAT),
      reference("person", PERSON),
      reference("onBehalfOf", ORGANIZATION),
      plain("role"),
      ...PERIOD,
      AUDIENCE,
      ...CHANGES,
    ],
  },
];

function plain(key: string, form: Form = "text"): PlainField {
  return { kind: "plain", key, column: snakeCase(key), form };
}

function reference(key: string, to: Referred): ReferenceField {
  return { kind: "reference", key, column: `${snakeCase(key)}_id`, to };
}

function references(key: string, owner: string, to: Referred): ReferencesField {
  return { kind: "references", key, to, pairs: { table: `${owner}_${to.table}`, own: `${owner}_id`, other: `${to.table}_id` } };
}

function parts(key: string, table: string, owner: string, order: string, fields: PartsField["fields"]): PartsField {
  return { kind: "parts", key, table, owner, order, fields };
}
