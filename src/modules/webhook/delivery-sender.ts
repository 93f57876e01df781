import type { Clock } from "../../core/clock.js";
import type { Logger } from "../../core/logger.js";
import { openSealed } from "../../writer/sealed-text.js";
import type { Claim, DeliveryQueue, Outcome } from "./delivery-queue.js";
import { nextAttemptAt } from "./retry-schedule.js";
import type { Answer, AttemptFailure, TargetClient } from "./target-client.js";
import { messageIdOf } from "./webhook-message.js";
import { signedHeaders } from "./webhook-secret.js";

interface DeliverySenderOptions {
  readonly queue: DeliveryQueue;
  readonly client: Pick<TargetClient, "post">;
  /** With which webhooks' secrets are sealed. */
  readonly sealingSecret: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly random?: () => number;
}

/** Attempts of one process at once, each to another webhook. */
const LANES = 8;

/** The receiver wants nothing more, ever (Standard Webhooks 1.0). */
const GONE = 410;

/** Makes the attempts that are due. */
export class DeliverySender {
  /** Attempts of this process, by how they ended. */
  readonly counts = new Map<AttemptFailure | "DELIVERED", number>();
  #lanes = 0;

  constructor(private readonly options: DeliverySenderOptions) {}

  /** Resolves when nothing more is due, or others are at it. */
  async drain(): Promise<void> {
    if (this.#lanes >= LANES) return;
    this.#lanes += 1;
    const others: Promise<void>[] = [];
    try {
      for (let claim = await this.#claim(); claim; claim = await this.#claim()) {
        others.push(this.drain());
        await this.#send(claim);
      }
    } finally {
      this.#lanes -= 1;
    }
    await Promise.all(others);
  }

  #claim(): Promise<Claim | undefined> {
    return this.options.queue.claim(this.options.clock.now());
  }

  async #send(claim: Claim): Promise<void> {
    const { queue, client, clock, log } = this.options;
    const messageId = messageIdOf(claim.deliveryId);
    const startedAt = performance.now();
    const headers = this.#headers(claim, messageId);
    const answer: Answer = headers ? await client.post(claim.url, headers, claim.body) : { failure: "INTERRUPTED" };
    const durationMs = performance.now() - startedAt;
    const outcome = this.#outcome(claim, answer, durationMs);
    await queue.settle(claim, outcome, clock.now());
    const result = answer.failure ?? "DELIVERED";
    this.counts.set(result, (this.counts.get(result) ?? 0) + 1);
    const fields = { webhook: claim.webhookId, message: messageId, attempt: claim.attempt, result, status: answer.status };
    if (outcome.disable) log.warn({ ...fields, reason: outcome.disable }, "a webhook's receiver is given up");
    else log.info(fields, "a webhook was called");
  }

  /** Undefined when no secret can be read, as when the server's own was changed: rotating it helps. */
  #headers({ webhookId, body, secret, previousSecret }: Claim, messageId: string): Record<string, string> | undefined {
    const secrets = [secret, previousSecret].flatMap((sealed) => this.#open(sealed) ?? []);
    if (secrets.length > 0) return signedHeaders(messageId, this.options.clock.now(), body, secrets);
    this.options.log.error({ webhook: webhookId }, "a webhook's secret cannot be read: was MAILLAGE_SECRET changed? Rotate it");
    return undefined;
  }

  #open(sealed: Buffer | null): string | undefined {
    try {
      return sealed ? openSealed(sealed, this.options.sealingSecret) : undefined;
    } catch {
      return undefined;
    }
  }

  /** A test is tried once, and says nothing about whether what matters arrives, unless the receiver says that it is gone. */
  #outcome({ kind, failures }: Claim, answer: Answer, durationMs: number): Outcome {
    if (answer.failure === undefined) return { answer, durationMs };
    if (answer.status === GONE) return { answer, durationMs, disable: "GONE" };
    if (kind === "TEST") return { answer, durationMs };
    const next = nextAttemptAt(failures + 1, this.options.clock.now(), answer.retryAfter, this.options.random);
    return { answer, durationMs, ...(next ? { nextAttemptAt: next } : { disable: "FAILING" as const }) };
  }
}
