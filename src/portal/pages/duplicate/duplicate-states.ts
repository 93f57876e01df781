import type { DuplicateState } from "../../graphql/operations/DuplicatesPage.js";

/** What the address of the list says of a state (`etat`); absent, what is open. */
export const STATES: Readonly<Record<"ouverts" | "fusionnes" | "separes", DuplicateState>> = {
  ouverts: "OPEN",
  fusionnes: "ACCEPTED",
  separes: "REFUSED",
};

export type StateWord = keyof typeof STATES;

export const STATE_WORDS = Object.keys(STATES) as readonly StateWord[];

export interface DuplicatesSearch {
  readonly etat?: StateWord;
  /** Only what this source brought, by its name. */
  readonly source?: string;
  readonly apres?: string;
}
