import type { JWTPayload, JWTVerifyGetKey } from "jose";
import { LRUCache } from "lru-cache";
import { type Audience, audienceRank } from "../../core/audience.js";
import type { Clock } from "../../core/clock.js";
import type { Scope, StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { OidcSettings } from "../../core/oidc-settings.js";
import { decodeNodeId } from "../../planner/node-id.js";
import { boundedFetch } from "./bounded-fetch.js";
import { refusedCredential } from "./refused-credential.js";
import { isScope, KEY_AUDIENCES, type KeyAudience, scopesOf } from "./scope-rules.js";

const DISCOVERY_MS = 5_000;
/** How long the provider's keys are kept, and how soon they may be asked for again when a token names one that is not among them. */
const KEYS_KEPT_MS = 600_000;
const ORGANIZATIONS_REMEMBERED = { max: 1_000, ttl: 60_000 };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SIRET = /^\d{14}$/;

/** Tells whose an OpenID Connect provider's access token (a JWT) is: its claims give the audience, the organization and the scopes. */
export class TokenAuthenticator {
  private keys: Promise<JWTVerifyGetKey> | undefined;
  private readonly organizations: LRUCache<string, { readonly id: string | undefined }>;

  constructor(
    private readonly settings: OidcSettings,
    private readonly runner: StatementRunner,
    private readonly clock: Clock,
  ) {
    this.organizations = new LRUCache({
      ...ORGANIZATIONS_REMEMBERED,
      fetchMethod: async (name) => ({ id: await this.organizationOf(name) }),
    });
  }

  /** @throws ExpectedError UNAUTHENTICATED, with the reason; UNAVAILABLE when the provider's keys cannot be had */
  async viewerOf(token: string): Promise<Viewer> {
    const claims = await this.verified(token);
    const audience = this.audienceOf(claims);
    if (!audience) throw refusedCredential("UNMAPPED_TOKEN");
    const organizationId = await this.organizationIn(claims);
    const { sub = "" } = claims;
    const client = claims.client_id ?? claims.azp;
    const credential = { id: sub, name: typeof client === "string" ? client : sub, kind: "token" } as const;
    const scopes = this.scopesIn(claims, audience, organizationId !== undefined);
    return { audience, scopes, credential, ...(organizationId === undefined ? {} : { organizationId }) };
  }

  private async verified(token: string): Promise<JWTPayload> {
    const { issuer, audience, algorithms, clockToleranceSeconds } = this.settings;
    const { errors, jwtVerify } = await import("jose");
    // Failures to reach the provider, as against tokens that are wrong.
    const unreachable = [errors.JWKSTimeout, errors.JWKSInvalid];
    try {
      const { payload } = await jwtVerify(token, await this.providerKeys(), {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: clockToleranceSeconds,
        currentDate: this.clock.now(),
        requiredClaims: ["exp", "sub"],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refusedCredential("EXPIRED_TOKEN");
      if (error instanceof errors.JOSEError && !unreachable.some((kind) => error instanceof kind) && error.code !== "ERR_JOSE_GENERIC") {
        throw refusedCredential("INVALID_TOKEN");
      }
      throw providerUnavailable();
    }
  }

  private async providerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover();
    try {
      return await this.keys;
    } catch (error) {
      this.keys = undefined;
      throw error;
    }
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const { issuer, jwksUrl, keyCooldownMs } = this.settings;
    const { createRemoteJWKSet, customFetch } = await import("jose");
    const address = jwksUrl ?? (await jwksAddress(issuer));
    return createRemoteJWKSet(new URL(address), {
      cooldownDuration: keyCooldownMs,
      cacheMaxAge: KEYS_KEPT_MS,
      timeoutDuration: DISCOVERY_MS,
      [customFetch]: boundedFetch,
    });
  }

  private audienceOf(claims: JWTPayload): KeyAudience | undefined {
    const { audienceClaim, audiences } = this.settings;
    const given = texts(claimAt(claims, audienceClaim)).flatMap((value) => audiences.get(value) ?? []);
    const known = given.filter((audience): audience is KeyAudience => isKeyAudience(audience));
    return known.sort((one, other) => audienceRank(other) - audienceRank(one))[0];
  }

  /** What the token and the audience both allow, and reading. */
  private scopesIn(claims: JWTPayload, audience: Audience, isForOrganization: boolean): readonly Scope[] {
    const asked = texts(claimAt(claims, this.settings.scopeClaim))
      .flatMap((value) => value.split(" "))
      .filter(isScope);
    return scopesOf(audience, isForOrganization).filter((scope) => scope === "read" || asked.includes(scope));
  }

  /** Named by its id here or by its SIRET. @throws ExpectedError when it names none that is here */
  private async organizationIn(claims: JWTPayload): Promise<string | undefined> {
    const named = claimAt(claims, this.settings.organizationClaim);
    if (named === undefined || named === null || named === "") return undefined;
    const id = typeof named === "string" ? await this.organizationNamed(named) : undefined;
    if (id === undefined) throw refusedCredential("UNMAPPED_TOKEN");
    return id;
  }

  private async organizationNamed(name: string): Promise<string | undefined> {
    if (UUID.test(name) || SIRET.test(name)) return (await this.organizations.fetch(name.toLowerCase()))?.id;
    try {
      const { type, uuid } = decodeNodeId(name, "organization");
      return type === "Organization" ? (await this.organizations.fetch(uuid))?.id : undefined;
    } catch (error) {
      if (error instanceof ExpectedError) return undefined;
      throw error;
    }
  }

  /** By its SIRET or its uuid; one that was merged is its survivor, one that is archived none. */
  private async organizationOf(name: string): Promise<string | undefined> {
    const rows = await this.runner.run<{ id: string }>(
      SIRET.test(name)
        ? {
            name: "organization_of_siret",
            text: `select o.id from identifier i join organization o on o.id = i.organization_id
              where i.scheme = 'SIRET' and i.value = $1 and o.archived_at is null`,
            values: [name],
          }
        : {
            name: "organization_of_uuid",
            text: `select id from organization where archived_at is null
              and id = coalesce((select survivor_id from merge_redirect where merged_id = $1), $1)`,
            values: [name],
          },
    );
    return rows[0]?.id;
  }
}

/** What the provider says of itself (OpenID Connect Discovery). */
async function jwksAddress(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await boundedFetch(address, { signal: AbortSignal.timeout(DISCOVERY_MS) });
  const described: unknown = response.ok ? await response.json() : undefined;
  if (isRecord(described) && described.issuer === issuer && mayHoldKeys(described.jwks_uri, issuer)) return described.jwks_uri;
  throw providerUnavailable();
}

/** A provider's word leads to no service of the machine or of its network that speaks plain HTTP, unless the operator named it. */
function mayHoldKeys(address: unknown, issuer: string): address is string {
  if (typeof address !== "string" || !URL.canParse(address)) return false;
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || origin === new URL(issuer).origin;
}

/** The claim of this name, or, where there is none, along this dotted path: `realm_access.roles`. */
function claimAt(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split(".").reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), claims);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function texts(value: unknown): string[] {
  return [value].flat().filter((item): item is string => typeof item === "string");
}

function isKeyAudience(audience: Audience): audience is KeyAudience {
  return (KEY_AUDIENCES as readonly Audience[]).includes(audience);
}

function providerUnavailable(): ExpectedError {
  return new ExpectedError(
    "UNAVAILABLE",
    { fr: "Le fournisseur d'identité ne répond pas.", en: "The identity provider does not answer." },
    { retryable: true, remedy: { fr: "Réessayez dans un instant.", en: "Try again in a moment." } },
  );
}
