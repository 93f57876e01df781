import { CERTAIN_FROM, DOUBTFUL_FROM, RIVAL_FROM, scorePair } from "../../src/modules/matching/pair-score.js";
import { type Party, partyOf } from "../../src/modules/matching/party.js";
import type { Mention } from "./mentions.js";

/** How files of one source do against those of another, when no identifier is given. */
export interface Linkage {
  readonly candidates: number;
  /** Of which the directory holds the legal unit. */
  readonly known: number;
  readonly right: number;
  readonly wrong: number;
  /** In doubt, with the right one among those that are told. */
  readonly noticed: number;
  /** Both names of what was wrongly taken for certain. */
  readonly errors: readonly string[];
}

/** A word that so many names have leads to none of them. */
const COMMON = 400;

/**
 * One file is the directory, each spelling of another is brought to it as an import would, with what it says of its place or without. Right is
 * the same legal unit, by the SIREN that both have and that is withheld; everything else that is taken for certain is wrong.
 */
export function linkage(directory: readonly Mention[], brought: readonly Mention[], withPlace: boolean): Linkage {
  const first = new Map<string, Mention>();
  for (const mention of directory) if (!first.has(mention.siret)) first.set(mention.siret, mention);
  const held = [...first.values()].map((mention) => ({ mention, siren: sirenOf(mention), party: partyWithout(mention, withPlace) }));
  const bearers = new Map<string, number[]>();
  held.forEach(({ party }, at) => {
    for (const word of wordsOf(party)) bearers.set(word, [...(bearers.get(word) ?? []), at]);
  });
  const sirens = new Set(held.map(({ siren }) => siren));
  const counts = { candidates: 0, known: 0, right: 0, wrong: 0, noticed: 0, errors: [] as string[] };
  const distinct = new Map(brought.map((mention) => [[mention.siret, mention.name, mention.department].join("|"), mention]));
  for (const mention of distinct.values()) {
    const siren = sirenOf(mention);
    counts.candidates += 1;
    if (sirens.has(siren)) counts.known += 1;
    const party = partyWithout(mention, withPlace);
    const near = new Set(
      [...wordsOf(party)].flatMap((word) => ((bearers.get(word)?.length ?? 0) > COMMON ? [] : (bearers.get(word) ?? []))),
    );
    const scored = [...near]
      .map((at) => ({ siren: held[at]?.siren, name: held[at]?.mention.name, score: scorePair(party, held[at]?.party as Party).score }))
      .filter(({ score }) => score >= DOUBTFUL_FROM)
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (!best) continue;
    const isCertain = best.score >= CERTAIN_FROM && (second?.score ?? 0) < RIVAL_FROM;
    if (isCertain) {
      counts[best.siren === siren ? "right" : "wrong"] += 1;
      if (best.siren !== siren) counts.errors.push(`${mention.name} = ${best.name}`);
    } else if (scored.slice(0, 5).some((one) => one.siren === siren)) counts.noticed += 1;
  }
  return counts;
}

/** Of a share of wrong ones, the least that precision is, with 95 % confidence (Wilson's interval). */
export function leastPrecision({ right, wrong }: Linkage): number {
  const count = right + wrong;
  if (count === 0) return 0;
  const [z, share] = [1.959964, right / count];
  const middle = share + (z * z) / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return (middle - spread) / (1 + (z * z) / count);
}

function partyWithout({ name, department }: Mention, withPlace: boolean): Party {
  const commune = withPlace && department !== null ? { commune: `${department}000`.slice(0, 5) } : {};
  return partyOf({ name, identifiers: [], phones: [], emails: [], ...commune });
}

function wordsOf({ names }: Party): Set<string> {
  return new Set(names.flatMap(({ words }) => words));
}

function sirenOf({ siret }: Mention): string {
  return siret.slice(0, 9);
}
