import { setTimeout as delay } from "node:timers/promises";
import { ExpectedError } from "../../core/errors.js";
import type { SubscribedPage } from "../../graphql/planned-pages.js";
import type { FeedWatch } from "../../modules/sync/index.js";

interface ChangeStreamOptions {
  /**
   * @param after the page before; undefined for the first
   * @throws ExpectedError, of which UNAVAILABLE is waited out and any other ends the stream
   */
  readonly read: (after: string | undefined) => Promise<SubscribedPage>;
  /** Takes points for a page that is about to be given. @returns for how many milliseconds to wait before trying again; 0 when paid */
  readonly pay: (changes: number) => Promise<number>;
  /** @throws ExpectedError UNAUTHENTICATED once the subscriber may no longer read; it is asked now and then while nothing is read */
  readonly confirm: () => Promise<void>;
  readonly confirmEveryMs: number;
  readonly watch: FeedWatch;
  readonly onEnd: () => void;
}

/** How often a subscriber who is told of nothing gets a cursor that is good for longer. */
const RENEWAL_MS = 3_600_000;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The pages of one subscriber, one when it is asked for: whoever asks for the next only when the last has left holds one page at most. It
 * reads on until it is up to date, then waits for the bell.
 */
export class ChangeStream implements AsyncIterableIterator<SubscribedPage> {
  readonly #ended = new AbortController();
  readonly #timers: readonly NodeJS.Timeout[];
  #failure: unknown;
  #after: string | undefined;
  #isUpToDate = false;
  #sent: { readonly at: number; readonly hasMore: boolean } | undefined;

  constructor(private readonly options: ChangeStreamOptions) {
    this.#timers = [
      setInterval(() => options.watch.ring(), RENEWAL_MS),
      setInterval(() => void options.confirm().catch((error: unknown) => this.#fail(error)), options.confirmEveryMs),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws ExpectedError when the pages cannot go on; the stream has then ended */
  async next(): Promise<IteratorResult<SubscribedPage, undefined>> {
    try {
      while (!this.#isEnded) {
        if (this.#isUpToDate) await this.options.watch.heard();
        if (this.#failure !== undefined) throw this.#failure;
        const page = await this.#read();
        if (!page) break;
        this.#after = page.cursor;
        this.#isUpToDate = !page.hasMore;
        if (!this.#isWorthTelling(page)) continue;
        await this.#pay(page);
        if (this.#isEnded) break;
        if (this.#failure !== undefined) throw this.#failure;
        this.#sent = { at: performance.now(), hasMore: page.hasMore };
        return { done: false, value: page };
      }
      return { done: true, value: undefined };
    } catch (error) {
      this.end();
      throw error;
    }
  }

  async return(): Promise<IteratorResult<SubscribedPage, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  /** Gives no further page, not even one that is being read. */
  end(): void {
    if (this.#isEnded) return;
    this.#ended.abort();
    for (const timer of this.#timers) clearInterval(timer);
    this.options.watch.close();
    this.options.watch.ring();
    this.options.onEnd();
  }

  get #isEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  get #hasStopped(): boolean {
    return this.#isEnded || this.#failure !== undefined;
  }

  /** For whoever waits for a page. */
  #fail(error: unknown): void {
    if (isPassing(error)) return;
    this.#failure = error;
    this.options.watch.ring();
  }

  /** Undefined when the stream ends before the database has answered. */
  async #read(): Promise<SubscribedPage | undefined> {
    for (let pauseMs = FIRST_PAUSE_MS; !this.#isEnded; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        return await this.options.read(this.#after);
      } catch (error) {
        if (!isPassing(error)) throw error;
        await this.#pause(pauseMs);
      }
    }
    return undefined;
  }

  /** The first page, one that tells of changes, one that says that there are no more, and now and then one with a newer cursor. */
  #isWorthTelling({ changes, hasMore }: SubscribedPage): boolean {
    if (!this.#sent || changes > 0 || this.#sent.hasMore !== hasMore) return true;
    return performance.now() - this.#sent.at >= RENEWAL_MS;
  }

  async #pay({ changes }: SubscribedPage): Promise<void> {
    for (let waitMs = await this.options.pay(changes); waitMs > 0 && !this.#hasStopped; waitMs = await this.options.pay(changes)) {
      await this.#pause(waitMs);
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: this.#ended.signal, ref: false }).catch(() => undefined);
  }
}

/** The database, or whoever vouches for the subscriber, is away. */
function isPassing(error: unknown): boolean {
  return error instanceof ExpectedError && error.code === "UNAVAILABLE";
}
