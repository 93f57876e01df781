import { timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import { type Clock, todayInParis } from "../../core/clock.js";
import type { StatementRunner, Viewer } from "../../core/context.js";
import { errorCode } from "../../core/error-code.js";
import type { Logger } from "../../core/logger.js";
import { type ApiKeyRecord, COLUMNS, type KeyRow, recordOf } from "./api-key-record.js";
import { stateOf } from "./api-key-state.js";
import { hashSecret, readApiKey } from "./api-key-text.js";
import { refusedCredential } from "./refused-credential.js";

/** How long a key read from the database holds, in milliseconds: a revoked one works no longer than that. */
const FRESH_MS = 3_000;

/** Keys remembered at once. */
const REMEMBERED = 1_000;

interface KnownKey {
  readonly record: ApiKeyRecord;
  readonly secretHash: Buffer;
  readonly viewer: Viewer;
  /** Whether the organization in whose name it asks left the directory. */
  readonly isOrphan: boolean;
}

const NOBODYS_HASH = Buffer.alloc(32);

/** Tells whose a key is. Reads each key that is in use from the database every few seconds, whatever the number of requests. */
export class KeyAuthenticator {
  private readonly known: LRUCache<string, KnownKey>;
  /** The day on which each key is known to be marked as used. */
  private readonly marked = new LRUCache<string, string>({ max: REMEMBERED });

  constructor(
    private readonly runner: StatementRunner,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {
    this.known = new LRUCache({ max: REMEMBERED, ttl: FRESH_MS, ttlResolution: 0, fetchMethod: (lookup) => this.read(lookup) });
  }

  /** @throws ExpectedError UNAUTHENTICATED, with the reason; UNAVAILABLE when the database does not answer */
  async viewerOf(text: string): Promise<Viewer> {
    const presented = readApiKey(text);
    if (!presented) throw refusedCredential("MALFORMED");
    const key = this.known.get(presented.lookup) ?? (await this.known.fetch(presented.lookup));
    const isRight = timingSafeEqual(hashSecret(presented.secret), key?.secretHash ?? NOBODYS_HASH);
    if (!key || !isRight) throw refusedCredential("UNKNOWN_KEY");
    return this.viewerWhile(key);
  }

  /**
   * The same for a key that was proved before, by the part that finds it.
   * @throws ExpectedError UNAUTHENTICATED, with the reason; UNAVAILABLE when the database does not answer
   */
  async viewerOfLookup(lookup: string): Promise<Viewer> {
    const key = this.known.get(lookup) ?? (await this.known.fetch(lookup));
    if (!key) throw refusedCredential("UNKNOWN_KEY");
    return this.viewerWhile(key);
  }

  /** As long as the key holds. */
  private viewerWhile(key: KnownKey): Viewer {
    const state = stateOf(key.record, this.clock.now());
    if (state !== "valid") throw refusedCredential(state === "revoked" ? "REVOKED_KEY" : "EXPIRED_KEY");
    if (key.isOrphan) throw refusedCredential("ARCHIVED_ORGANIZATION");
    this.noteUse(key.record);
    return key.viewer;
  }

  private async read(lookup: string): Promise<KnownKey | undefined> {
    const [row] = await this.runner.run<KeyRow & { secretHash: Buffer; isOrphan: boolean }>({
      name: "api_key",
      text: `select ${COLUMNS}, secret_hash as "secretHash",
          exists (select from organization o where o.id = organization_id and o.archived_at is not null) as "isOrphan"
        from api_key where lookup = $1`,
      values: [lookup],
    });
    if (!row) return undefined;
    const { secretHash, isOrphan, ...rest } = row;
    const record = recordOf(rest);
    return { record, secretHash, viewer: viewerWith(record), isOrphan };
  }

  /** At most one write a key a day, which no request waits for. */
  private noteUse({ id, lastUsedOn }: ApiKeyRecord): void {
    const today = todayInParis(this.clock);
    if (lastUsedOn === today || this.marked.get(id) === today) return;
    this.marked.set(id, today);
    this.runner
      .run({ text: "update api_key set last_used_on = $2 where id = $1 and last_used_on is distinct from $2", values: [id, today] })
      .catch((error: unknown) => {
        this.marked.delete(id);
        this.log.warn({ keyId: id, code: errorCode(error) }, "the day of a key's use could not be noted");
      });
  }
}

function viewerWith({ id, name, audience, organizationId, scopes }: ApiKeyRecord): Viewer {
  const credential = { id, name, kind: "key" } as const;
  return { audience, scopes, credential, ...(organizationId === null ? {} : { organizationId }) };
}
