/** What ties two actors; the order of the list is that of their bits in a {@link Sight}. */
export const TIE_KINDS = ["RELATIONSHIP", "PROJECT", "EVENT", "COMMITTEE", "POSITION", "PUBLICATION"] as const;

export type TieKindName = (typeof TIE_KINDS)[number];

/** A part that an actor has in a tie. */
export interface TieRole {
  readonly kind: TieKindName;
  /** As the database spells it; empty where the kind knows no roles. */
  readonly name: string;
  /** From 0 to 1: how much of the tie's strength the part gives. */
  readonly weight: number;
}

/** How strong a tie of the kind is at most: between the only two that share something, in its foremost roles, today. */
const KIND_WEIGHTS: Readonly<Record<TieKindName, number>> = {
  RELATIONSHIP: 0.8,
  PROJECT: 0.8,
  EVENT: 0.5,
  COMMITTEE: 0.8,
  POSITION: 0.9,
  PUBLICATION: 0.7,
};

/** What happened on a day and is over: its ties fade. All others hold between their dates, then end. */
const FADING: ReadonlySet<TieKindName> = new Set(["EVENT", "PUBLICATION"]);

/** Days in which a tie that fades loses half its strength: four years. */
const HALF_LIFE_DAYS = 1461;

/** What is shared on an unknown day counts as if one half-life had passed. */
const UNDATED_FACTOR = 0.5;

function roles(kind: TieKindName, weights: Readonly<Record<string, number>>): TieRole[] {
  return Object.entries(weights).map(([name, weight]) => ({ kind, name, weight }));
}

/** Every part there is. A tie keeps the place of its part in this list, in one byte. */
export const TIE_ROLES: readonly TieRole[] = [
  ...roles("RELATIONSHIP", { SUPERVISES: 1, MEMBER_OF: 0.9, FUNDS: 0.9, AGREEMENT_WITH: 0.8, PARTNER_OF: 0.8, SUCCEEDED_BY: 0.6 }),
  ...roles("PROJECT", { LEAD: 1, OPERATOR: 0.9, FUNDER: 0.8, PARTNER: 0.8, BENEFICIARY: 0.5 }),
  ...roles("EVENT", { ORGANIZER: 1, SPEAKER: 0.9, MODERATOR: 0.9, PARTICIPANT: 0.6 }),
  ...roles("COMMITTEE", { CHAIR: 1, VICE_CHAIR: 0.9, MEMBER: 0.8, SUBSTITUTE: 0.5, OBSERVER: 0.4 }),
  ...roles("POSITION", { "": 1 }),
  ...roles("PUBLICATION", { "": 1 }),
];

export const ROLE_KIND_BITS = Uint8Array.from(TIE_ROLES, ({ kind }) => 1 << TIE_KINDS.indexOf(kind));
export const ROLE_WEIGHTS = Float64Array.from(TIE_ROLES, ({ weight }) => weight);
const ROLE_FADES = Uint8Array.from(TIE_ROLES, ({ kind }) => (FADING.has(kind) ? 1 : 0));
const ROLE_KIND_WEIGHTS = Float64Array.from(TIE_ROLES, ({ kind }) => KIND_WEIGHTS[kind]);

/** The place in {@link TIE_ROLES}. */
export function roleCode(kind: TieKindName, name = ""): number {
  const code = TIE_ROLES.findIndex((role) => role.kind === kind && role.name === name);
  if (code < 0) throw new Error(`No role ${name} of ${kind}`);
  return code;
}

/** How strong one record ties the two ends that it names: a relationship or a position. */
export function directStrength(role: number): number {
  return (ROLE_KIND_WEIGHTS[role] as number) * (ROLE_WEIGHTS[role] as number);
}

/**
 * What sharing something with `size` actors in all, oneself included, is worth before the roles of the two count: the kind's weight,
 * less the more there are, less the longer ago it was.
 */
export function sharedStrength(role: number, size: number, start: number, day: number): number {
  const rarity = 1 / Math.sqrt(Math.max(size, 2) - 1);
  const weight = (ROLE_KIND_WEIGHTS[role] as number) * rarity;
  if (ROLE_FADES[role] === 0) return weight;
  return weight * (start === ALWAYS ? UNDATED_FACTOR : 2 ** (-Math.max(day - start, 0) / HALF_LIFE_DAYS));
}

/** Days are counted from 2000-01-01, in two bytes: from 1910 to 2089. What lies outside is as good as unbounded. */
export const ALWAYS = -32_768;
export const FOREVER = 32_767;

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1) / DAY_MS;

/** The number of a day, YYYY-MM-DD. */
export function dayNumber(date: string): number {
  return clampDay(Date.parse(`${date}T00:00:00Z`) / DAY_MS - FIRST_DAY);
}

/** The day of a number, YYYY-MM-DD. */
export function dateOf(day: number): string {
  return new Date((FIRST_DAY + day) * DAY_MS).toISOString().slice(0, 10);
}

/** A start or an end, as days since 2000-01-01 or infinite, within what two bytes hold. */
function clampDay(day: number): number {
  return Math.min(Math.max(day, ALWAYS), FOREVER);
}
