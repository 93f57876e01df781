import type { EventEditQuery } from "../../graphql/operations/EventEdit.js";
import type { OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import type { ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import type { PublicationEditQuery } from "../../graphql/operations/PublicationEdit.js";
import type { FormRecord } from "../../parts/record-form/field.js";
import { named, read } from "./edited-records.js";

type Listed<Page extends { readonly edges: readonly { readonly node: unknown }[] }> = Page["edges"][number]["node"];
export type EditedPartnership = Listed<NonNullable<ProjectEditQuery["project"]>["partnerships"]>;
export type EditedParticipation = Listed<NonNullable<EventEditQuery["event"]>["participations"]>;
export type EditedContribution = Listed<NonNullable<PublicationEditQuery["publication"]>["contributions"]>;
export type EditedRelationship = Listed<NonNullable<OrganizationEditQuery["organization"]>["relationships"]>;

export function partnershipRecord(partnership: EditedPartnership): FormRecord {
  const { role, startDate, endDate } = partnership;
  return read(partnership, { role, startDate, endDate });
}

export function participationRecord(participation: EditedParticipation): FormRecord {
  const { role, title } = participation;
  return read(participation, { role, title });
}

export function contributionRecord(contribution: EditedContribution): FormRecord {
  const { role, title, pages, rank, affiliation } = contribution;
  return read(contribution, {
    role,
    title,
    pages,
    rank: String(rank),
    affiliation: affiliation && named(affiliation.id, affiliation.name),
  });
}

export function relationshipRecord(relationship: EditedRelationship): FormRecord {
  const { kind, label, startDate, endDate } = relationship;
  return read(relationship, { kind, label, startDate, endDate });
}

export const NEW_PARTNERSHIP: FormRecord = { version: 0, values: { role: "PARTNER" } };
export const NEW_PARTICIPATION: FormRecord = { version: 0, values: { role: "SPEAKER" } };
export const NEW_CONTRIBUTION: FormRecord = { version: 0, values: {} };
export const NEW_RELATIONSHIP: FormRecord = { version: 0, values: { kind: "MEMBER_OF" } };
