import type { WorkState } from "../../graphql/operations/WorkList.js";

/** What the address of the list says of a state (`etat`); absent, what waits. */
export const STATES: Readonly<Record<"attente" | "regles" | "laisses", readonly WorkState[]>> = {
  attente: ["OPEN"],
  regles: ["ACCEPTED", "CLOSED", "SETTLED"],
  laisses: ["DISMISSED"],
};

export type StateWord = keyof typeof STATES;

export const STATE_WORDS = Object.keys(STATES) as readonly StateWord[];

export interface WorkSearch {
  readonly etat?: StateWord;
  readonly apres?: string;
}
