import { createHash, randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Clock } from "../../core/clock.js";
import type { Scope, StatementRunner, Viewer } from "../../core/context.js";
import type { KeyAuthenticator } from "./key-authenticator.js";
import { refusedCredential } from "./refused-credential.js";
import type { KeyAudience } from "./scope-rules.js";

const HOUR_MS = 3_600_000;

/** A working day: whoever is still there signs in again. */
export const SESSION_MS = 12 * HOUR_MS;

/** How old a token may grow. */
const RENEWED_AFTER_MS = HOUR_MS;

/** How long the token before is accepted, for requests that were on their way; after that it is taken for stolen, and ends the session. */
const OVERLAP_MS = 60_000;

/** 256 random bits. */
const TOKEN = /^[\w-]{43}$/;

export interface SignedIn {
  readonly viewer: Viewer;
  /** To be used from now on in place of the one that was presented. */
  readonly renewedToken?: string;
}

interface SessionRow {
  readonly id: string;
  readonly isFormer: boolean;
  /** In milliseconds since 1970. */
  readonly renewedAt: number;
  readonly lookup: string | null;
  readonly audience: KeyAudience | null;
  readonly scopes: readonly Scope[] | null;
  readonly organization: string | null;
  readonly isOrphan: boolean;
  readonly subject: string | null;
  readonly name: string | null;
}

/** Who is signed in to the portal's pages. Holds no rights of its own: a key's session ends with the key, and both with their organization. */
export class Sessions {
  constructor(
    private readonly runner: StatementRunner,
    private readonly keys: Pick<KeyAuthenticator, "viewerOfLookup">,
    private readonly clock: Clock,
  ) {}

  /** @returns the token of a new session, which no earlier one had: nobody can have planted it */
  async start({ credential, audience, scopes, organizationId }: Viewer): Promise<string> {
    if (!credential) throw new Error("Nobody signs in without a credential");
    const token = newToken();
    const now = this.clock.now();
    const isKey = credential.kind === "key";
    await this.runner.run({ text: "delete from session where expires_at <= $1", values: [now] });
    await this.runner.run({
      text: `insert into session (id, token_hash, renewed_at, created_at, expires_at, api_key_id, audience, scopes, organization_id, subject, name)
        values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        uuid(),
        hashOf(token),
        now,
        new Date(now.getTime() + SESSION_MS),
        ...(isKey
          ? [credential.id, null, null, null, null, null]
          : [null, audience, scopes, organizationId ?? null, credential.id, credential.name]),
      ],
    });
    return token;
  }

  /** @throws ExpectedError UNAUTHENTICATED, with the reason; UNAVAILABLE when the database does not answer */
  async viewerOf(token: string): Promise<SignedIn> {
    const row = TOKEN.test(token) ? await this.find(token) : undefined;
    if (!row) throw refusedCredential("ENDED_SESSION");
    const age = this.clock.now().getTime() - row.renewedAt;
    if (row.isFormer && age > OVERLAP_MS) {
      await this.runner.run({ text: "delete from session where id = $1", values: [row.id] });
      throw refusedCredential("ENDED_SESSION");
    }
    const viewer = await this.viewerIn(row);
    const renewedToken = !row.isFormer && age > RENEWED_AFTER_MS ? await this.renew(token) : undefined;
    return { viewer, ...(renewedToken !== undefined && { renewedToken }) };
  }

  /** Signs out, wherever the cookie was copied to. */
  async end(token: string): Promise<void> {
    await this.runner.run({ text: "delete from session where $1 in (token_hash, former_hash)", values: [hashOf(token)] });
  }

  private async find(token: string): Promise<SessionRow | undefined> {
    const [row] = await this.runner.run<SessionRow>({
      name: "session",
      text: `select s.id, s.former_hash is not distinct from $1 as "isFormer", (extract(epoch from s.renewed_at) * 1000)::float8 as "renewedAt", k.lookup, s.audience, s.scopes,
          o.id as organization, s.organization_id is not null and o.id is null as "isOrphan", s.subject, s.name
        from session s left join api_key k on k.id = s.api_key_id
          left join organization o on o.archived_at is null
            and o.id = coalesce((select m.survivor_id from merge_redirect m where m.merged_id = s.organization_id), s.organization_id)
        where (s.token_hash = $1 or s.former_hash = $1) and s.expires_at > $2`,
      values: [hashOf(token), this.clock.now()],
    });
    return row;
  }

  private async viewerIn({ lookup, audience, scopes, organization, isOrphan, subject, name }: SessionRow): Promise<Viewer> {
    if (lookup !== null) return await this.keys.viewerOfLookup(lookup);
    if (isOrphan) throw refusedCredential("ARCHIVED_ORGANIZATION");
    if (audience === null || scopes === null || subject === null || name === null) throw refusedCredential("ENDED_SESSION");
    const credential = { id: subject, name, kind: "token" } as const;
    return { audience, scopes, credential, ...(organization !== null && { organizationId: organization }) };
  }

  /** Of requests at the same time one renews, and the others go on with what they have. */
  private async renew(token: string): Promise<string | undefined> {
    const next = newToken();
    const renewed = await this.runner.run({
      text: "update session set token_hash = $2, former_hash = token_hash, renewed_at = $3 where token_hash = $1 returning id",
      values: [hashOf(token), hashOf(next), this.clock.now()],
    });
    return renewed.length === 1 ? next : undefined;
  }
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
