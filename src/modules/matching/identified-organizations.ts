import type { StatementRunner } from "../../core/context.js";
import type { IdentifierScheme } from "../organization/index.js";
import type { MatchCandidate } from "./match-candidate.js";

/** An organization that bears an identifier of a candidate, or one of the same legal unit. */
export interface Identified {
  /** Which candidate, from 0. */
  readonly candidate: number;
  readonly organizationId: string;
  /** LEGAL_UNIT: another identifier begins with the same SIREN. */
  readonly by: IdentifierScheme | "LEGAL_UNIT";
  readonly isArchived: boolean;
}

/** Establishments of one legal unit that are looked at: La Poste has thousands. */
const ESTABLISHMENTS = 20;

/**
 * Who bears the candidates' identifiers, archived organizations included. Each is looked up by itself (lateral, limited): while a directory is being
 * filled, PostgreSQL's statistics know nothing of what is there, and another join would read all of it.
 */
export async function identifiedOrganizations(runner: StatementRunner, candidates: readonly MatchCandidate[]): Promise<Identified[]> {
  const given = candidates.flatMap(({ identifiers, sourceId }, candidate) =>
    identifiers.map(({ scheme, value }) => ({
      candidate,
      scheme,
      value: normal(scheme, value),
      source: scheme === "EXTERNAL" ? sourceId : null,
    })),
  );
  if (given.length === 0) return [];
  return await runner.run<Identified>({
    name: "matching_identifiers",
    text: `
      with given as materialized (
        select * from unnest($1::int[], $2::text[], $3::text[], $4::uuid[]) g(candidate, scheme, value, source)
      ), found as (
        select g.candidate, i.organization_id, g.scheme as by
        from given g cross join lateral (
          (select i.organization_id from identifier i
            where g.source is null and i.scheme = g.scheme and i.value = g.value and i.source_id is null limit 1)
          union all
          (select i.organization_id from identifier i where i.scheme = 'EXTERNAL' and i.value = g.value and i.source_id = g.source limit 1)
        ) i
        union all
        select g.candidate, i.organization_id, 'LEGAL_UNIT'
        from given g cross join lateral (
          select i.organization_id from identifier i
          where i.scheme = 'SIREN' and i.value = left(g.value, 9) and i.source_id is null
          union all
          (select i.organization_id from identifier i
            where i.scheme = 'SIRET' and i.value >= left(g.value, 9) and i.value < left(g.value, 9) || ':' limit ${ESTABLISHMENTS})
        ) i
        where g.scheme in ('SIREN', 'SIRET')
      )
      select f.candidate, f.organization_id as "organizationId", f.by, o.archived_at is not null as "isArchived"
      from found f cross join lateral (select o.archived_at from organization o where o.id = f.organization_id limit 1) o`,
    values: [
      given.map((one) => one.candidate),
      given.map((one) => one.scheme),
      given.map((one) => one.value),
      given.map((one) => one.source),
    ],
  });
}

function normal(scheme: IdentifierScheme, value: string): string {
  return scheme === "EXTERNAL" ? value : value.replaceAll(/[\s.]/g, "").toUpperCase();
}
