import type { Clock } from "../../core/clock.js";
import { errorCode } from "../../core/error-code.js";
import type { Logger } from "../../core/logger.js";
import type { ChangeAnnouncer } from "./change-announcer.js";
import type { DeliveryQueue } from "./delivery-queue.js";
import type { DeliverySender } from "./delivery-sender.js";

interface WebhookWorkerOptions {
  readonly announcer: Pick<ChangeAnnouncer, "announce">;
  readonly sender: Pick<DeliverySender, "drain">;
  readonly queue: Pick<DeliveryQueue, "nextDueAt" | "forget">;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The longest that a lost notification delays anything. */
const SWEEP_MS = 30_000;

/** How soon changes are looked at again that could not be announced yet. */
const AGAIN_MS = 1_000;

/** How long the log of deliveries reaches back. */
const KEPT_MS = 30 * 86_400_000;
const FORGET_EVERY_MS = 3_600_000;

/** Announces and sends, whenever it is woken and when something falls due, until it is stopped. */
export class WebhookWorker {
  readonly #sending = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #isWoken = false;
  #isStopped = false;
  #forgottenAt = 0;

  constructor(private readonly options: WebhookWorkerOptions) {}

  /** There may be something to do. Returns at once. */
  wake(): void {
    this.#isWoken = true;
    if (this.#isStopped || this.#round) return;
    clearTimeout(this.#timer);
    this.#round = this.#rounds().finally(() => {
      this.#round = undefined;
      if (this.#isWoken) this.wake();
    });
  }

  /** Lets the attempts that run end. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#round;
    await Promise.all(this.#sending);
  }

  async #rounds(): Promise<void> {
    while (this.#isWoken && !this.#isStopped) {
      this.#isWoken = false;
      const pauseMs = await this.#work().catch((error: unknown) => {
        this.#warn(error);
        return AGAIN_MS;
      });
      if (this.#isStopped) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.wake(), pauseMs);
      this.#timer.unref();
    }
  }

  /** @returns in how many milliseconds there is more to do */
  async #work(): Promise<number> {
    const { announcer, queue, clock } = this.options;
    const now = clock.now().getTime();
    if (now - this.#forgottenAt > FORGET_EVERY_MS) {
      await queue.forget(new Date(now - KEPT_MS));
      this.#forgottenAt = now;
    }
    const isLeft = await announcer.announce();
    const dueAt = await queue.nextDueAt();
    if (dueAt && dueAt.getTime() <= clock.now().getTime()) this.#send();
    const untilDue = dueAt ? Math.max(dueAt.getTime() - clock.now().getTime(), AGAIN_MS) : SWEEP_MS;
    return Math.min(untilDue, isLeft ? AGAIN_MS : SWEEP_MS, SWEEP_MS);
  }

  /** Beside the rounds: a slow receiver holds up no other. */
  #send(): void {
    const sending = this.options.sender
      .drain()
      .catch((error: unknown) => this.#warn(error))
      .finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }

  #warn(error: unknown): void {
    this.options.log.warn({ code: errorCode(error) ?? (error instanceof Error ? error.name : "unknown") }, "webhooks are tried again");
  }
}
