import type { Viewer } from "../../core/context.js";
import type { OidcSettings, SignInSettings } from "../../core/oidc-settings.js";
import type { Sessions } from "../../modules/access/index.js";
import type { PointSpendingOptions } from "../point-spending.js";
import { Identification } from "./identification.js";
import { ProviderSignIn } from "./provider-sign-in.js";
import { SessionCookie } from "./session-cookie.js";
import { SessionEndpoint } from "./session-endpoint.js";

export interface SessionDesk {
  readonly identification: Identification;
  /** Absent where nobody signs in. */
  readonly endpoint: SessionEndpoint | undefined;
}

interface SessionDeskOptions extends PointSpendingOptions {
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  readonly sessions?: { readonly sessions: Sessions; readonly secret: string } | undefined;
  readonly oidc?: OidcSettings | undefined;
  readonly signIn?: SignInSettings | undefined;
}

/** Signing in to the portal, and knowing again who did. */
export function createSessionDesk({ authenticate, sessions: given, oidc, signIn, limiter, proxies }: SessionDeskOptions): SessionDesk {
  const isSecure = proxies.isSecure.bind(proxies);
  const cookie = new SessionCookie("maillage", "Strict", isSecure);
  const identification = new Identification(authenticate, given?.sessions, cookie);
  if (!given) return { identification, endpoint: undefined };
  const way = new SessionCookie("maillage-way", "Lax", isSecure);
  const provider = oidc && signIn && new ProviderSignIn(oidc, signIn, way, given.secret);
  return { identification, endpoint: new SessionEndpoint({ sessions: given.sessions, cookie, authenticate, provider, limiter, proxies }) };
}
