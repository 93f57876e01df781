import type { ProposalState } from "../../graphql/operations/ProposalsPage.js";

/** What the address of the list says of a state (`etat`); absent, what waits. */
export const STATES: Readonly<Record<"attente" | "acceptees" | "refusees", ProposalState>> = {
  attente: "PENDING",
  acceptees: "ACCEPTED",
  refusees: "REFUSED",
};

export type StateWord = keyof typeof STATES;

export const STATE_WORDS = Object.keys(STATES) as readonly StateWord[];

export interface ProposalsSearch {
  readonly etat?: StateWord;
  readonly apres?: string;
}
