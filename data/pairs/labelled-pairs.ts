import { createHash } from "node:crypto";
import type { Mention } from "./mentions.js";

/** Two mentions and whether they are of one organization: the same SIRET, or different SIREN. */
export interface LabelledPair {
  readonly isSame: boolean;
  /** CHOICE: thresholds may be chosen on it. HELD_OUT: only to see how they do. No organization is in both. */
  readonly split: "CHOICE" | "HELD_OUT";
  readonly one: Mention;
  readonly other: Mention;
}

/** For each mention, how many of the names most like its own under another SIREN are looked at. */
const NEIGHBOURS = 2;
/** Letter trigrams in common (Dice) from which two names are hard to tell apart. */
const HARD = 0.55;
/** Hard negatives that are kept, drawn by digest. */
const NEGATIVES = 900;

/** Mentions of one SIRET under several spellings, and mentions of different legal units that are spelled alike. */
export function labelledPairs(mentions: readonly Mention[]): LabelledPair[] {
  const positives = pairsOf(mentions, (one, other) => one.siret === other.siret && one.name !== other.name);
  const negatives = hardNegatives(mentions)
    .sort((a, b) => (digestOf(a) < digestOf(b) ? -1 : 1))
    .slice(0, NEGATIVES);
  const groups = new Groups();
  for (const [one, other] of [...positives, ...negatives]) groups.join(sirenOf(one), sirenOf(other));
  const label = ([one, other]: Pair, isSame: boolean): LabelledPair => {
    const group = groups.of(sirenOf(one));
    return { isSame, split: digest(group).charCodeAt(0) % 2 === 0 ? "CHOICE" : "HELD_OUT", one, other };
  };
  return [...positives.map((pair) => label(pair, true)), ...negatives.map((pair) => label(pair, false))];
}

type Pair = readonly [Mention, Mention];

function pairsOf(mentions: readonly Mention[], isPair: (one: Mention, other: Mention) => boolean): Pair[] {
  const bySiret = new Map<string, Mention[]>();
  for (const mention of mentions) bySiret.set(mention.siret, [...(bySiret.get(mention.siret) ?? []), mention]);
  return [...bySiret.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group
        .slice(at + 1)
        .filter((other) => isPair(one, other))
        .map((other): Pair => [one, other]),
    ),
  );
}

/** The names most alike of different SIREN, found by their letters alone, so that no rule of the matcher chooses them. */
function hardNegatives(mentions: readonly Mention[]): Pair[] {
  const trigrams = mentions.map(({ name }) => trigramsOf(name));
  const bearers = new Map<string, number[]>();
  trigrams.forEach((own, at) => {
    for (const trigram of own) (bearers.get(trigram) ?? bearersOf(bearers, trigram)).push(at);
  });
  const found = new Map<string, Pair>();
  mentions.forEach((one, at) => {
    const shared = new Map<number, number>();
    for (const trigram of trigrams[at] ?? [])
      for (const other of bearers.get(trigram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const near = [...shared]
      .map(([other, count]) => ({ other, dice: (2 * count) / ((trigrams[at]?.size ?? 0) + (trigrams[other]?.size ?? 0)) }))
      .filter(({ other, dice }) => dice >= HARD && sirenOf(mentions[other] as Mention) !== sirenOf(one))
      .sort((a, b) => b.dice - a.dice || a.other - b.other)
      .slice(0, NEIGHBOURS);
    for (const { other } of near) found.set([at, other].sort().join(), [one, mentions[other] as Mention]);
  });
  return [...found.values()];
}

function bearersOf(bearers: Map<string, number[]>, trigram: string): number[] {
  const list: number[] = [];
  bearers.set(trigram, list);
  return list;
}

function trigramsOf(name: string): Set<string> {
  const letters = ` ${name.toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 2 }, (_, at) => letters.slice(at, at + 3)));
}

/** Organizations that share a pair, in one group. */
class Groups {
  private readonly parents = new Map<string, string>();

  of(member: string): string {
    const parent = this.parents.get(member) ?? member;
    return parent === member ? member : this.of(parent);
  }

  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)].sort() as [string, string];
    this.parents.set(second, first);
  }
}

function sirenOf({ siret }: Mention): string {
  return siret.slice(0, 9);
}

function digestOf([one, other]: Pair): string {
  return digest([one.siret, one.name, other.siret, other.name].join("|"));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
