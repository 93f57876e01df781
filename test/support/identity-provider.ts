import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import Provider from "oidc-provider";

export const API_AUDIENCE = "https://annuaire.example.org/graphql";

/** The portal, as the provider knows it: people sign in there. */
export const PORTAL_CLIENT = { id: "portail-web", secret: "secret of the portal", publicUrl: "http://portail.example" };

const CLIENT = { id: "portail", secret: "secret of the tests" };

/** An OpenID Connect provider on the loopback, which gives out access tokens and changes its keys when told to. */
export class IdentityProvider {
  /** What tokens say besides the standard's claims. */
  claims: Record<string, unknown> = {};
  /** Requests for its keys. */
  keyRequests = 0;
  private handler: RequestListener = () => undefined;
  private privateJwk: JWK = { kty: "RSA" };

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const provider = new IdentityProvider(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on("request", (request, response) => {
      if (request.url === "/jwks") provider.keyRequests += 1;
      provider.handler(request, response);
    });
    await provider.changeKeys();
    return provider;
  }

  /** From now on tokens are signed with a key that nobody has seen yet. */
  async changeKeys(): Promise<void> {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    this.privateJwk = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: "RS256", use: "sig" };
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          grant_types: ["client_credentials"],
          redirect_uris: [],
          response_types: [],
        },
        {
          client_id: PORTAL_CLIENT.id,
          client_secret: PORTAL_CLIENT.secret,
          grant_types: ["authorization_code"],
          redirect_uris: [`${PORTAL_CLIENT.publicUrl}/session/callback`],
          response_types: ["code"],
        },
      ],
      pkce: { required: () => true },
      jwks: { keys: [this.privateJwk as never] },
      extraTokenClaims: () => this.claims,
      features: {
        devInteractions: { enabled: true },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_context, audience) => ({
            scope: "read write:own write sync admin",
            audience,
            accessTokenFormat: "jwt",
            accessTokenTTL: 3_600,
            jwt: { sign: { alg: "RS256" } },
          }),
        },
      },
    });
    const handle = provider.callback();
    this.handler = (request, response) => void handle(request, response);
  }

  /** An access token, as a program gets one. */
  async token({ audience = API_AUDIENCE, scope = "read" } = {}): Promise<string> {
    const response = await fetch(`${this.issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(`${CLIENT.id}:${encodeURIComponent(CLIENT.secret)}`).toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials", resource: audience, scope }),
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`The provider gave no token: ${response.status}`);
    return token;
  }

  /** A token that the provider would not give, with its true signature unless another key is given. */
  async forged(
    claims: JWTPayload,
    header: { readonly alg?: string; readonly kid?: string } = {},
    key?: CryptoKey | Uint8Array,
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    return await new SignJWT({
      iss: this.issuer,
      aud: API_AUDIENCE,
      sub: "x",
      iat: now,
      exp: now + 600,
      maillage_audience: "STAFF",
      ...claims,
    })
      .setProtectedHeader({ alg: "RS256", ...(this.privateJwk.kid === undefined ? {} : { kid: this.privateJwk.kid }), ...header })
      .sign(key ?? this.privateJwk);
  }

  /** The public key's modulus: what a server that confused algorithms would take for a shared secret. */
  publicText(): Uint8Array {
    return new TextEncoder().encode(this.privateJwk.n);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
