import type { MeetingEditQuery } from "../../graphql/operations/MeetingEdit.js";
import { parisClock } from "../../i18n/paris-clock.js";
import type { FormRecord } from "../../parts/record-form/field.js";
import { read } from "../edit/edited-records.js";
import { nextRank, ticked } from "./committee-records.js";

export type EditedMeeting = NonNullable<MeetingEditQuery["meeting"]>;
export type EditedPoint = EditedMeeting["agenda"][number];
export type EditedAttendance = EditedMeeting["attendance"][number];
export type EditedProxy = EditedMeeting["proxies"][number];
export type EditedDecision = EditedMeeting["decisions"][number];
export type EditedPaper = EditedMeeting["documents"][number];

export function meetingRecord(meeting: EditedMeeting): FormRecord {
  const { title, startsAt, endsAt, place, status, audience } = meeting;
  return read(meeting, { title, startsAt: parisClock(startsAt), endsAt: endsAt && parisClock(endsAt), place, status, audience });
}

export function pointRecord(point: EditedPoint): FormRecord {
  const { title, description, rank, audience } = point;
  return read(point, { title, description, rank: String(rank), audience });
}

export function attendanceRecord(attendance: EditedAttendance): FormRecord {
  const { status, audience } = attendance;
  return read(attendance, { status, audience });
}

export function proxyRecord(proxy: EditedProxy): FormRecord {
  const { giver, holder, audience } = proxy;
  return read(proxy, { giver: giver.id, holder: holder.id, audience });
}

const textOfNumber = (number: number | null): string | null => (number === null ? null : String(number));

export function decisionRecord(decision: EditedDecision): FormRecord {
  const { text, isAdopted, votesFor, votesAgainst, abstentions, rank, audience, agendaItem } = decision;
  return read(decision, {
    text,
    isAdopted: ticked(isAdopted),
    votesFor: textOfNumber(votesFor),
    votesAgainst: textOfNumber(votesAgainst),
    abstentions: textOfNumber(abstentions),
    agendaItem: agendaItem?.id ?? null,
    rank: String(rank),
    audience,
  });
}

export function paperRecord(paper: EditedPaper): FormRecord {
  const { kind, title, datedOn, url, text, licence, approvedOn, audience, agendaItem } = paper;
  return read(paper, { kind, title, datedOn, url, text, licence, approvedOn, audience, agendaItem: agendaItem?.id ?? null });
}

/** What a committee does is its own until somebody opens it. */
export const NEW_MEETING: FormRecord = { version: 0, values: { status: "PLANNED", audience: "COMMITTEE" } };
export const NEW_GUEST: FormRecord = { version: 0, values: { status: "PRESENT", audience: "COMMITTEE" } };
export const NEW_PROXY: FormRecord = { version: 0, values: { audience: "COMMITTEE" } };
export const NEW_APPOINTMENT: FormRecord = { version: 0, values: { kind: "APPOINTMENT", audience: "COMMITTEE" } };

/** Minutes, which a meeting has once. */
export function newPaper(others: readonly EditedPaper[]): FormRecord {
  const kind = others.some((paper) => paper.kind === "MINUTES") ? "AGENDA_PAPER" : "MINUTES";
  return { version: 0, values: { kind, audience: "COMMITTEE" } };
}

export function newPoint(others: readonly EditedPoint[]): FormRecord {
  return { version: 0, values: { rank: nextRank(others), audience: "COMMITTEE" } };
}

export function newDecision(others: readonly EditedDecision[]): FormRecord {
  return { version: 0, values: { rank: nextRank(others), isAdopted: "1", audience: "COMMITTEE" } };
}
