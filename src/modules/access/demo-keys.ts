import type { StatementRunner } from "../../core/context.js";
import type { ApiKeys, IssuedKey } from "./api-key.service.js";
import { KEY_AUDIENCES } from "./scope-rules.js";

const MAKER = "demonstration";

/**
 * One key for each audience, for whoever tries the sample; that of MEMBER is for the organization that the sample says most about.
 * Made once: none when they were made before, even if they have ended since.
 */
export async function makeDemoKeys(keys: ApiKeys, staff: StatementRunner): Promise<IssuedKey[]> {
  if (await keys.hasMade(MAKER)) return [];
  const partner = await bestKnownOrganization(staff);
  const made: IssuedKey[] = [];
  for (const audience of KEY_AUDIENCES) {
    const organizationId = audience === "MEMBER" ? partner : null;
    made.push(await keys.create({ name: `Démonstration ${audience}`, audience, organizationId, expiresAt: null, createdBy: MAKER }));
  }
  return made;
}

async function bestKnownOrganization(runner: StatementRunner): Promise<string | null> {
  const [row] = await runner.run<{ id: string }>({
    text: 'select organization_id as id from "position" group by organization_id order by count(*) desc, organization_id limit 1',
    values: [],
  });
  return row?.id ?? null;
}
