import type { EventEditQuery } from "../../graphql/operations/EventEdit.js";
import type { OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import type { ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import type { PublicationEditQuery } from "../../graphql/operations/PublicationEdit.js";
import type { FormRecord } from "../../parts/record-form/field.js";
import { textOfMoney } from "../../parts/record-form/money-text.js";
import { named, read } from "./edited-records.js";

type Listed<Page extends { readonly edges: readonly { readonly node: unknown }[] }> = Page["edges"][number]["node"];
export type EditedPartnership = Listed<NonNullable<ProjectEditQuery["project"]>["partnerships"]>;
export type EditedParticipation = Listed<NonNullable<EventEditQuery["event"]>["participations"]>;
export type EditedContribution = Listed<NonNullable<PublicationEditQuery["publication"]>["contributions"]>;
export type EditedRelationship = Listed<NonNullable<OrganizationEditQuery["organization"]>["relationships"]>;

export function partnershipRecord(partnership: EditedPartnership): FormRecord {
  const { role, startDate, endDate, amount, audience } = partnership;
  return read(partnership, { role, startDate, endDate, amount: amount && textOfMoney(amount), audience });
}

export function participationRecord(participation: EditedParticipation): FormRecord {
  const { role, title, category, headcount, audience } = participation;
  return read(participation, { role, title, category, headcount: headcount === null ? null : String(headcount), audience });
}

export function contributionRecord(contribution: EditedContribution): FormRecord {
  const { role, title, pages, rank, affiliation, audience } = contribution;
  return read(contribution, {
    role,
    title,
    pages,
    rank: String(rank),
    affiliation: affiliation && named(affiliation.id, affiliation.name),
    audience,
  });
}

export function relationshipRecord(relationship: EditedRelationship): FormRecord {
  const { kind, label, startDate, endDate, amount, audience } = relationship;
  return read(relationship, { kind, label, startDate, endDate, amount: amount && textOfMoney(amount), audience });
}

export const NEW_PARTNERSHIP: FormRecord = { version: 0, values: { role: "PARTNER", audience: "PUBLIC" } };
export const NEW_PARTICIPATION: FormRecord = { version: 0, values: { role: "SPEAKER", audience: "PUBLIC" } };
/** Who came is the team's to know until it says otherwise. */
export const NEW_PARTICIPANT: FormRecord = { version: 0, values: { audience: "STAFF" } };
export const NEW_CONTRIBUTION: FormRecord = { version: 0, values: { audience: "PUBLIC" } };
export const NEW_RELATIONSHIP: FormRecord = { version: 0, values: { kind: "MEMBER_OF", audience: "PUBLIC" } };

/** Money that the organization is given, unless one says who else is. */
export function newFunding({ id, name }: { readonly id: string; readonly name: string }): FormRecord {
  return { version: 0, values: { to: named(id, name), audience: "PUBLIC" } };
}
