import { publicViewer, type Viewer } from "../../core/context.js";
import type { KeyAuthenticator } from "./key-authenticator.js";
import { refusedCredential } from "./refused-credential.js";
import type { TokenAuthenticator } from "./token-authenticator.js";

const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Longer than any token of ours or of a sensible provider. */
const LONGEST = 8_192;

/** Tells who asks from the header `Authorization`. */
export class Authenticator {
  constructor(
    private readonly keys: Pick<KeyAuthenticator, "viewerOf">,
    private readonly tokens: Pick<TokenAuthenticator, "viewerOf"> | undefined,
  ) {}

  /**
   * Without a header, anyone. A header that proves nothing is refused, whatever it holds.
   * @throws ExpectedError UNAUTHENTICATED, with the reason; UNAVAILABLE when the credential cannot be checked now
   */
  async authenticate(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return publicViewer;
    const credential = authorization.length > LONGEST ? undefined : BEARER.exec(authorization)?.[1];
    if (credential === undefined) throw refusedCredential("MALFORMED");
    if (!JWT.test(credential)) return await this.ofKey(credential);
    if (!this.tokens) throw refusedCredential("TOKENS_NOT_ACCEPTED");
    return await this.tokens.viewerOf(credential);
  }

  /**
   * Tells whose feed an address with this key in it is: programs that follow a feed cannot send a header.
   * @throws ExpectedError UNAUTHENTICATED, with the reason; UNAVAILABLE when the key cannot be checked now
   */
  async authenticateFeed(key: string): Promise<Viewer> {
    const viewer = await this.keys.viewerOf(key);
    if (!viewer.scopes.includes("feed")) throw refusedCredential("NOT_A_FEED_KEY");
    return viewer;
  }

  private async ofKey(key: string): Promise<Viewer> {
    const viewer = await this.keys.viewerOf(key);
    if (viewer.scopes.includes("feed")) throw refusedCredential("FEED_KEY");
    return viewer;
  }
}
