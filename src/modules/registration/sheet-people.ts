import type { StatementRunner } from "../../core/context.js";
import { decodeNodeId } from "../../planner/node-id.js";
import type { SheetRowInput } from "./registration.inputs.js";

/** Whom a line of a sheet may mean, by uuids. */
export interface Found {
  readonly organization: string | null;
  readonly sure: readonly string[];
  readonly alike: readonly string[];
}

/** For each line, in order, whom it means. One statement for all of them. */
export async function identify(runner: StatementRunner, event: string, rows: readonly SheetRowInput[]): Promise<Found[]> {
  const lines = rows.map(({ person, givenName, familyName, email, organization }, at) => ({
    person: person == null ? null : decodeNodeId(person, `input.rows.${at}.person`).uuid,
    name: familyName == null || familyName.trim() === "" ? null : [familyName, givenName ?? ""].join(" ").trim(),
    email: email == null || email.trim() === "" ? null : email,
    organization: organization == null || organization.trim() === "" ? null : organization,
  }));
  const found = await runner.run<{ organization: string | null; sure: string; alike: string }>({
    text: `
      with line as (
        select l.*, l.ordinality as at, public.sort_key(l.name) as name_key, public.sort_key(l.organization) as organization_key
        from rows from (json_to_recordset($1) as (person uuid, name text, email text, organization text)) with ordinality l
      ), told as (
        select l.*, (select case when count(*) = 1 then min(o.id::text)::uuid end from organization o
          where o.audience <= 3 and (o.name_key = l.organization_key or public.sort_key(o.acronym) = l.organization_key)) as organization_id
        from line l
      )
      select coalesce(t.organization_id, given.organization_id) as organization,
        to_json(case
          when t.person is not null then array(select p.id from person p where p.id = t.person and p.audience <= 3)
          when cardinality(m.by_email) > 0 then m.by_email
          else m.by_name end) as sure,
        to_json(array(select p.id from person p where p.name_key = t.name_key and p.audience <= 3 order by p.id limit 10)) as alike
      from told t
      cross join lateral (select
        array(select distinct h.person_id from contact_point c join position h on h.id = c.position_id
          where t.email is not null and c.kind = 'EMAIL' and lower(btrim(c.value)) = lower(btrim(t.email))
            and c.archived_at is null and h.audience <= 3) as by_email,
        array(select distinct p.id from person p join position h on h.person_id = p.id join event e on e.id = $2
          where p.name_key = t.name_key and p.audience <= 3 and h.organization_id = t.organization_id and h.audience <= 3
            and h.possible @> (e.starts_at at time zone 'Europe/Paris')::date) as by_name) m
      left join lateral (select case when count(distinct h.organization_id) = 1 then min(h.organization_id::text)::uuid end as organization_id
        from position h join event e on e.id = $2
        where t.organization is null and h.person_id = coalesce(t.person, case when cardinality(m.by_email) = 1 then m.by_email[1] end)
          and h.audience <= 3 and h.certain @> (e.starts_at at time zone 'Europe/Paris')::date) given on true
      order by t.at`,
    values: [JSON.stringify(lines), event],
  });
  return found.map(({ organization, sure, alike }) => ({
    organization,
    sure: JSON.parse(sure) as string[],
    alike: JSON.parse(alike) as string[],
  }));
}
