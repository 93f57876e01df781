import type { Sample } from "./sample-files.js";
import type { CommitteeRecord, MandatePlace, MandateRecord, SeatRecord } from "./sample-records.js";
import { stableId } from "./stable-id.js";
import type { TableRows } from "./table-rows.js";

/** When the directory learned of an end of a mandate that it had taken for another. */
interface LateKnowledge {
  readonly at: string;
  readonly mandate: string;
  readonly endDate: string | null;
}

interface Placed<Of> {
  readonly id: string;
  readonly of: string;
  readonly rank: number;
  readonly record: Of;
}

function collegeIdOf(committee: CommitteeRecord, college: number): string {
  return stableId("college", committee.id, college);
}

export function mandateIdOf(committee: CommitteeRecord, [college, seat, mandate]: MandatePlace): string {
  return stableId("mandate", stableId("seat", collegeIdOf(committee, college), seat), mandate);
}

function seatsOf(committee: CommitteeRecord): Placed<SeatRecord>[] {
  return committee.colleges.flatMap(({ seats }, at) => {
    const college = collegeIdOf(committee, at);
    return seats.map((record, rank) => ({ id: stableId("seat", college, rank), of: college, rank, record }));
  });
}

/** Every mandate of a committee, with its id. */
export function mandatesOf(committee: CommitteeRecord): Placed<MandateRecord>[] {
  return seatsOf(committee).flatMap(({ id, record }) =>
    record.mandates.map((mandate, rank) => ({ id: stableId("mandate", id, rank), of: id, rank, record: mandate })),
  );
}

/** Committees with their colleges, seats and mandates, as the directory took them to be at first. */
export function committeeTables({ committees }: Sample): TableRows[] {
  const seats = committees.flatMap(seatsOf);
  return [
    { table: "committee", rows: committees.map(({ id, slug, name }) => ({ id, slug, name })) },
    {
      table: "college",
      rows: committees.flatMap((committee) =>
        committee.colleges.map(({ name }, rank) => ({ id: collegeIdOf(committee, rank), committee_id: committee.id, name, rank })),
      ),
    },
    {
      table: "seat",
      rows: seats.map(({ id, of, rank, record }) => ({
        id,
        college_id: of,
        title: record.title,
        has_voting_right: record.hasVotingRight,
        required_profile: record.requiredProfile ?? null,
        start_date: record.startDate ?? null,
        end_date: record.endDate ?? null,
        rank,
      })),
    },
    {
      table: "mandate",
      rows: committees.flatMap(mandatesOf).map(({ id, of, record: { person, onBehalfOf, role, startDate, endDate, tookForEnd } }) => ({
        id,
        seat_id: of,
        person_id: person,
        on_behalf_of_id: onBehalfOf,
        role,
        start_date: startDate,
        end_date: tookForEnd === undefined ? endDate : tookForEnd.endDate,
      })),
    },
  ];
}

export function lateKnowledge({ committees }: Sample): LateKnowledge[] {
  return committees
    .flatMap(mandatesOf)
    .flatMap(({ id, record: { tookForEnd, endDate } }) => (tookForEnd ? [{ at: tookForEnd.until, mandate: id, endDate }] : []));
}
