import { NOBODY } from "./network-arrays.js";

/** How often what each audience sees has changed: whatever is hidden from it does not count, so that nothing kept for it tells of that. */
export class SeenChanges {
  readonly #changes = new Float64Array(NOBODY);
  readonly #losses = new Float64Array(NOBODY);

  /** Another number after each change of what the audience sees. */
  ofRank(rank: number): number {
    return this.#changes[rank] as number;
  }

  /** Another number after each that took something from what the audience saw. */
  lossesOfRank(rank: number): number {
    return this.#losses[rank] as number;
  }

  /** Something is now seen from another audience on; {@link NOBODY} for what is not, yet or any more. */
  moved(from: number, to: number): void {
    for (let rank = Math.min(from, to); rank < Math.max(from, to); rank++) {
      this.#changes[rank] = this.ofRank(rank) + 1;
      if (to > from) this.#losses[rank] = this.lossesOfRank(rank) + 1;
    }
  }
}
