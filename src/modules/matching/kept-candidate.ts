import type { OrganizationKind } from "../organization/index.js";
import type { MatchCandidate } from "./match-candidate.js";
import { nameWords } from "./name-words.js";

/** What the list of duplicates keeps of what a source says: enough to decide. No telephone or address, which may be somebody's. */
export interface KeptCandidate {
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: OrganizationKind | null;
  /** As "SIRET 53211673800040". */
  readonly identifiers: readonly string[];
  readonly postalCode: string | null;
  /** INSEE code. */
  readonly commune: string | null;
}

export function keptCandidate({ name, acronym, kind, identifiers, postalCode, commune }: MatchCandidate): KeptCandidate {
  return {
    name,
    acronym: acronym ?? null,
    kind: kind ?? null,
    identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    postalCode: postalCode ?? null,
    commune: commune ?? null,
  };
}

/**
 * By what a source's description is known when the source brings it again: its id there, else its number in a register, else its name
 * and place. A decision on it holds as long as this stays.
 */
export function candidateIdentity({ name, identifiers, postalCode, commune }: MatchCandidate): string {
  for (const scheme of ["EXTERNAL", "SIRET", "RNA", "SIREN"] as const) {
    const borne = identifiers.find((one) => one.scheme === scheme);
    if (borne) return `${scheme} ${borne.value.trim()}`;
  }
  return ["NAME", nameWords(name).compact, postalCode ?? commune ?? ""].join(" ").trim();
}
