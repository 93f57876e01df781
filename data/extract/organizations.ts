import type { IdentifierRecord, OrganizationRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { groupMentions, withoutDisputedSirets } from "./group-mentions.js";
import type { Mention } from "./mention.js";
import type { Report } from "./report.js";
import { nameKey } from "./text.js";

/** When files disagree, the first of these wins. */
const kindPrecedence = [
  "SOCIAL_LANDLORD",
  "STATE_SERVICE",
  "RESEARCH_INSTITUTION",
  "DEPARTMENT",
  "PUBLIC_BODY",
  "ASSOCIATION",
  "COMPANY",
  "OTHER",
];

export interface Organizations {
  readonly records: OrganizationRecord[];
  /** The organization of a mention that was given. */
  idOf(mention: Mention): string;
  idOfKey(ownKey: string): string;
}

function distinct<Value>(values: readonly Value[]): Value[] {
  const byForm = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byForm.values()];
}

/** The best of the spellings: one that another does not complete, with small letters, the most frequent, the longest, the first in the alphabet. */
function bestName(group: readonly Mention[]): string {
  const rank = (mention: Mention): [number, number, number, number] => [
    mention.isCut && group.some((other) => nameKey(other.name) !== nameKey(mention.name)) ? 1 : 0,
    /\p{Ll}/u.test(mention.name) ? 0 : 1,
    -group.filter((other) => other.name === mention.name).length,
    -mention.name.length,
  ];
  const [best] = [...group].sort((one, other) => {
    const [left, right] = [rank(one), rank(other)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? (one.name < other.name ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  });
  return best?.name ?? "";
}

function sirets(group: readonly Mention[]): string[] {
  return distinct(group.flatMap((mention) => mention.siret ?? [])).sort();
}

function naturalKey(group: readonly Mention[]): string {
  const own = group.flatMap((mention) => mention.ownKey ?? [])[0];
  const [siret] = sirets(group);
  return own ?? (siret === undefined ? `name:${group.map((mention) => nameKey(mention.name)).sort()[0]}` : `siret:${siret}`);
}

function record(group: readonly Mention[], sirenGroups: ReadonlyMap<string, number>, idOfKey: (key: string) => string): OrganizationRecord {
  const name = bestName(group);
  const numbers = sirets(group);
  const sirens = distinct(numbers.map((siret) => siret.slice(0, 9))).filter((siren) => sirenGroups.get(siren) === 1);
  const identifiers: IdentifierRecord[] = [
    ...sirens.map((value) => ({ scheme: "SIREN", value })),
    ...numbers.map((value) => ({ scheme: "SIRET", value })),
    ...distinct(group.flatMap((mention) => mention.identifiers)),
  ];
  const acronym = group.flatMap((mention) => mention.acronym ?? [])[0] ?? null;
  const parent = group.flatMap((mention) => mention.parentKey ?? [])[0];
  return {
    id: stableId("organization", naturalKey(group)),
    kind: kindPrecedence.find((kind) => group.some((mention) => mention.kind === kind)) ?? group[0]?.kind ?? "OTHER",
    name,
    acronym,
    otherNames: distinct(group.flatMap((mention) => [mention.name, ...mention.otherNames]))
      .filter((other) => other !== name && other !== acronym)
      .sort(),
    description: group.flatMap((mention) => mention.description ?? [])[0] ?? null,
    identifiers,
    location: group.flatMap((mention) => (mention.location === null ? [] : [mention.location]))[0] ?? null,
    parent: parent === undefined ? null : idOfKey(parent),
    territories: distinct(group.flatMap((mention) => mention.territories)).sort(),
    themes: distinct(group.flatMap((mention) => mention.themes)).sort(),
    contactPoints: distinct(group.flatMap((mention) => mention.contactPoints)),
    sources: distinct(group.map((mention) => mention.source)).sort(),
  };
}

/** One organization for each group of mentions, in the order of their ids. */
export function mergeMentions(mentions: readonly Mention[], report: Report): Organizations {
  const cleaned = withoutDisputedSirets(mentions, report);
  const groups = groupMentions(cleaned, report);
  const idOfKey = (key: string): string => stableId("organization", key);
  const sirenGroups = new Map<string, number>();
  for (const group of groups)
    for (const siren of distinct(sirets(group).map((siret) => siret.slice(0, 9))))
      sirenGroups.set(siren, (sirenGroups.get(siren) ?? 0) + 1);
  const ids = new Map<Mention, string>();
  const records = groups.map((group) => {
    const made = record(group, sirenGroups, idOfKey);
    for (const mention of group) ids.set(mention, made.id);
    return made;
  });
  mentions.forEach((mention, at) => {
    ids.set(mention, ids.get(cleaned[at] ?? mention) ?? "");
  });
  return {
    records: records.sort((one, other) => (one.id < other.id ? -1 : 1)),
    idOfKey,
    idOf: (mention) => {
      const id = ids.get(mention);
      if (id === undefined) throw new Error(`No organization was made of the mention "${mention.name}".`);
      return id;
    },
  };
}
