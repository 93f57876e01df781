import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import { candidateIdentity, keptCandidate } from "./kept-candidate.js";
import type { Match, MatchCandidate } from "./match-candidate.js";

/** What the staff decided of a candidate. */
export interface Decided {
  /** The organization that it is. */
  readonly accepted: { readonly organizationId: string; readonly isArchived: boolean } | undefined;
  /** Organizations that it is not. */
  readonly refused: ReadonlySet<string>;
}

interface DecisionRow {
  readonly candidate: number;
  readonly organizationId: string;
  readonly isAccepted: boolean;
  readonly isArchived: boolean;
}

/** Of one candidate; so many that none is left out. */
const DECIDED = 1000;

/** The decisions on these candidates, by their place among them. */
export async function decisionsOn(runner: StatementRunner, candidates: readonly MatchCandidate[]): Promise<ReadonlyMap<number, Decided>> {
  const rows = await runner.run<DecisionRow>({
    name: "matching_decisions",
    text: `
      select (g.rank - 1)::int as candidate, d.organization_id as "organizationId", d.state = 'ACCEPTED' as "isAccepted",
        coalesce((select o.archived_at is not null from organization o where o.id = d.organization_id), false) as "isArchived"
      from unnest($1::uuid[], $2::text[]) with ordinality g(source_id, identity, rank)
      cross join lateral (
        select d.organization_id, d.state from duplicate d
        where d.source_id = g.source_id and d.identity = g.identity and d.state <> 'OPEN' limit ${DECIDED}
      ) d`,
    values: [candidates.map(({ sourceId }) => sourceId), candidates.map(candidateIdentity)],
  });
  const decisions = new Map<number, { accepted: Decided["accepted"]; refused: Set<string> }>();
  for (const { candidate, organizationId, isAccepted, isArchived } of rows) {
    const decided = decisions.get(candidate) ?? { accepted: undefined, refused: new Set() };
    if (isAccepted) decided.accepted = { organizationId, isArchived };
    else decided.refused.add(organizationId);
    decisions.set(candidate, decided);
  }
  return decisions;
}

/** A candidate and the organizations that it may be. */
export interface DoubtfulCandidate {
  readonly candidate: MatchCandidate;
  readonly matches: readonly Match[];
}

/**
 * Puts doubtful candidates on the staff's list. What is there already is brought up to date, unless it was decided.
 * To be called in the transaction that gives up on them.
 */
export async function noteDoubtful(runner: StatementRunner, doubtful: readonly DoubtfulCandidate[]): Promise<void> {
  const rows = doubtful.flatMap(({ candidate, matches }) =>
    matches.map(({ organizationId, score, reasons }) => ({
      id: uuidv7(),
      organization_id: organizationId,
      source_id: candidate.sourceId,
      identity: candidateIdentity(candidate),
      candidate: keptCandidate(candidate),
      score: Math.round(score * 1000),
      reasons,
    })),
  );
  if (rows.length === 0) return;
  await runner.run({
    text: `
      insert into duplicate (id, organization_id, source_id, identity, candidate, score, reasons)
      select distinct on (r.source_id, r.identity, r.organization_id) r.id, r.organization_id, r.source_id, r.identity, r.candidate, r.score, r.reasons
      from jsonb_to_recordset($1::jsonb) r(id uuid, organization_id uuid, source_id uuid, identity text, candidate jsonb, score int, reasons text[])
      order by r.source_id, r.identity, r.organization_id, r.score desc
      on conflict (source_id, identity, organization_id) do update
        set candidate = excluded.candidate, score = excluded.score, reasons = excluded.reasons
        where duplicate.state = 'OPEN'
          and (duplicate.candidate, duplicate.score, duplicate.reasons) is distinct from (excluded.candidate, excluded.score, excluded.reasons)`,
    values: [JSON.stringify(rows)],
  });
}
