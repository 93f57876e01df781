import type { StagedType } from "./staged-record.js";

const TABLES = {
  Event: "event",
  Publication: "publication",
  Committee: "committee",
  Mandate: "mandate",
  Meeting: "meeting",
  AgendaItem: "agenda_item",
} as const;

/** Types whose records rows name by the key that the source gives them. */
export type NamedType = keyof typeof TABLES & StagedType;

/**
 * SQL of the uuid of a record that the planned change `p` names in a hint: another row of the same files, what the source called so
 * before, or its id in the directory; a committee also by its address.
 */
export function named(type: NamedType, hint: string): string {
  const table = TABLES[type];
  const isCommittee = type === "Committee";
  return `coalesce(
    (select q.record_id from planned_change q where q.import_id = p.import_id and q.type = '${type}'
      and q.key = ${isCommittee ? "" : "'ext:' || "}(p.hints ->> '${hint}') and q.outcome is distinct from 'REJECTED'),
    ${isCommittee ? `(select n.id from committee n where n.slug = p.hints ->> '${hint}' and n.archived_at is null),` : ""}
    (select n.id from external_key k join ${table} n on n.id = k.record_id and n.archived_at is null
      where k.type = '${type}' and k.value = p.hints ->> '${hint}' and k.source_id = (select i.source_id from import i where i.id = p.import_id)),
    (select n.id from ${table} n where n.archived_at is null and public.api_value(to_jsonb(n.id), '${type}') = p.hints -> '${hint}'))`;
}

/** SQL of the only mandate in the meeting's committee, on its day, of somebody of this name: nobody is guessed. */
export function mandateNamed(hint: string): string {
  return `(select case when count(*) = 1 then min(m.id::text)::uuid end
    from (
      select g.committee_id, g.held_on from meeting g where g.id = (p.resolved ->> 'meeting')::uuid
      union select (q.resolved ->> 'committee')::uuid, ((q.given ->> 'startsAt')::timestamptz at time zone 'Europe/Paris')::date
      from planned_change q where q.import_id = p.import_id and q.type = 'Meeting' and q.record_id = (p.resolved ->> 'meeting')::uuid
    ) g
    join college c on c.committee_id = g.committee_id
    join seat t on t.college_id = c.id
    join mandate m on m.seat_id = t.id and m.archived_at is null and m.possible @> g.held_on
    join person h on h.id = m.person_id
    where h.name_key = public.sort_key(p.hints ->> '${hint}'))`;
}
