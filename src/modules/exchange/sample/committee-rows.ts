import type { Sample } from "./sample-files.js";
import { stableId } from "./stable-id.js";
import type { TableRows } from "./table-rows.js";

/** Committees with their colleges, seats and mandates. */
export function committeeTables({ committees }: Sample): TableRows[] {
  const colleges = committees.flatMap((committee) =>
    committee.colleges.map(({ name, seats }, rank) => ({
      id: stableId("college", committee.id, rank),
      committee: committee.id,
      name,
      rank,
      seats,
    })),
  );
  const seats = colleges.flatMap((college) =>
    college.seats.map((seat, rank) => ({ ...seat, id: stableId("seat", college.id, rank), college: college.id, rank })),
  );
  return [
    { table: "committee", rows: committees.map(({ id, slug, name }) => ({ id, slug, name })) },
    { table: "college", rows: colleges.map(({ id, committee, name, rank }) => ({ id, committee_id: committee, name, rank })) },
    {
      table: "seat",
      rows: seats.map(({ id, college, title, hasVotingRight, rank }) => ({
        id,
        college_id: college,
        title,
        has_voting_right: hasVotingRight,
        rank,
      })),
    },
    {
      table: "mandate",
      rows: seats.flatMap(({ id, mandates }) =>
        mandates.map(({ person, onBehalfOf, role, startDate, endDate }, rank) => ({
          id: stableId("mandate", id, rank),
          seat_id: id,
          person_id: person,
          on_behalf_of_id: onBehalfOf,
          role,
          start_date: startDate,
          end_date: endDate,
        })),
      ),
    },
  ];
}
