import { z } from "zod";
import { AUDIENCES, type Audience } from "./audience.js";

/** The OpenID Connect provider whose tokens are accepted, and what its claims mean here. */
export interface OidcSettings {
  readonly issuer: string;
  /** What tokens for this API say in `aud`. */
  readonly audience: string;
  /** Where the provider's keys are; absent, where it says itself (discovery). */
  readonly jwksUrl: string | undefined;
  readonly algorithms: readonly string[];
  readonly clockToleranceSeconds: number;
  /** How long to wait before asking again for keys, when a token names one that is not there. */
  readonly keyCooldownMs: number;
  /** Claim, or dotted path to it, whose values `audiences` translates; the widest counts. */
  readonly audienceClaim: string;
  readonly audiences: ReadonlyMap<string, Audience>;
  /** Claim that names the organization by its id here or its SIRET. */
  readonly organizationClaim: string;
  readonly scopeClaim: string;
}

/** How people sign in to the portal at the provider. */
export interface SignInSettings {
  /** By which the provider knows the portal. */
  readonly clientId: string;
  /** Absent for a public client, which proves nothing but the way (PKCE). */
  readonly clientSecret: string | undefined;
  /** What is asked for, e.g. `openid read write`. */
  readonly scope: string;
  /** Where browsers reach this server. */
  readonly publicUrl: string;
}

/** Signatures by a key pair alone: a shared secret would let whoever checks a token make one. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"] as const;

const list = (value: string): string[] => value.split(",").map((item) => item.trim());

const audienceMap = z
  .string()
  .transform((text) => list(text).map((pair) => pair.split("=").map((part) => part.trim())))
  .pipe(z.array(z.tuple([z.string().min(1), z.enum(AUDIENCES)])));

/** Variables of the provider; all have a default but the first two, which go together. */
export const oidcVariables = {
  MAILLAGE_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  MAILLAGE_OIDC_AUDIENCE: z.string().optional(),
  MAILLAGE_OIDC_JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAILLAGE_OIDC_ALGORITHMS: z
    .string()
    .transform(list)
    .pipe(z.array(z.enum(ALGORITHMS)))
    .default(["RS256", "PS256", "ES256", "EdDSA"]),
  MAILLAGE_OIDC_CLOCK_TOLERANCE_S: z.coerce.number().int().min(0).max(300).default(30),
  MAILLAGE_OIDC_KEY_COOLDOWN_MS: z.coerce.number().int().min(0).max(3_600_000).default(30_000),
  MAILLAGE_OIDC_AUDIENCE_CLAIM: z.string().default("maillage_audience"),
  /** What else than our own names of audiences the claim may hold: `agents=STAFF,elus=COMMITTEE`. */
  MAILLAGE_OIDC_AUDIENCES: audienceMap.default([]),
  MAILLAGE_OIDC_ORGANIZATION_CLAIM: z.string().default("maillage_organization"),
  MAILLAGE_OIDC_SCOPE_CLAIM: z.string().default("scope"),
  /** The portal at the provider; absent, nobody signs in there, and programs' tokens are accepted all the same. */
  MAILLAGE_OIDC_CLIENT_ID: z.string().optional(),
  MAILLAGE_OIDC_CLIENT_SECRET: z.string().optional(),
  MAILLAGE_OIDC_SIGN_IN_SCOPE: z.string().default("openid read write write:own sync admin"),
};

const variables = z.object(oidcVariables);

/** Undefined when no provider is named. */
export function oidcSettings(read: z.infer<typeof variables>): OidcSettings | undefined {
  if (read.MAILLAGE_OIDC_ISSUER === undefined || read.MAILLAGE_OIDC_AUDIENCE === undefined) return undefined;
  const own = AUDIENCES.map((audience) => [audience, audience] as const);
  return Object.freeze({
    issuer: read.MAILLAGE_OIDC_ISSUER,
    audience: read.MAILLAGE_OIDC_AUDIENCE,
    jwksUrl: read.MAILLAGE_OIDC_JWKS_URL,
    algorithms: Object.freeze(read.MAILLAGE_OIDC_ALGORITHMS),
    clockToleranceSeconds: read.MAILLAGE_OIDC_CLOCK_TOLERANCE_S,
    keyCooldownMs: read.MAILLAGE_OIDC_KEY_COOLDOWN_MS,
    audienceClaim: read.MAILLAGE_OIDC_AUDIENCE_CLAIM,
    audiences: new Map<string, Audience>([...own, ...read.MAILLAGE_OIDC_AUDIENCES]),
    organizationClaim: read.MAILLAGE_OIDC_ORGANIZATION_CLAIM,
    scopeClaim: read.MAILLAGE_OIDC_SCOPE_CLAIM,
  });
}

/**
 * Undefined when the portal is not known to a provider.
 * @param publicUrl where browsers reach this server; its `/session/callback` is to be known to the provider
 */
export function signInSettings(read: z.infer<typeof variables>, publicUrl: string): SignInSettings | undefined {
  const { MAILLAGE_OIDC_CLIENT_ID: clientId } = read;
  if (read.MAILLAGE_OIDC_ISSUER === undefined || clientId === undefined) return undefined;
  return Object.freeze({ clientId, clientSecret: read.MAILLAGE_OIDC_CLIENT_SECRET, scope: read.MAILLAGE_OIDC_SIGN_IN_SCOPE, publicUrl });
}
