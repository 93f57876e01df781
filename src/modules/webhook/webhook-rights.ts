import { AUDIENCES, type Audience, audienceRank } from "../../core/audience.js";
import type { Viewer } from "../../core/context.js";
import { WriteRefusal } from "../../writer/write-refusal.js";

/** Which webhooks somebody may see and manage. */
export interface Reach {
  /** The only one whose webhooks they are; null for all. */
  readonly organizationId: string | null;
  /** Those of other audiences are out of reach. */
  readonly audiences: readonly Audience[];
}

const noRight = {
  fr: "Les webhooks demandent une clé avec le droit « sync », donnée à une organisation ou au centre de ressources.",
  en: 'Webhooks need a key with the scope "sync", given to an organization or to the resource centre.',
};

/** The centre reaches all; an organization its own, as far as its key sees. @throws WriteRefusal FORBIDDEN */
export function reachOf({ audience, scopes, organizationId }: Viewer): Reach {
  if (!scopes.includes("sync")) throw new WriteRefusal("FORBIDDEN", noRight);
  if (audience === "STAFF") return { organizationId: null, audiences: AUDIENCES };
  if (organizationId === undefined) throw new WriteRefusal("FORBIDDEN", noRight);
  return { organizationId, audiences: AUDIENCES.slice(0, audienceRank(audience) + 1) };
}

/** SQL of the rows of `webhook` within reach. */
export const WITHIN_REACH = "($1::uuid is null or organization_id = $1) and audience = any($2::text[])";

export function reachValues({ organizationId, audiences }: Reach): readonly unknown[] {
  return [organizationId, audiences];
}
