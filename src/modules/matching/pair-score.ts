import { MatchReason } from "./match-reason.js";
import { compareNames, type NameAgreement, type NameSimilarity } from "./name-similarity.js";
import type { NameWords } from "./name-words.js";
import type { Party } from "./party.js";
import { kilometresBetween } from "./place.js";

/**
 * From this score on a match is CERTAIN, where nothing contradicts it and no other record comes near. Chosen on the labelled pairs of
 * data/matching (docs/matching.md has the figures).
 */
export const CERTAIN_FROM = 0.95;
/** From this score on somebody should look. */
export const DOUBTFUL_FROM = 0.35;

/** Another match from this score on makes the best one DOUBTFUL. */
export const RIVAL_FROM = 0.8;

const DOUBTFUL_LOG_ODDS = Math.log(DOUBTFUL_FROM / (1 - DOUBTFUL_FROM));

/** Log-odds before anything is compared: two records that share a word are seldom one. */
const PRIOR = -4;

/** What each agreement is worth, in log-odds: +3 makes what was as probable as not 95 % probable. */
const WEIGHTS = {
  sameCommonName: 3,
  sameTellingName: 6.6,
  sameVeryTellingName: 7.75,
  acronym: 2.5,
  alikeAtBest: 5,
  differentName: -3,
  sameAddress: 3,
  samePostalCode: 2.5,
  sameDepartment: 0.65,
  otherPostalCode: -0.7,
  otherDepartment: -4,
  farAway: -2,
  samePhone: 3.5,
  sameEmail: 4,
  sameDomain: 2.5,
  otherKind: -2.5,
  sameLegalUnit: 3,
  otherEstablishment: -1.5,
  otherIdentifier: -5,
} as const;

/** A name tells its bearer from others when its telling words come to this (see `NameSimilarity.telling`). */
const TELLING = 1;
const SAME_PLACE_KM = 0.15;
const FAR_KM = 15;

export interface PairScore {
  /** 0 to 1: how probable it is that both are one. The same whichever is given first. */
  readonly score: number;
  /** Whether their registers say that they are two: never CERTAIN. */
  readonly isContradicted: boolean;
  /** What speaks for it and against it, the weightiest first. */
  readonly reasons: readonly MatchReason[];
}

interface Evidence {
  readonly weight: number;
  readonly reason: MatchReason;
}

/** How probable it is that two descriptions are of one organization. Knows nothing but the two. */
export function scorePair(one: Party, other: Party): PairScore {
  const evidence = [
    ...nameEvidence(one, other),
    ...placeEvidence(one, other),
    ...contactEvidence(one, other),
    ...identifierEvidence(one, other),
  ];
  const logOdds = evidence.reduce((sum, { weight }) => sum + weight, PRIOR);
  return {
    score: Math.round((1 / (1 + Math.exp(-logOdds))) * 1000) / 1000,
    isContradicted: isContradicted(one, other),
    reasons: [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ reason }) => reason),
  };
}

/** Whether an organization of these names may be as much as doubtful, if it is where `one` is: contacts and identifiers aside. */
export function mayMatch(one: Party, names: readonly NameWords[]): boolean {
  const best = bestName(one.names, names);
  const place = one.location ? WEIGHTS.sameAddress : one.departments.size > 0 ? WEIGHTS.samePostalCode : 0;
  return best !== undefined && PRIOR + nameWeight(best) + place >= DOUBTFUL_LOG_ODDS;
}

/** Both have a SIREN, a SIRET or an RNA number, and share none. */
export function isContradicted(one: Party, other: Party): boolean {
  return differ(one.sirens, other.sirens) || differ(one.rnas, other.rnas) || differ(one.sirets, other.sirets);
}

const NAME_REASONS: Readonly<Record<NameAgreement, MatchReason>> = {
  SAME: MatchReason.SAME_NAME,
  CUT: MatchReason.CUT_NAME,
  ACRONYM: MatchReason.ACRONYM,
  ALIKE: MatchReason.ALIKE_NAMES,
  DIFFERENT: MatchReason.OTHER_NAME,
};

function nameEvidence(one: Party, other: Party): Evidence[] {
  const best = bestName(one.names, other.names);
  return best ? [{ weight: nameWeight(best), reason: NAME_REASONS[best.agreement] }] : [];
}

function bestName(names: readonly NameWords[], others: readonly NameWords[]): NameSimilarity | undefined {
  let best: NameSimilarity | undefined;
  for (const name of names) {
    for (const other of others) {
      const next = compareNames(name, other);
      if (!best || nameWeight(next) > nameWeight(best)) best = next;
    }
  }
  return best;
}

function nameWeight({ agreement, similarity, telling }: NameSimilarity): number {
  const share = Math.min(1, telling / TELLING);
  const { sameCommonName, sameTellingName, sameVeryTellingName, acronym, alikeAtBest, differentName } = WEIGHTS;
  switch (agreement) {
    case "SAME":
    case "CUT":
      return (
        (sameCommonName +
          (sameTellingName - sameCommonName) * share +
          (sameVeryTellingName - sameTellingName) * Math.min(1, Math.max(0, telling - TELLING))) *
        similarity
      );
    case "ACRONYM":
      return acronym;
    case "ALIKE":
      // From nothing at 0.6 to almost the same name.
      return Math.max(0, (similarity - 0.6) / 0.4) * alikeAtBest * Math.max(0.3, share);
    case "DIFFERENT":
      return differentName;
  }
}

function placeEvidence(one: Party, other: Party): Evidence[] {
  if (one.location && other.location) {
    const kilometres = kilometresBetween(one.location, other.location);
    if (kilometres <= SAME_PLACE_KM) return [{ weight: WEIGHTS.sameAddress, reason: MatchReason.SAME_PLACE }];
    if (kilometres >= FAR_KM) return [{ weight: WEIGHTS.farAway, reason: MatchReason.FAR_AWAY }];
  }
  if (share(one.postalCodes, other.postalCodes)) {
    return [{ weight: WEIGHTS.samePostalCode, reason: MatchReason.SAME_POSTAL_CODE }];
  }
  if (differ(one.departments, other.departments)) {
    return [{ weight: WEIGHTS.otherDepartment, reason: MatchReason.OTHER_DEPARTMENT }];
  }
  if (differ(one.postalCodes, other.postalCodes)) {
    return [{ weight: WEIGHTS.otherPostalCode, reason: MatchReason.OTHER_POSTAL_CODE }];
  }
  return share(one.departments, other.departments) ? [{ weight: WEIGHTS.sameDepartment, reason: MatchReason.SAME_DEPARTMENT }] : [];
}

function contactEvidence(one: Party, other: Party): Evidence[] {
  const found: Evidence[] = [];
  if (share(one.phones, other.phones)) found.push({ weight: WEIGHTS.samePhone, reason: MatchReason.SAME_PHONE });
  if (share(one.emails, other.emails)) found.push({ weight: WEIGHTS.sameEmail, reason: MatchReason.SAME_EMAIL });
  else if (share(one.domains, other.domains)) {
    found.push({ weight: WEIGHTS.sameDomain, reason: MatchReason.SAME_DOMAIN });
  }
  if (one.kind && other.kind && one.kind !== other.kind && one.kind !== "OTHER" && other.kind !== "OTHER") {
    found.push({ weight: WEIGHTS.otherKind, reason: MatchReason.OTHER_KIND });
  }
  return found;
}

function identifierEvidence(one: Party, other: Party): Evidence[] {
  const found: Evidence[] = [];
  if (share(one.sirens, other.sirens)) found.push({ weight: WEIGHTS.sameLegalUnit, reason: MatchReason.SAME_SIREN });
  if (differ(one.sirens, other.sirens)) found.push({ weight: WEIGHTS.otherIdentifier, reason: MatchReason.OTHER_SIREN });
  else if (differ(one.sirets, other.sirets)) found.push({ weight: WEIGHTS.otherEstablishment, reason: MatchReason.OTHER_ESTABLISHMENT });
  if (differ(one.rnas, other.rnas)) found.push({ weight: WEIGHTS.otherIdentifier, reason: MatchReason.OTHER_RNA });
  return found;
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const value of one) if (other.has(value)) return true;
  return false;
}

function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !share(one, other);
}
