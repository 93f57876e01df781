import { setTimeout as delay } from "node:timers/promises";
import type { Audience } from "../../core/audience.js";
import { errorCode } from "../../core/error-code.js";
import type { Logger } from "../../core/logger.js";
import { FeedWatch } from "./feed-watch.js";

/** Where the feed stands, of what no older transaction can precede any more. */
interface FeedState {
  /** Whether something waits for transactions before it to end. */
  readonly hasUnsettled: boolean;
  /** The place of the last change that concerns each audience; none where there never was one. */
  readonly latest: ReadonlyMap<Audience, { readonly position: string }>;
}

interface FeedPulseOptions {
  readonly look: () => Promise<FeedState>;
  readonly log: Logger;
}

/** The longest that a lost notification delays anything. */
const SWEEP_MS = 30_000;

/** Between two looks, however many notifications come. */
const GAP_MS = 30;

/** How soon what is not settled is looked at again: more and more slowly. */
const FIRST_AGAIN_MS = 50;
const LONGEST_AGAIN_MS = 1_000;

/**
 * Tells who follows the feed when there is something new for their audience. A notification says that something was committed, which
 * an older transaction may still hold up: one look for the whole process, again until nothing is held up, says when it can be read.
 * Without followers it does nothing.
 */
export class FeedPulse {
  readonly #watches = new Set<FeedWatch>();
  #told: FeedState["latest"] = new Map();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #againMs = FIRST_AGAIN_MS;
  #isWoken = false;
  #isStopped = false;

  constructor(private readonly options: FeedPulseOptions) {}

  /** Something may have been committed. Returns at once. */
  wake(): void {
    this.#againMs = FIRST_AGAIN_MS;
    this.#look();
  }

  /** Rings for everything that becomes readable from now on, until it is closed. */
  watch(audience: Audience): FeedWatch {
    const watch = new FeedWatch(audience, () => this.#watches.delete(watch));
    this.#watches.add(watch);
    this.wake();
    return watch;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  #look(): void {
    this.#isWoken = true;
    if (this.#isStopped || this.#round || this.#watches.size === 0) return;
    clearTimeout(this.#timer);
    this.#round = this.#rounds().finally(() => {
      this.#round = undefined;
    });
  }

  async #rounds(): Promise<void> {
    let pauseMs = SWEEP_MS;
    while (this.#isWoken && !this.#isStopped) {
      this.#isWoken = false;
      pauseMs = await this.#tell().catch((error: unknown) => {
        this.options.log.warn({ code: errorCode(error) }, "the change feed could not be looked at");
        return LONGEST_AGAIN_MS;
      });
      await delay(GAP_MS, undefined, { ref: false });
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => this.#look(), pauseMs);
    this.#timer.unref();
  }

  /** @returns in how many milliseconds to look again */
  async #tell(): Promise<number> {
    const { hasUnsettled, latest } = await this.options.look();
    for (const watch of this.#watches) {
      if (latest.get(watch.audience)?.position !== this.#told.get(watch.audience)?.position) watch.ring();
    }
    this.#told = latest;
    if (!hasUnsettled) return SWEEP_MS;
    const pauseMs = this.#againMs;
    this.#againMs = Math.min(pauseMs * 2, LONGEST_AGAIN_MS);
    return pauseMs;
  }
}
