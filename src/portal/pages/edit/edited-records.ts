import type { OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import type { PersonEditQuery } from "../../graphql/operations/PersonEdit.js";
import type { FormRecord } from "../../parts/record-form/field.js";

export type EditedOrganization = NonNullable<OrganizationEditQuery["organization"]>;
export type EditedPerson = NonNullable<PersonEditQuery["person"]>;
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
    themes: themes.map(({ code }) => code).join("\n"),
    territories: territories.map(({ code }) => code).join("\n"),
  });
}

export function personRecord(person: Omit<EditedPerson, "positions">): FormRecord {
  const { givenName, familyName, orcid, idref, diedOn } = person;
  return read(person, { givenName, familyName, orcid, idref, diedOn });
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
