import { OWNER_SCHEMA } from "./roles.js";

/** A person whom the directory keeps to the staff, as after an objection, is kept from their own organization too. */
const KEPT_TO_STAFF = 3;

const isOwn = (column: string): string => `${column} = public.own_organization()`;

/** Whether the asker sees the row's record of another table, through that table's own view. */
const sees = (table: string, column: string): string => `exists (select from ${OWNER_SCHEMA}.${table} seen where seen.id = ${column})`;

/**
 * Which rows make up an organization's own sheet, by table, as SQL predicates over the table's columns. A tie is on it only if its
 * other end is seen too: nothing hidden of another organization, project or event shows through it.
 */
export const OWN_ROWS: Readonly<Record<string, string>> = {
  organization: isOwn("organization.id"),
  identifier: isOwn("organization_id"),
  person: `person.declared_audience < ${KEPT_TO_STAFF}
    and exists (select from directory.position held where held.person_id = person.id and ${isOwn("held.organization_id")} and held.audience <= 3)`,
  position: `${isOwn("organization_id")} and ${sees("person", "position.person_id")}`,
  contact_point: `(${isOwn("organization_id")} or position_id in (
    select held.id from ${OWNER_SCHEMA}.position held where ${isOwn("held.organization_id")}))`,
  relationship: `(${isOwn("from_id")} and ${sees("organization", "relationship.to_id")}
    or ${isOwn("to_id")} and ${sees("organization", "relationship.from_id")})`,
  partnership: `${isOwn("organization_id")} and ${sees("project", "partnership.project_id")}`,
  participation: `${isOwn("organization_id")} and ${sees("event", "participation.event_id")}
    and (participation.person_id is null or ${sees("person", "participation.person_id")})`,
  registration: `${isOwn("organization_id")} and registration.audience <= 3 and ${sees("event", "registration.event_id")}
    and (registration.person_id is null or ${sees("person", "registration.person_id")})`,
  proposal: isOwn("organization_id"),
  mandate: `${isOwn("on_behalf_of_id")} and ${sees("seat", "mandate.seat_id")} and ${sees("person", "mandate.person_id")}`,
};
