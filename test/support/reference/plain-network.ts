import type { NetworkNodeType } from "../../../src/modules/network/network-arrays.js";
import { TIE_ROLES, type TieKindName } from "../../../src/modules/network/tie-strength.js";

/** A network as anybody would write it down: lists of objects, looked through from one end to the other. */
export interface PlainNode {
  readonly id: string;
  readonly type: NetworkNodeType;
  readonly audience: number;
}

export interface PlainTie {
  /** Of a direct tie only. */
  readonly record: string | null;
  /** Null for a crowd, of `count`. */
  readonly from: string | null;
  readonly to: string;
  readonly role: number;
  readonly audience: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

export interface PlainSight {
  readonly rank: number;
  readonly day: number;
  readonly via: readonly TieKindName[];
}

/** One record that ties two actors. */
export interface PlainEvidence {
  /** Of the relationship or position, or of what is shared. */
  readonly id: string;
  readonly kind: TieKindName;
  readonly strength: number;
  /** Of the least audience that sees it: the actors, what they share, and a part that each has in it. */
  readonly rank: number;
}

const KIND_WEIGHTS = { RELATIONSHIP: 0.8, PROJECT: 0.8, EVENT: 0.5, COMMITTEE: 0.8, POSITION: 0.9, PUBLICATION: 0.7 };
const ALWAYS = -32_768;

/** The reference: docs/network.md, word by word, without regard to time or memory. */
export class PlainNetwork {
  readonly #strengths = new Map<string, Map<string, number>>();
  readonly #evidence = new Map<string, PlainEvidence[]>();
  readonly #ranks: ReadonlyMap<string, number>;

  constructor(nodes: readonly PlainNode[], ties: readonly PlainTie[], sight: PlainSight) {
    this.#ranks = new Map(nodes.map(({ id, audience }) => [id, audience]));
    const seen = new Set(nodes.filter(({ audience }) => audience <= sight.rank).map(({ id }) => id));
    const shown = ties.filter(
      (tie) =>
        tie.audience <= sight.rank &&
        tie.start <= sight.day &&
        sight.day < tie.end &&
        sight.via.includes(roleOf(tie).kind) &&
        seen.has(tie.to) &&
        (tie.from === null || seen.has(tie.from)),
    );
    for (const { id } of nodes) this.#strengths.set(id, new Map());
    for (const tie of shown) {
      if (tie.record === null || tie.from === null || tie.from === tie.to) continue;
      const strength = KIND_WEIGHTS[roleOf(tie).kind] * roleOf(tie).weight;
      const evidence = { id: tie.record, kind: roleOf(tie).kind, strength, rank: this.#rank(tie.audience, tie.from, tie.to) };
      this.#tie(tie.from, tie.to, evidence);
      this.#tie(tie.to, tie.from, evidence);
    }
    for (const thing of new Set(shown.filter(({ record }) => record === null).map(({ to }) => to))) {
      this.#share(
        shown.filter(({ to, record }) => to === thing && record === null),
        sight.day,
      );
    }
  }

  neighbors(of: string, depth: number): Map<string, { distance: number; strength: number }> {
    const found = new Map([[of, { distance: 0, strength: 1 }]]);
    for (let distance = 1; distance <= depth; distance++) {
      const nearer = [...found].filter(([, one]) => one.distance === distance - 1);
      const gaps = new Map<string, number>();
      for (const [via, { strength: passedOn }] of nearer) {
        for (const [other, strength] of this.#strengths.get(via) ?? []) {
          if (!found.has(other)) gaps.set(other, (gaps.get(other) ?? 1) * (1 - passedOn * strength));
        }
      }
      for (const [other, gap] of gaps) found.set(other, { distance, strength: 1 - gap });
    }
    found.delete(of);
    return found;
  }

  /** Every path that comes by nobody twice, the strongest first. */
  paths(from: string, to: string, maxLength: number): { readonly chain: readonly string[]; readonly strength: number }[] {
    const paths: { readonly chain: readonly string[]; readonly strength: number }[] = [];
    const follow = (chain: readonly string[], strength: number): void => {
      const last = chain.at(-1) as string;
      if (last === to) paths.push({ chain, strength });
      else if (chain.length <= maxLength) {
        for (const [next, tie] of this.#strengths.get(last) ?? []) if (!chain.includes(next)) follow([...chain, next], strength * tie);
      }
    };
    if (from !== to) follow([from], 1);
    return paths.sort((one, other) => other.strength - one.strength);
  }

  /** By whoever is last on the way to the one to be met: the strength of the strongest way by them. */
  introductions(from: string, to: string, maxLength: number): Map<string, number> {
    const best = new Map<string, number>();
    for (const { chain, strength } of this.paths(from, to, maxLength)) {
      const introducer = chain.at(-2) as string;
      best.set(introducer, Math.max(best.get(introducer) ?? 0, strength));
    }
    return best;
  }

  /** All that ties two actors, record by record. */
  evidence(from: string, to: string): readonly PlainEvidence[] {
    return this.#evidence.get(`${from} ${to}`) ?? [];
  }

  strength(from: string, to: string): number | undefined {
    return this.#strengths.get(from)?.get(to);
  }

  #share(ties: readonly PlainTie[], day: number): void {
    const weights = new Map<string, number>();
    let size = 0;
    for (const tie of ties) {
      if (tie.from === null) size += tie.count;
      else weights.set(tie.from, Math.max(weights.get(tie.from) ?? 0, roleOf(tie).weight));
    }
    size += weights.size;
    for (const [one, weight] of weights) {
      const tie = ties.find(({ from }) => from === one) as PlainTie;
      const { kind } = roleOf(tie);
      const isFading = kind === "EVENT" || kind === "PUBLICATION";
      const recency = isFading ? (tie.start === ALWAYS ? 0.5 : 0.5 ** ((day - tie.start) / 1461)) : 1;
      for (const [other, otherWeight] of weights) {
        if (other === one) continue;
        const strength = (KIND_WEIGHTS[kind] * weight * otherWeight * recency) / Math.sqrt(Math.max(size, 2) - 1);
        const rankOf = (actor: string): number => Math.min(...ties.filter(({ from }) => from === actor).map(({ audience }) => audience));
        const rank = this.#rank(Math.max(rankOf(one), rankOf(other)), one, other, tie.to);
        this.#tie(one, other, { id: tie.to, kind, strength, rank });
      }
    }
  }

  #rank(least: number, ...nodes: string[]): number {
    return Math.max(least, ...nodes.map((id) => this.#ranks.get(id) ?? 0));
  }

  #tie(from: string, to: string, evidence: PlainEvidence): void {
    const { strength } = evidence;
    this.#evidence.set(`${from} ${to}`, [...this.evidence(from, to), evidence]);
    const ofFrom = this.#strengths.get(from) as Map<string, number>;
    ofFrom.set(to, 1 - (1 - (ofFrom.get(to) ?? 0)) * (1 - strength));
  }
}

function roleOf(tie: PlainTie) {
  return TIE_ROLES[tie.role] as (typeof TIE_ROLES)[number];
}
