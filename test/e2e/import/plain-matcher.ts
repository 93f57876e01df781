import type { StatementRunner } from "../../../src/core/context.js";
import type { Matcher } from "../../../src/modules/import/organization-matching.js";
import type { MatchCandidate, MatchDecision } from "../../../src/modules/matching/match-candidate.js";

/** Knows organizations by their numbers; one of the same name and without a number of its own is doubtful. */
export const plainMatcher: Matcher = {
  async match(runner: StatementRunner, candidates: readonly MatchCandidate[]): Promise<MatchDecision[]> {
    const known = await runner.run<{ key: string; id: string; by: string }>({
      text: `select c.key, i.organization_id as id, 'number' as by from jsonb_to_recordset($1) c(key text, identifiers jsonb, "sourceId" uuid) cross join lateral
          jsonb_to_recordset(c.identifiers) w(scheme text, value text)
          join identifier i on i.scheme = w.scheme and i.value = w.value and (i.source_id is null or i.source_id = c."sourceId")
        union all
        select c.key, o.id, 'name' from jsonb_to_recordset($1) c(key text, name text) join organization o on o.name_key = public.sort_key(c.name)
          and o.archived_at is null`,
      values: [JSON.stringify(candidates)],
    });
    return candidates.map(({ key }): MatchDecision => {
      const numbered = known.find((one) => one.key === key && one.by === "number");
      if (numbered)
        return { key, outcome: "CERTAIN", matches: [{ organizationId: numbered.id, score: 1, reasons: [], isArchived: false }] };
      const named = known.filter((one) => one.key === key);
      const matches = named.map(({ id }) => ({ organizationId: id, score: 0.7, reasons: [], isArchived: false }));
      return { key, outcome: matches.length > 0 ? "DOUBTFUL" : "NONE", matches };
    });
  },
};
