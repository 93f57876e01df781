import { Groups } from "./groups.js";
import type { Mention } from "./mention.js";
import type { Report } from "./report.js";
import { nameKey, namesAgree } from "./text.js";

function indexBy<Key>(mentions: readonly Mention[], keysOf: (mention: Mention) => readonly Key[]): Map<Key, number[]> {
  const index = new Map<Key, number[]>();
  mentions.forEach((mention, at) => {
    for (const key of keysOf(mention)) index.set(key, [...(index.get(key) ?? []), at]);
  });
  return index;
}

function disputedSirets(mentions: readonly Mention[]): Set<string> {
  const disputed = new Set<string>();
  for (const [siret, members] of indexBy(mentions, (mention) => (mention.siret === null ? [] : [mention.siret]))) {
    const names = members.flatMap((at) => mentions[at]?.name ?? []);
    if (names.some((name) => !namesAgree(name, names[0] ?? name))) disputed.add(siret);
  }
  return disputed;
}

function uniteNamesakes(mentions: readonly Mention[], groups: Groups, report: Report): void {
  const named = indexBy(mentions, (mention) => (mention.ownKey === null ? [mention.name, ...mention.otherNames].map(nameKey) : []));
  for (const members of named.values()) {
    const sirens = new Set(members.flatMap((at) => mentions[at]?.siret?.slice(0, 9) ?? []));
    if (sirens.size > 1) report.count("merging: names borne by several SIREN, kept apart");
    const bySiren = new Map<string, number>();
    for (const at of members) {
      const siren = sirens.size > 1 ? (mentions[at]?.siret?.slice(0, 9) ?? "") : "";
      const first = bySiren.get(siren);
      if (first === undefined) bySiren.set(siren, at);
      else groups.unite(first, at);
    }
  }
}

function uniteCutNames(mentions: readonly Mention[], groups: Groups, report: Report): void {
  const keys = mentions.map((mention) => (mention.ownKey === null ? nameKey(mention.name) : ""));
  const sirensOf = (root: number): Set<string> =>
    new Set(mentions.flatMap((mention, at) => (groups.find(at) === root && mention.siret !== null ? [mention.siret.slice(0, 9)] : [])));
  mentions.forEach((mention, at) => {
    const cut = keys[at] ?? "";
    if (!mention.isCut || cut === "") return;
    const longer = new Set(keys.flatMap((key, other) => (key.length > cut.length && key.startsWith(cut) ? [groups.find(other)] : [])));
    longer.delete(groups.find(at));
    const [only] = longer;
    if (only === undefined || longer.size > 1) return;
    if (new Set([...sirensOf(only), ...sirensOf(groups.find(at))]).size > 1) return;
    groups.unite(only, at);
    report.count("merging: cut names united with the full name");
  });
}

/** The mentions in the same order, without the SIRETs that the files give to names that cannot be one organization. */
export function withoutDisputedSirets(mentions: readonly Mention[], report: Report): Mention[] {
  const disputed = disputedSirets(mentions);
  report.count("merging: SIRET given to different names, dropped", disputed.size);
  return mentions.map((mention) => (mention.siret !== null && disputed.has(mention.siret) ? { ...mention, siret: null } : mention));
}

/**
 * Which mentions are one organization: same SIRET; same name, unless several SIREN bear it; a name that the file cut, when exactly one
 * longer name begins with it. Mentions with their own number are never united by name.
 */
export function groupMentions(mentions: readonly Mention[], report: Report): Mention[][] {
  const groups = new Groups(mentions.length);
  const identities = (mention: Mention): string[] => [mention.siret, mention.ownKey].filter((key) => key !== null);
  for (const members of indexBy(mentions, identities).values()) for (const at of members) groups.unite(members[0] ?? at, at);
  uniteNamesakes(mentions, groups, report);
  uniteCutNames(mentions, groups, report);
  const grouped = new Map<number, Mention[]>();
  mentions.forEach((mention, at) => {
    const root = groups.find(at);
    grouped.set(root, [...(grouped.get(root) ?? []), mention]);
  });
  return [...grouped.values()];
}
