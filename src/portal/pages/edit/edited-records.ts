import type { EventEditQuery } from "../../graphql/operations/EventEdit.js";
import type { OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import type { PersonEditQuery } from "../../graphql/operations/PersonEdit.js";
import type { ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import type { PublicationEditQuery } from "../../graphql/operations/PublicationEdit.js";
import type { FormRecord } from "../../parts/record-form/field.js";

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

function read({ version, history }: Kept, values: Readonly<Record<string, string | null>>): FormRecord {
  const plain = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text ?? ""]));
  return { version, values: plain, changedBy: history.edges[0]?.node.actor?.name ?? undefined };
}

export function organizationRecord(organization: Omit<EditedOrganization, "contactPoints" | "positions">): FormRecord {
  const { name, acronym, kind, description, otherNames, foundedOn, dissolvedOn, verifiedOn, identifiers, parent, themes, territories } =
    organization;
  return read(organization, {
    name,
    acronym,
    kind,
    description,
    foundedOn,
    dissolvedOn,
    verifiedOn,
    otherNames: otherNames.join("\n"),
    identifiers: identifiers.map(({ scheme, value, source }) => [scheme, value, source ?? ""].join("\t")).join("\n"),
    parent: parent && `${parent.id}\t${parent.name}`,
    themes: codesOf(themes),
    territories: codesOf(territories),
  });
}

export function personRecord(person: Omit<EditedPerson, "positions">): FormRecord {
  const { givenName, familyName, orcid, idref, diedOn } = person;
  return read(person, { givenName, familyName, orcid, idref, diedOn });
}

const codesOf = (coded: readonly { readonly code: string }[]): string => coded.map(({ code }) => code).join("\n");

export function projectRecord(project: EditedProject): FormRecord {
  const { name, description, startDate, endDate, themes, territories } = project;
  return read(project, { name, description, startDate, endDate, themes: codesOf(themes), territories: codesOf(territories) });
}

export function eventRecord(event: EditedEvent): FormRecord {
  const { title, format, description, place, address, themes } = event;
  return read(event, { title, format, description, place, address, themes: codesOf(themes) });
}

export function publicationRecord(publication: EditedPublication): FormRecord {
  const { title, kind, collection, publishedOn, isbn, url, licence, themes } = publication;
  return read(publication, { title, kind, collection, publishedOn, isbn, url, licence, themes: codesOf(themes) });
}

export function contactRecord(contact: Omit<EditedContact, "id">): FormRecord {
  const { kind, label, value, privacy } = contact;
  const { legalBasis = null, noticeDate = null, retentionDate = null } = privacy ?? {};
  return read(contact, { kind, label, value, legalBasis, noticeDate, retentionDate });
}

export function positionRecord(position: Omit<EditedPosition, "contactPoints" | "person" | "organization">): FormRecord {
  const { role, startDate, endDate, isMainContact } = position;
  return read(position, { role, startDate, endDate, isMainContact: isMainContact ? "1" : "" });
}

/** What is new begins with nothing, but for what one must choose. */
export const NEW_CONTACT: FormRecord = { version: 0, values: { kind: "PHONE" } };
export const NEW_POSITION: FormRecord = { version: 0, values: {} };
