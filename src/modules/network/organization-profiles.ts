import type { StatementRunner } from "../../core/context.js";
import type { Profile } from "./gap-search.js";

/** Whatever has an order of its own, so that the same rows make the same profile. */
const listed = (value: string): string =>
  `coalesce(array_agg(distinct (${value}) collate "C" order by (${value}) collate "C") filter (where ${value} is not null), '{}')`;

/** An organization works on its own themes for its own territories, and on those of each project that it has a part in on the day. */
const TEXT = `with taking_part as (
    select p.organization_id, p.project_id, p.role, j.name from partnership p join project j on j.id = p.project_id
      where p.organization_id = any($1) and p.possible @> $2::date and j.possible @> $2::date),
  active as (
    select o.id as organization_id, t.theme_id, x.territory_id from organization o
      left join organization_theme t on t.organization_id = o.id
      left join organization_territory x on x.organization_id = o.id
      where o.id = any($1)
    union
    select p.organization_id, t.theme_id, x.territory_id from taking_part p
      left join project_theme t on t.project_id = p.project_id
      left join project_territory x on x.project_id = p.project_id),
  paid as (
    select r.to_id as organization_id, r.from_id as funder_id, r.label as what from relationship r
      where r.to_id = any($1) and r.kind = 'FUNDS' and r.possible @> $2::date
    union
    select t.organization_id, f.organization_id, t.name from taking_part t
      join partnership f on f.project_id = t.project_id and f.role = 'FUNDER' and f.possible @> $2::date
      where t.role <> 'FUNDER' and f.organization_id <> t.organization_id),
  works as (
    select organization_id, ${listed("theme_id::text")} as themes, ${listed("territory_id::text")} as territories,
      ${listed("theme_id::text || ' ' || territory_id::text")} as activities from active group by organization_id),
  funded as (
    select organization_id, ${listed("funder_id::text")} as funders, ${listed("funder_id::text || ' ' || what")} as programmes
      from paid group by organization_id)
  select w.organization_id as id, w.themes, w.territories, w.activities,
    coalesce(f.funders, '{}') as funders, coalesce(f.programmes, '{}') as programmes
  from works w left join funded f using (organization_id)`;

/**
 * On what and for whom organizations work, and who funds them on a day and what for, by a relationship or in a project; as the runner sees
 * them, in one statement.
 */
export function readProfiles(runner: StatementRunner, organizations: readonly string[], day: string): Promise<Profile[]> {
  return runner.run<Profile>({ name: "network_profiles", text: TEXT, values: [organizations, day] });
}
