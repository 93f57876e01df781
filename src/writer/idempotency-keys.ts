import { createHash } from "node:crypto";
import type { IdempotentRequest, IdempotentTurn, StatementRunner } from "../core/context.js";
import { ExpectedError } from "../core/errors.js";
import { openSealed, seal } from "./sealed-text.js";

/** What a caller sends together with a key of its own. */
interface KeyedRequest {
  /** The credential that sends it: a key means nothing to any other. */
  readonly account: string;
  readonly key: string;
  /** The operation and its variables, in one text. */
  readonly content: string;
}

/**
 * Requests that are done once however often they are sent. Each of their writes keeps its outcome with its effect (`writeOnce`);
 * here the whole answer is kept, so that all who send the request get the same. Kept for a day, the answers sealed with the
 * caller's key, of which only the digest is stored.
 */
export class IdempotencyKeys {
  constructor(
    private readonly writer: StatementRunner,
    private readonly secret: string,
  ) {}

  /** @throws ExpectedError IDEMPOTENCY_KEY_REUSED when the key came with something else before */
  async begin({ account, key, content }: KeyedRequest): Promise<OnceRequest> {
    const digests = [digest(key), digest(content)] as const;
    const [row] = await this.writer.run<{ fingerprint: string; answer: Buffer | null }>({
      text: `insert into idempotent_request (account, key, fingerprint) values ($1, $2, $3)
        on conflict (account, key) do update set key = excluded.key returning fingerprint, answer`,
      values: [account, ...digests],
    });
    if (row?.fingerprint !== digests[1]) throw reused();
    const sealing = `${this.secret} ${key}`;
    return new OnceRequest(account, digests[0], sealing, row.answer && openSealed(row.answer, sealing), async (answer) => {
      const [kept] = await this.writer.run<{ answer: Buffer }>({
        text: "update idempotent_request set answer = coalesce(answer, $3) where account = $1 and key = $2 returning answer",
        values: [account, digests[0], seal(answer, sealing)],
      });
      return kept ? openSealed(kept.answer, sealing) : answer;
    });
  }

  /** Forgets keys older than a day. @returns how many */
  async deleteOld(): Promise<number> {
    const deleted = await this.writer.run({
      text: "delete from idempotent_request where created_at < now() - interval '1 day' returning 1",
      values: [],
    });
    return deleted.length;
  }
}

/** One request under its key, as it is answered this time. */
export class OnceRequest implements IdempotentRequest {
  private turns = 0;

  constructor(
    private readonly account: string,
    private readonly key: string,
    private readonly sealing: string,
    /** What was answered before; null when nothing was yet. */
    readonly answered: string | null,
    /** Keeps the answer, unless another was kept meanwhile. Answers what is kept. */
    readonly keep: (answer: string) => Promise<string>,
  ) {}

  nextTurn(): IdempotentTurn {
    return { account: this.account, key: this.key, turn: this.turns++, sealing: this.sealing };
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function reused(): ExpectedError {
  return new ExpectedError(
    "IDEMPOTENCY_KEY_REUSED",
    {
      fr: "Cette clé d'idempotence accompagnait déjà une autre opération, ou d'autres variables.",
      en: "This idempotency key already came with another operation, or other variables.",
    },
    {
      argument: "Idempotency-Key",
      remedy: { fr: "Donnez une clé nouvelle à chaque requête nouvelle.", en: "Give each new request a key of its own." },
    },
  );
}
