import { audienceRank } from "../../../core/audience.js";
import { mandateIdOf, mandatesOf } from "./committee-rows.js";
import type { Sample } from "./sample-files.js";
import type { CommitteeRecord, DecisionRecord, DocumentRecord, MeetingRecord } from "./sample-records.js";
import { stableId } from "./stable-id.js";
import type { Row, TableRows } from "./table-rows.js";

interface Owner {
  readonly mandate?: string;
  readonly meeting?: string;
  readonly item?: string;
}

function documentRow({ mandate, meeting, item }: Owner, document: DocumentRecord, rank: number): Row {
  return {
    id: stableId("document", item ?? meeting ?? mandate ?? "", rank),
    declared_audience: audienceRank(document.audience ?? "PUBLIC"),
    mandate_id: mandate ?? null,
    meeting_id: meeting ?? null,
    agenda_item_id: item ?? null,
    kind: document.kind,
    title: document.title,
    dated_on: document.datedOn,
    url: document.url,
    text: document.text,
    licence: document.licence,
    approved_on: document.approvedOn ?? null,
  };
}

function decisionRow(meeting: string, item: string, decision: DecisionRecord, rank: number, itemRank: number): Row {
  const [votesFor = null, votesAgainst = null, abstentions = null] = decision.votes ?? [];
  return {
    id: stableId("decision", item, rank),
    declared_audience: audienceRank(decision.audience ?? "PUBLIC"),
    meeting_id: meeting,
    agenda_item_id: item,
    rank: itemRank * 100 + rank,
    text: decision.text,
    votes_for: votesFor,
    votes_against: votesAgainst,
    abstentions,
    is_adopted: decision.isAdopted,
  };
}

function attendanceRows(committee: CommitteeRecord, { id, attendance }: MeetingRecord): Row[] {
  return attendance.map(({ mandate, person, status }, rank) => ({
    id: stableId("meeting-attendance", id, rank),
    declared_audience: audienceRank("COMMITTEE"),
    meeting_id: id,
    mandate_id: mandate === undefined ? null : mandateIdOf(committee, mandate),
    person_id: person ?? null,
    status,
  }));
}

function proxyRows(committee: CommitteeRecord, { id, proxies }: MeetingRecord): Row[] {
  return proxies.map(([giver, holder], rank) => ({
    id: stableId("proxy", id, rank),
    declared_audience: audienceRank("COMMITTEE"),
    meeting_id: id,
    giver_id: mandateIdOf(committee, giver),
    holder_id: mandateIdOf(committee, holder),
  }));
}

/** What committees did in their meetings, and what appointed their members. */
export function meetingTables({ committees }: Sample): TableRows[] {
  const meetings = committees.flatMap((committee) => committee.meetings.map((meeting) => ({ committee, meeting })));
  const items = meetings.flatMap(({ meeting }) =>
    meeting.agenda.map((item, rank) => ({ id: stableId("agenda-item", meeting.id, rank), meeting: meeting.id, rank, item })),
  );
  return [
    {
      table: "meeting",
      rows: meetings.map(({ committee, meeting: { id, audience, title, startsAt, endsAt, place, status } }) => ({
        id,
        declared_audience: audienceRank(audience ?? "PUBLIC"),
        committee_id: committee.id,
        title,
        starts_at: startsAt,
        ends_at: endsAt,
        place,
        status,
      })),
    },
    {
      table: "agenda_item",
      rows: items.map(({ id, meeting, rank, item }) => ({
        id,
        meeting_id: meeting,
        rank,
        title: item.title,
        description: item.description,
      })),
    },
    { table: "meeting_attendance", rows: meetings.flatMap(({ committee, meeting }) => attendanceRows(committee, meeting)) },
    { table: "proxy", rows: meetings.flatMap(({ committee, meeting }) => proxyRows(committee, meeting)) },
    {
      table: "decision",
      rows: items.flatMap((one) => one.item.decisions.map((decision, rank) => decisionRow(one.meeting, one.id, decision, rank, one.rank))),
    },
    {
      table: "document",
      rows: [
        ...committees
          .flatMap(mandatesOf)
          .flatMap(({ id, record }) => (record.documents ?? []).map((one, rank) => documentRow({ mandate: id }, one, rank))),
        ...meetings.flatMap(({ meeting }) => meeting.documents.map((one, rank) => documentRow({ meeting: meeting.id }, one, rank))),
        ...items.flatMap(({ id, meeting, item }) => item.documents.map((one, rank) => documentRow({ meeting, item: id }, one, rank))),
      ],
    },
  ];
}
