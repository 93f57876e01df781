import type { Audience } from "../../core/audience.js";

/** A bell that keeps ringing until it is heard: what rings while nobody waits is heard by who waits next. */
export class FeedWatch {
  #isRinging = false;
  #hear: (() => void) | undefined;

  constructor(
    readonly audience: Audience,
    /** From now on it rings no more by itself. */
    readonly close: () => void,
  ) {}

  ring(): void {
    this.#isRinging = true;
    this.#hear?.();
  }

  /** Resolves once it has rung since it was last heard. */
  async heard(): Promise<void> {
    if (!this.#isRinging) await new Promise<void>((resolve) => (this.#hear = resolve));
    this.#hear = undefined;
    this.#isRinging = false;
  }
}
