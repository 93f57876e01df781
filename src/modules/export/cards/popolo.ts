import type { LabelledRecord } from "../table-columns.js";
import type { CardFormat } from "./card-format.js";
import { COMMITTEE_CARD } from "./card-types.js";
import { urnOf } from "./urn-of.js";

type Item = Readonly<Record<string, unknown>>;

/**
 * Popolo JSON of a committee: itself and its colleges as organizations, its seats as posts, all mandates, past and present, as
 * memberships on behalf of organizations.
 */
export const popolo: CardFormat = {
  extension: "popolo.json",
  contentType: "application/json; charset=utf-8",
  cards: { committees: COMMITTEE_CARD },
  begin: "",
  separator: "\n",
  end: "\n",
  print: (committee) => JSON.stringify(popoloOf(committee), undefined, 2),
};

function popoloOf(committee: LabelledRecord): Item {
  const id = urnOf(committee.id);
  const colleges = partsOf(committee, "colleges");
  const seats = colleges.flatMap((college) => partsOf(college, "seats").map((seat) => ({ seat, college: urnOf(college.id) })));
  const mandates = seats.flatMap(({ seat, college }) =>
    partsOf(seat, "mandates").map((mandate) => ({ mandate, seat: urnOf(seat.id), college })),
  );
  const represented = mandates.flatMap(({ mandate }) => (mandate.onBehalfOf === null ? [] : [mandate]));
  return {
    organizations: unique([
      {
        id,
        name: committee.name,
        classification: "committee",
        identifiers: [{ scheme: "slug", identifier: committee.slug }],
        updated_at: committee.updatedAt,
      },
      ...colleges.map((college) => ({ id: urnOf(college.id), name: college.name, classification: "college", parent_id: id })),
      ...represented.map((mandate) => ({ id: urnOf(mandate.onBehalfOf), name: mandate.onBehalfOfLabel })),
    ]),
    posts: seats.map(({ seat, college }) => ({
      id: urnOf(seat.id),
      label: seat.title,
      role: seat.hasVotingRight === true ? "voting member" : "non-voting member",
      organization_id: college,
    })),
    persons: unique(mandates.map(({ mandate }) => ({ id: urnOf(mandate.person), name: mandate.personLabel }))),
    memberships: mandates.map(({ mandate, seat, college }) => ({
      id: urnOf(mandate.id),
      role: mandate.role,
      person_id: urnOf(mandate.person),
      organization_id: college,
      post_id: seat,
      ...(mandate.onBehalfOf === null ? {} : { on_behalf_of_id: urnOf(mandate.onBehalfOf) }),
      ...(mandate.startDate === null ? {} : { start_date: mandate.startDate }),
      ...(mandate.endDate === null ? {} : { end_date: mandate.endDate }),
    })),
  };
}

function partsOf(record: LabelledRecord, key: string): readonly LabelledRecord[] {
  return record[key] as readonly LabelledRecord[];
}

/** Each once, where it is first named. */
function unique(items: readonly Item[]): Item[] {
  return [...new Map([...items].reverse().map((item) => [item.id, item])).values()].reverse();
}
