import type { NetworkNodeType } from "./network-arrays.js";
import { ALWAYS, FOREVER, roleCode, TIE_ROLES, type TieKindName } from "./tie-strength.js";

/** The tables of the nodes. */
export const NODE_TABLES: Readonly<Record<NetworkNodeType, string>> = {
  Organization: "organization",
  Person: "person",
  Project: "project",
  Event: "event",
  Committee: "committee",
  Publication: "publication",
};

/** SQL of a role's place in TIE_ROLES. */
function code(kind: TieKindName, column: string): string {
  const whens = TIE_ROLES.filter((role) => role.kind === kind).map(({ name }) => `when '${name}' then ${roleCode(kind, name)}`);
  return `(case ${column} ${whens.join(" ")} end)::int2`;
}

/** SQL of a date's number; `unbounded` where it is null or infinite. */
function day(date: string, unbounded: number): string {
  const number = `least(greatest(${date} - date '2000-01-01', ${ALWAYS}), ${FOREVER})`;
  return `coalesce(case when isfinite(${date}) then ${number} end, ${unbounded})::int2`;
}

function held(dates: string): string {
  return `${day(`lower(${dates})`, ALWAYS)}, ${day(`upper(${dates})`, FOREVER)}`;
}

const NO_COUNT = "0::int4";
const ALL_TIME = `(${ALWAYS})::int2, ${FOREVER}::int2`;
const FROM_ITS_DAY = `${day("(e.starts_at at time zone 'Europe/Paris')::date", ALWAYS)}, ${FOREVER}::int2`;

/** A statement of ties: record, from, to, role, audience, start, end, count. */
export interface TieSource {
  readonly query: string;
  /** The column by which the ties are read again of the records that changed. */
  readonly key: string;
}

/** One statement a table. Rows that nobody sees are left out; their own ends may be hidden, which the network itself looks at. */
export const TIE_SOURCES = {
  position: {
    query: `select p.id, p.person_id, p.organization_id, ${roleCode("POSITION")}::int2, p.audience, ${held("p.possible")}, ${NO_COUNT}
      from position p where p.audience < 4`,
    key: "p.id",
  },
  relationship: {
    query: `select r.id, r.from_id, r.to_id, ${code("RELATIONSHIP", "r.kind")}, r.audience, ${held("r.possible")}, ${NO_COUNT}
      from relationship r where r.audience < 4`,
    key: "r.id",
  },
  partnership: {
    query: `select null::uuid, p.organization_id, p.project_id, ${code("PROJECT", "p.role")}, p.audience, ${held("(p.possible * o.possible)")}, ${NO_COUNT}
      from partnership p join project o on o.id = p.project_id where p.audience < 4 and p.possible && o.possible`,
    key: "p.project_id",
  },
  participation: {
    query: `select null::uuid, a.id, p.event_id, ${code("EVENT", "p.role")}, p.audience, ${FROM_ITS_DAY}, ${NO_COUNT}
      from participation p join event e on e.id = p.event_id cross join lateral (values (p.person_id), (p.organization_id)) a (id)
      where p.audience < 4 and a.id is not null`,
    key: "p.event_id",
  },
  // Each audience counts those who are not named to it as it is told of them: step by step, since whoever sees more sees fewer unnamed.
  attendance: {
    query: `select null::uuid, null::uuid, a.event_id, ${roleCode("EVENT", "PARTICIPANT")}::int2, greatest(a.audience, e.audience)::int2, ${ALL_TIME}, a.more
      from unnamed_attendance a join event e on e.id = a.event_id where e.audience < 4 and a.more <> 0`,
    key: "a.event_id",
  },
  mandate: {
    query: `select null::uuid, a.id, c.committee_id, ${code("COMMITTEE", "m.role")}, m.audience, ${held("m.possible")}, ${NO_COUNT}
      from mandate m join seat s on s.id = m.seat_id join college c on c.id = s.college_id
      cross join lateral (values (m.person_id), (m.on_behalf_of_id)) a (id)
      where m.audience < 4 and a.id is not null`,
    key: "c.committee_id",
  },
  contribution: {
    query: `select null::uuid, a.id, c.publication_id, ${roleCode("PUBLICATION")}::int2, c.audience,
        ${day("p.published_from", ALWAYS)}, ${FOREVER}::int2, ${NO_COUNT}
      from contribution c join publication p on p.id = c.publication_id
      cross join lateral (values (c.person_id), (c.affiliation_id)) a (id)
      where c.audience < 4 and a.id is not null`,
    key: "c.publication_id",
  },
} as const satisfies Readonly<Record<string, TieSource>>;
