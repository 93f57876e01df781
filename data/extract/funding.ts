import type { Mention } from "./mention.js";

/** One payment of one file: several of the same payer, beneficiary, year and source are one relationship. */
export interface Funding {
  readonly payerKey: string;
  readonly beneficiary: Mention;
  readonly year: number;
  readonly cents: number;
  readonly label: string;
  readonly source: string;
}
