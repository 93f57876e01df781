import type { Viewer } from "../core/context.js";
import type { WriteContext } from "./write-model.js";
import { writesAll, writtenOrganization } from "./write-rights.js";

/** SQL over `source`: whether the viewer may name it. An organization's own has its name, which not everyone may see. */
export function isNameable(viewer: Viewer): string {
  return `archived_at is null${writesAll(viewer) ? "" : " and not exists (select from own_source own where own.source_id = source.id)"}`;
}

/**
 * The source whose word a member's write is: its organization's own, made the first time. Undefined for the centre, which speaks for
 * itself or for the source that it names.
 */
export async function ownSource({ runner, viewer }: WriteContext): Promise<string | undefined> {
  const organization = writtenOrganization(viewer);
  if (organization === undefined) return undefined;
  await runner.run({ text: "select pg_advisory_xact_lock(hashtextextended('own source ' || $1, 0))", values: [organization] });
  const [source] = await runner.run<{ id: string }>({
    text: `with known as (select source_id as id from own_source where organization_id = $1),
      made as (
        insert into source (id, name)
        select public.uuid_v7(), case when exists (select from source s where s.name = o.named) then o.named || ' (' || o.id || ')' else o.named end
        from (select id, 'Fiche de ' || name as named from organization where id = $1) o
        where not exists (select from known)
        returning id),
      tied as (insert into own_source (organization_id, source_id) select $1::uuid, m.id from made m)
      select id from known union all select id from made`,
    values: [organization],
  });
  return source?.id;
}
