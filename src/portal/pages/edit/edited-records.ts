import type { EventEditQuery } from "../../graphql/operations/EventEdit.js";
import type { OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import type { PersonEditQuery } from "../../graphql/operations/PersonEdit.js";
import type { ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import type { PublicationEditQuery } from "../../graphql/operations/PublicationEdit.js";
import { parisClock } from "../../i18n/paris-clock.js";
import { textOfCounts } from "../../parts/record-form/counted-lines.js";
import type { FormRecord } from "../../parts/record-form/field.js";
import { textOfFiles } from "../../parts/record-form/listed-files.js";
import { textOfPlace } from "../../parts/record-form/map-place.js";

export type EditedOrganization = NonNullable<OrganizationEditQuery["organization"]>;
export type EditedPerson = NonNullable<PersonEditQuery["person"]>;
type EditedProject = NonNullable<ProjectEditQuery["project"]>;
type EditedEvent = NonNullable<EventEditQuery["event"]>;
type EditedPublication = NonNullable<PublicationEditQuery["publication"]>;
export type EditedContact = EditedOrganization["contactPoints"][number];
export type EditedPosition = EditedOrganization["positions"]["edges"][number]["node"] | EditedPerson["positions"]["edges"][number]["node"];

interface Kept {
  readonly version: number;
  readonly history: { readonly edges: readonly { readonly node: { readonly actor: { readonly name: string | null } | null } }[] };
}

export function read({ version, history }: Kept, values: Readonly<Record<string, string | null>>): FormRecord {
  const plain = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text ?? ""]));
  return { version, values: plain, changedBy: history.edges[0]?.node.actor?.name ?? undefined };
}

export function organizationRecord(
  organization: Omit<EditedOrganization, "contactPoints" | "positions" | "relationships" | "funding">,
): FormRecord {
  const { name, acronym, kind, description, otherNames, foundedOn, dissolvedOn, verifiedOn, identifiers, parent, themes, territories } =
    organization;
  const { location, audience } = organization;
  return read(organization, {
    name,
    acronym,
    kind,
    description,
    foundedOn,
    dissolvedOn,
    verifiedOn,
    audience,
    location: location && textOfPlace(location),
    otherNames: otherNames.join("\n"),
    identifiers: identifiers.map(({ scheme, value, source }) => [scheme, value, source ?? ""].join("\t")).join("\n"),
    parent: parent && named(parent.id, parent.name),
    themes: codesOf(themes),
    territories: codesOf(territories),
  });
}

export function personRecord(person: Omit<EditedPerson, "positions">): FormRecord {
  const { givenName, familyName, orcid, idref, diedOn, audience } = person;
  return read(person, { givenName, familyName, orcid, idref, diedOn, audience });
}

const codesOf = (coded: readonly { readonly code: string }[]): string => coded.map(({ code }) => code).join("\n");

export const named = (id: string, name: string): string => `${id}\t${name}`;

export function projectRecord(project: Omit<EditedProject, "partnerships">): FormRecord {
  const { name, description, startDate, endDate, audience, themes, territories } = project;
  return read(project, { name, description, startDate, endDate, audience, themes: codesOf(themes), territories: codesOf(territories) });
}

export function eventRecord(event: Omit<EditedEvent, "participations" | "participants" | "attendance">): FormRecord {
  const { title, format, description, startsAt, endsAt, place, address, location, capacity, registration, cycle, about, audience, themes } =
    event;
  // Until it starts is what nobody needs to say.
  const closesAt = registration === null || registration.closesAt === startsAt ? null : registration.closesAt;
  return read(event, {
    title,
    format,
    description,
    startsAt: parisClock(startsAt),
    endsAt: endsAt && parisClock(endsAt),
    place,
    address,
    location: location && textOfPlace(location),
    capacity: capacity === null ? null : String(capacity),
    registrationOpensAt: registration && parisClock(registration.opensAt),
    registrationClosesAt: closesAt && parisClock(closesAt),
    cycle: cycle && named(cycle.id, cycle.title),
    about: about.map(({ id, title: book }) => named(id, book)).join("\n"),
    audience,
    themes: codesOf(themes),
  });
}

/** How many came, of the event's own fields. */
export function attendanceRecord(event: Pick<EditedEvent, "version" | "history" | "attendance">): FormRecord {
  const { counted, anonymousByCategory } = event.attendance;
  return read(event, {
    attendanceTotal: counted === null ? null : String(counted),
    anonymousAttendance: textOfCounts(anonymousByCategory.map(({ category, count }) => [category, count])),
  });
}

export function publicationRecord(publication: Omit<EditedPublication, "contributions">): FormRecord {
  const { title, kind, collection, publishedOn, isbn, url, licence, files, event, audience, themes } = publication;
  return read(publication, {
    title,
    kind,
    collection,
    publishedOn,
    isbn,
    url,
    licence,
    files: textOfFiles(files),
    event: event && named(event.id, event.title),
    audience,
    themes: codesOf(themes),
  });
}

export function contactRecord(contact: Omit<EditedContact, "id">): FormRecord {
  const { kind, label, value, audience, privacy } = contact;
  const { legalBasis = null, noticeDate = null, retentionDate = null } = privacy ?? {};
  return read(contact, { kind, label, value, valueAudience: audience, legalBasis, noticeDate, retentionDate });
}

export function positionRecord(position: Omit<EditedPosition, "contactPoints" | "person" | "organization">): FormRecord {
  const { role, startDate, endDate, isMainContact, audience } = position;
  return read(position, { role, startDate, endDate, isMainContact: isMainContact ? "1" : "", audience });
}

/** What is new begins with nothing, but for what one must choose. */
export const NEW_CONTACT: FormRecord = { version: 0, values: { kind: "PHONE", valueAudience: "PUBLIC" } };
export const NEW_POSITION: FormRecord = { version: 0, values: { audience: "PUBLIC" } };
export const NEW_SHEET: FormRecord = { version: 0, values: { kind: "OTHER", format: "OTHER", audience: "PUBLIC" } };

/** A post that somebody is to have at the organization from whose sheet one comes. */
export function newPositionAt({ id, name }: { readonly id: string; readonly name: string }): FormRecord {
  return { version: 0, values: { ...NEW_POSITION.values, organization: named(id, name) } };
}
