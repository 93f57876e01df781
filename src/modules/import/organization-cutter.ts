import { ExpectedError } from "../../core/errors.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import { CheckedFields } from "./checked-fields.js";
import { type Fault, fault, plainText } from "./checked-value.js";
import type {
  ImportedContactPoint,
  ImportedIdentifier,
  ImportedOrganization,
  OrganizationReference,
  RowOrigin,
} from "./imported-record.js";
import { keptContact } from "./kept-contact.js";
import { checkedIdentifier } from "./profiles/identifier-check.js";
import { isPersonalEmail } from "./profiles/personal-email.js";
import type { CuttingContext } from "./record-cutter.js";
import { stagedId } from "./staged-id.js";
import { organizationKey } from "./staged-key.js";
import { refTo, type StagedContactPoint, type StagedRecord } from "./staged-record.js";

const unusableId = fault("L'identifiant dépasse 200 caractères.", "The id is longer than 200 characters.");

/** An organization that a row describes, and its parent. */
export function cutOrganization(organization: ImportedOrganization, context: CuttingContext): StagedRecord[] {
  return staged(organization, organization.origin, false, context);
}

/** An organization that a row names. @returns its key, and what is to be staged of it */
export function cutReference(
  reference: OrganizationReference,
  origin: RowOrigin,
  context: CuttingContext,
): { ref: string; records: StagedRecord[] } {
  const records = staged({ ...reference, name: reference.name ?? nameless(reference) }, origin, true, context);
  return { ref: refTo("Organization", records[0]?.key ?? ""), records };
}

type Described = Omit<ImportedOrganization, "type" | "origin"> & Pick<OrganizationReference, "isExact">;

function staged(
  organization: Partial<Described> & { name: string },
  origin: RowOrigin,
  isReference: boolean,
  context: CuttingContext,
): StagedRecord[] {
  const fields = new CheckedFields(origin, context.warn);
  const name = fields.required("name", organization.name, 500);
  fields.plain("kind", organization.kind);
  fields.text("acronym", organization.acronym, 100);
  fields.plain(
    "otherNames",
    organization.otherNames && [...new Set(organization.otherNames.map(plainText).filter((other) => other !== ""))],
  );
  fields.text("description", organization.description, 20_000);
  fields.period("foundedOn", organization.foundedOn, "dissolvedOn", organization.dissolvedOn);
  fields.location(organization.location);
  fields.codes("themes", organization.themes, context.themes);
  fields.codes("territories", organization.territories, context.territories);
  const identifiers = checkedIdentifiers(organization, fields);
  const externalId = identifiers.find(({ scheme }) => scheme === "EXTERNAL")?.value;
  const { postalCode, commune, parent, verifiedOn, isExact } = organization;
  const cutParent = parent == null ? undefined : cutReference(parent, origin, context);
  if (parent === null) fields.plain("parent", null);
  const record: StagedRecord = {
    id: stagedId(),
    type: "Organization",
    key: organizationKey({ ...organization, identifiers, name, ...(externalId !== undefined && { externalId }) }),
    origin,
    label: name,
    isReference,
    given: fields.given,
    ...(cutParent && { refs: { parent: cutParent.ref } }),
    ...((postalCode ?? commune ?? isExact) !== undefined && { hints: { postalCode, commune, ...(isExact && { isExact }) } }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(organization.contactPoints && {
      contactPoints: cutContactPoints(organization.contactPoints, fields, name),
    }),
    ...(verifiedOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(verifiedOn) && { verifiedOn }),
  };
  return [record, ...(cutParent?.records ?? [])];
}

function checkedIdentifiers({ externalId, identifiers = [] }: Partial<Described>, fields: CheckedFields): ImportedIdentifier[] {
  const all = externalId === undefined ? identifiers : [{ scheme: "EXTERNAL" as const, value: externalId }, ...identifiers];
  const kept = new Map<string, ImportedIdentifier>();
  for (const { scheme, value } of all) {
    const checked = checkedIdentifier(scheme, plainText(value));
    if (typeof checked !== "string") fields.leaveOut(scheme, value, checked);
    else if (checked.length > 200 || checked === "") fields.leaveOut(scheme, value, unusableId);
    else kept.set(`${scheme} ${checked}`, { scheme, value: checked });
  }
  return [...kept.values()];
}

/**
 * In the form in which they are kept. An address that names a person is a personal contact: for members at most, unless the profile
 * says otherwise, as that of a directory that administrations publish does.
 * @param organization the name of the organization whose they are; absent for those of somebody's post
 */
export function cutContactPoints(
  points: readonly ImportedContactPoint[],
  fields: CheckedFields,
  organization?: string,
): StagedContactPoint[] {
  const kept = new Map<string, StagedContactPoint>();
  for (const { kind, label, value, audience } of points) {
    try {
      const normalized = plainText(keptContact(kind, plainText(value), ["value"]));
      if (normalized === "") continue;
      const isPersonal = organization !== undefined && kind === "EMAIL" && isPersonalEmail(normalized, organization);
      const point = { id: stagedId(), kind, label: label === undefined ? null : plainText(label) || null, value: normalized };
      const key = `${kind} ${normalized.toLowerCase()}`;
      if (!kept.has(key)) kept.set(key, { ...point, audience: audience ?? (isPersonal ? "MEMBER" : "PUBLIC") });
    } catch (error) {
      fields.leaveOut(kind, value, faultOf(error));
    }
  }
  return [...kept.values()];
}

/** @throws what is no refusal */
function faultOf(error: unknown): Fault {
  if (error instanceof ExpectedError || error instanceof WriteRefusal) return fault(error.text.fr, error.text.en);
  throw error;
}

/** What people are shown of an organization of which only a number is known. */
function nameless({ identifiers = [], externalId }: OrganizationReference): string {
  const [first] = identifiers;
  return first ? `${first.scheme} ${first.value}` : (externalId ?? "");
}
