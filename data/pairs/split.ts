import { createHash } from "node:crypto";

/** CHOICE: weights and thresholds may be chosen on it. HELD_OUT: only to see how they do. */
export type Split = "CHOICE" | "HELD_OUT";

/** By a digest of the SIREN: no organization is in both. */
export function splitOf(siren: string): Split {
  return (createHash("sha256").update(siren).digest()[0] as number) % 2 === 0 ? "CHOICE" : "HELD_OUT";
}
