import type { CommitteeEditQuery } from "../../graphql/operations/CommitteeEdit.js";
import type { FormRecord } from "../../parts/record-form/field.js";
import { named, read } from "../edit/edited-records.js";

export type EditedCommittee = NonNullable<CommitteeEditQuery["committee"]>;
export type EditedCollege = EditedCommittee["colleges"][number];
export type EditedSeat = EditedCommittee["seats"]["edges"][number]["node"];
export type EditedMandate = EditedSeat["mandates"]["edges"][number]["node"];

export const ticked = (isSo: boolean): string => (isSo ? "1" : "");

export function committeeRecord(committee: EditedCommittee): FormRecord {
  const { name, quorumPercent, quorumBasis, countsProxies, proxiesPerHolder, audience } = committee;
  return read(committee, {
    name,
    quorumPercent: String(quorumPercent),
    quorumBasis,
    countsProxies: ticked(countsProxies),
    proxiesPerHolder: String(proxiesPerHolder),
    audience,
  });
}

export function collegeRecord(college: EditedCollege): FormRecord {
  const { name, rank, audience } = college;
  return read(college, { name, rank: String(rank), audience });
}

export function seatRecord(seat: EditedSeat): FormRecord {
  const { title, hasVotingRight, requiredProfile, startDate, endDate, rank, audience, college } = seat;
  return read(seat, {
    title,
    hasVotingRight: ticked(hasVotingRight),
    requiredProfile,
    startDate,
    endDate,
    college: college.id,
    rank: String(rank),
    audience,
  });
}

export function mandateRecord(mandate: EditedMandate): FormRecord {
  const { role, startDate, endDate, onBehalfOf, audience } = mandate;
  return read(mandate, { role, startDate, endDate, onBehalfOf: onBehalfOf && named(onBehalfOf.id, onBehalfOf.name), audience });
}

/** What the API takes where nothing is said, shown to be chosen otherwise. */
export const NEW_COMMITTEE: FormRecord = {
  version: 0,
  values: { quorumPercent: "50", quorumBasis: "VOTING_SEATS", countsProxies: "1", proxiesPerHolder: "1", audience: "PUBLIC" },
};
export const NEW_MANDATE: FormRecord = { version: 0, values: { role: "MEMBER", audience: "PUBLIC" } };

/** After all those that there are. */
export function newCollege(others: readonly { readonly rank: number }[]): FormRecord {
  return { version: 0, values: { rank: nextRank(others), audience: "PUBLIC" } };
}

export function newSeat(college: string, others: readonly { readonly rank: number }[]): FormRecord {
  return { version: 0, values: { college, hasVotingRight: "1", rank: nextRank(others), audience: "PUBLIC" } };
}

export function nextRank(others: readonly { readonly rank: number }[]): string {
  return String(Math.max(0, ...others.map(({ rank }) => rank)) + 1);
}
