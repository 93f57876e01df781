import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import type { Transaction } from "../../writer/transact.js";
import { identifiedOrganizations } from "./identified-organizations.js";
import { knownDescriptions } from "./known-parties.js";
import { LikelyFinder } from "./likely-finder.js";
import type { Likely } from "./likely-organizations.js";
import type { MatchCandidate } from "./match-candidate.js";
import { DOUBTFUL_FROM, scorePair } from "./pair-score.js";
import { type Described, partyOf } from "./party.js";

const BATCH = 1000;
const FIRST = "00000000-0000-0000-0000-000000000000";
const ACTOR = { name: "maillage duplicates find" };

export interface ScanReport {
  readonly organizations: number;
  /** Pairs that were on nobody's list. */
  readonly found: number;
}

interface FoundPair {
  readonly id: string;
  readonly organization_id: string;
  readonly other_id: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * Searches the whole directory for organizations that may be one, and puts the pairs on the staff's list. Two are compared by what everyone who
 * sees both sees of them, so that neither the pair nor its score tells more. Pairs whose numbers in a register differ are two.
 */
export class DuplicateScan {
  readonly #finder = new LikelyFinder();

  constructor(private readonly transaction: Transaction) {}

  /** A batch is a transaction: a scan that was cut is begun again, and finds what it had found. */
  async run(onProgress: (done: number, total: number) => void = () => undefined): Promise<ScanReport> {
    const total = await this.transaction(countOrganizations);
    let [done, found] = [0, 0];
    for (let after: string | undefined = FIRST; after !== undefined; ) {
      const begin: string = after;
      const batch = await this.transaction((runner) => this.#scan(runner, begin));
      after = batch.last;
      done += batch.count;
      found += batch.found;
      onProgress(done, Math.max(done, total));
    }
    return { organizations: done, found };
  }

  async #scan(runner: StatementRunner, after: string): Promise<{ last: string | undefined; count: number; found: number }> {
    const rows = await runner.run<{ id: string }>({
      text: `select id from organization where id > $1 and archived_at is null order by id limit ${BATCH}`,
      values: [after],
    });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { last: undefined, count: 0, found: 0 };
    const pairs = await this.#pairsOf(runner, ids);
    return { last: ids.at(-1), count: ids.length, found: await keepPairs(runner, pairs) };
  }

  async #pairsOf(runner: StatementRunner, ids: readonly string[]): Promise<FoundPair[]> {
    const described = await knownDescriptions(runner, ids, "SHARED");
    const candidates = ids.map((id): MatchCandidate => ({ ...(described.get(id) as Described), key: id, sourceId: FIRST }));
    const parties = candidates.map(partyOf);
    const byNumber = await identifiedOrganizations(runner, candidates);
    const byLikeness = await this.#finder.find(runner, candidates, parties, [...ids.keys()]);
    const likely = distinctPairs(ids, [...byNumber.filter(({ isArchived }) => !isArchived), ...byLikeness]);
    const others = await knownDescriptions(runner, [...new Set(likely.map(({ organizationId }) => organizationId))], "SHARED");
    return likely.flatMap(({ candidate, organizationId }) => {
      const [party, other] = [parties[candidate], others.get(organizationId)];
      if (!party || !other) return [];
      const { score, isContradicted, reasons } = scorePair(party, partyOf(other));
      if (isContradicted || score < DOUBTFUL_FROM) return [];
      const [first, second] = [ids[candidate] as string, organizationId].sort() as [string, string];
      return [{ id: uuidv7(), organization_id: first, other_id: second, score: Math.round(score * 1000), reasons }];
    });
  }
}

function distinctPairs(ids: readonly string[], likely: readonly Likely[]): Likely[] {
  const pairs = new Map<string, Likely>();
  for (const { candidate, organizationId } of likely) {
    const id = ids[candidate];
    if (id !== undefined && id !== organizationId) pairs.set([id, organizationId].sort().join(), { candidate, organizationId });
  }
  return [...pairs.values()];
}

async function countOrganizations(runner: StatementRunner): Promise<number> {
  const [row] = await runner.run<{ count: number }>({
    text: "select count(*)::int as count from organization where archived_at is null",
    values: [],
  });
  return row?.count ?? 0;
}

/** @returns how many of the pairs are new */
async function keepPairs(runner: StatementRunner, pairs: readonly FoundPair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  await runner.run({
    text: "select set_config('maillage.actor', $1, true), set_config('maillage.bulk', 'on', true)",
    values: [JSON.stringify(ACTOR)],
  });
  const kept = await runner.run<{ isNew: boolean }>({
    text: `
      insert into duplicate (id, organization_id, other_id, score, reasons)
      select r.id, r.organization_id, r.other_id, r.score, r.reasons
      from jsonb_to_recordset($1::jsonb) r(id uuid, organization_id uuid, other_id uuid, score int, reasons text[])
      where not exists (select from duplicate d where d.organization_id = r.other_id and d.other_id = r.organization_id)
      order by r.organization_id, r.other_id
      on conflict (organization_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
        where duplicate.state = 'OPEN' and (duplicate.score, duplicate.reasons) is distinct from (excluded.score, excluded.reasons)
      returning xmax = 0 as "isNew"`,
    values: [JSON.stringify(pairs)],
  });
  return kept.filter(({ isNew }) => isNew).length;
}
