import type { IncomingMessage } from "node:http";
import * as oidc from "openid-client";
import { ExpectedError } from "../../core/errors.js";
import type { OidcSettings, SignInSettings } from "../../core/oidc-settings.js";
import { openSealed, seal } from "../../writer/sealed-text.js";
import type { HttpExchange } from "../http-exchange.js";
import type { SessionCookie } from "./session-cookie.js";

/** Long enough to look for one's password. */
const WAY_SECONDS = 600;

/** What the browser brings back, sealed: nobody else could have begun this way in, and it cannot begin in one browser and end in another. */
interface Way {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to go back to. */
  readonly to: string;
  readonly begunAt: number;
}

/** Signing in at the OpenID Connect provider: authorization code with PKCE, for an access token that the API accepts from programs too. */
export class ProviderSignIn {
  private provider: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly settings: OidcSettings,
    private readonly signIn: SignInSettings,
    private readonly cookie: SessionCookie,
    private readonly secret: string,
  ) {}

  /** @returns the provider's page to go to; @throws ExpectedError UNAVAILABLE when the provider does not answer */
  async begin({ request, response }: HttpExchange, to: string): Promise<string> {
    const provider = await this.known();
    const verifier = oidc.randomPKCECodeVerifier();
    const way: Way = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, to, begunAt: Date.now() };
    this.cookie.write(request, response, seal(JSON.stringify(way), this.secret).toString("base64url"), WAY_SECONDS);
    return oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: this.signIn.scope,
      state: way.state,
      nonce: way.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      ...this.resource,
    }).href;
  }

  /** @returns an access token for this API, not yet checked, and where to go; @throws ExpectedError when this browser began no such way, or the provider refuses */
  async end({ request, response, search }: HttpExchange): Promise<{ readonly credential: string; readonly to: string }> {
    const way = this.wayOf(this.cookie.read(request));
    this.cookie.clear(request, response);
    if (!way) throw interrupted();
    const provider = await this.known();
    try {
      const checks = { expectedState: way.state, expectedNonce: way.nonce, pkceCodeVerifier: way.verifier, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.callback}?${search}`), checks, this.resource);
      return { credential: tokens.access_token, to: way.to };
    } catch (error) {
      if (error instanceof TypeError || (error instanceof oidc.ClientError && error.code === "OAUTH_TIMEOUT")) throw unavailable();
      throw interrupted();
    }
  }

  /** The page that this browser left to sign in; the first where it began no such way. */
  pageOf(request: IncomingMessage): string {
    return this.wayOf(this.cookie.read(request))?.to ?? "/";
  }

  /** Providers that know RFC 8707 then make the token for this API; a resource is named by an absolute address only. */
  private get resource(): Record<string, string> {
    const { audience } = this.settings;
    return URL.canParse(audience) ? { resource: audience } : {};
  }

  private get callback(): string {
    return `${this.signIn.publicUrl}/session/callback`;
  }

  private wayOf(sealed: string | undefined): Way | undefined {
    if (sealed === undefined) return undefined;
    try {
      const way = JSON.parse(openSealed(Buffer.from(sealed, "base64url"), this.secret)) as Way;
      return Date.now() - way.begunAt < WAY_SECONDS * 1_000 ? way : undefined;
    } catch {
      return undefined;
    }
  }

  private async known(): Promise<oidc.Configuration> {
    this.provider ??= this.discover();
    try {
      return await this.provider;
    } catch {
      this.provider = undefined;
      throw unavailable();
    }
  }

  private async discover(): Promise<oidc.Configuration> {
    const { clientId, clientSecret } = this.signIn;
    const issuer = new URL(this.settings.issuer);
    const proof = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    const execute = issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
    return await oidc.discovery(issuer, clientId, undefined, proof, { execute, timeout: 5 });
  }
}

/** A path of this server: whoever writes a link to the sign-in must not choose another site to come back to. */
export function localPath(to: string | null): string {
  const base = "http://portal.invalid";
  if (to === null || !to.startsWith("/") || !URL.canParse(to, base)) return "/";
  const { origin, pathname, search } = new URL(to, base);
  return origin === base && !pathname.startsWith("//") ? pathname + search : "/";
}

function interrupted(): ExpectedError {
  return new ExpectedError(
    "UNAUTHENTICATED",
    { fr: "La connexion n'a pas abouti.", en: "Signing in did not succeed." },
    {
      reason: "SIGN_IN_INTERRUPTED",
      remedy: { fr: "Recommencez depuis la page de connexion.", en: "Begin again from the sign-in page." },
    },
  );
}

function unavailable(): ExpectedError {
  return new ExpectedError(
    "UNAVAILABLE",
    { fr: "Le fournisseur d'identité ne répond pas.", en: "The identity provider does not answer." },
    { retryable: true, remedy: { fr: "Réessayez dans un instant.", en: "Try again in a moment." } },
  );
}
