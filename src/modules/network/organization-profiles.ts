import type { StatementRunner } from "../../core/context.js";
import type { Profile } from "./gap-search.js";

/** On what and for whom organizations work, and who funds them on a day, by a relationship or in a project; as the runner sees them, in one statement. */
export function readProfiles(runner: StatementRunner, organizations: readonly string[], day: string): Promise<Profile[]> {
  return runner.run<Profile>({
    name: "network_profiles",
    text: `select o.id,
        array(select t.theme_id::text from organization_theme t where t.organization_id = o.id order by 1) as themes,
        array(select t.territory_id::text from organization_territory t where t.organization_id = o.id order by 1) as territories,
        array(
          select r.from_id::text from relationship r where r.to_id = o.id and r.kind = 'FUNDS' and r.possible @> $2::date
          union
          select f.organization_id::text from partnership p
            join project j on j.id = p.project_id and j.possible @> $2::date
            join partnership f on f.project_id = j.id and f.role = 'FUNDER' and f.possible @> $2::date
            where p.organization_id = o.id and p.role <> 'FUNDER' and p.possible @> $2::date and f.organization_id <> o.id
          order by 1) as funders
      from organization o where o.id = any($1)`,
    values: [organizations, day],
  });
}
