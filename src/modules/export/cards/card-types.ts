import type { ExportedType } from "../exported-field.js";
import {
  EVENT,
  EVENT_SHEET,
  ORGANIZATION,
  PERSON,
  parts,
  plain,
  reference,
  references,
  SOURCE,
  TERRITORY,
  THEME,
} from "../field-declarations.js";

/** Ties that hold today. */
const TODAY = "possible @> $2::date";

const CONTACT_POINTS = [plain("kind"), plain("label"), plain("value")];

/** What is read of an organization for whoever wants to reach it. */
export const ORGANIZATION_CARD: ExportedType = {
  type: "Organization",
  name: "organizations",
  table: "organization",
  fields: [
    plain("kind"),
    plain("name"),
    plain("acronym"),
    plain("otherNames", "texts"),
    plain("description"),
    plain("foundedOn"),
    plain("dissolvedOn"),
    plain("latitude", "number"),
    plain("longitude", "number"),
    reference("parent", ORGANIZATION),
    references("themes", "organization", THEME),
    references("territories", "organization", TERRITORY),
    parts("identifiers", "identifier", "organization_id", "scheme, value, source_id", [
      plain("scheme"),
      plain("value"),
      reference("source", SOURCE),
    ]),
    parts("contactPoints", "contact_point", "organization_id", "rank, id", CONTACT_POINTS),
    plain("updatedAt", "instant"),
  ],
};

/** What is read of a person: the posts that they hold today, and how to reach them there. */
export const PERSON_CARD: ExportedType = {
  type: "Person",
  name: "people",
  table: "person",
  fields: [
    plain("name"),
    plain("givenName"),
    plain("familyName"),
    {
      ...parts("positions", "position", "person_id", "is_main_contact desc, starts_on desc, id", [
        reference("organization", ORGANIZATION),
        plain("role"),
        plain("startDate"),
        plain("endDate"),
        parts("contactPoints", "contact_point", "position_id", "rank, id", CONTACT_POINTS),
      ]),
      where: TODAY,
      type: "Position",
    },
    plain("updatedAt", "instant"),
  ],
};

export const EVENT_CARD: ExportedType = {
  type: "Event",
  name: "events",
  table: "event",
  fields: [
    ...EVENT_SHEET,
    reference("cycle", EVENT),
    references("themes", "event", THEME),
    {
      ...parts("organizers", "participation", "event_id", "id", [reference("organization", ORGANIZATION)]),
      where: "role = 'ORGANIZER' and organization_id is not null",
    },
    {
      ...parts("speakers", "participation", "event_id", "id", [reference("person", PERSON)]),
      where: "role = 'SPEAKER' and person_id is not null",
    },
    plain("updatedAt", "instant"),
    plain("version", "integer"),
  ],
};

/** A committee with all who sit and sat in it. */
export const COMMITTEE_CARD: ExportedType = {
  type: "Committee",
  name: "committees",
  table: "committee",
  fields: [
    plain("slug"),
    plain("name"),
    {
      ...parts("colleges", "college", "committee_id", "rank, id", [
        plain("name"),
        {
          ...parts("seats", "seat", "college_id", "rank, id", [
            plain("title"),
            plain("hasVotingRight", "boolean"),
            {
              ...parts("mandates", "mandate", "seat_id", "starts_on, id", [
                reference("person", PERSON),
                reference("onBehalfOf", ORGANIZATION),
                plain("role"),
                plain("startDate"),
                plain("endDate"),
              ]),
              type: "Mandate",
            },
          ]),
          type: "Seat",
        },
      ]),
      type: "College",
    },
    plain("updatedAt", "instant"),
  ],
};
