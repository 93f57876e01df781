import type { ServerResponse } from "node:http";
import { type Allowance, NO_LIMIT } from "../core/allowance.js";
import type { Viewer } from "../core/context.js";
import { ExpectedError } from "../core/errors.js";
import type { Account, RateLimiter, Spending } from "../modules/limits/index.js";
import { networkOf, type TrustedProxies } from "./client-address.js";
import type { HttpExchange } from "./http-exchange.js";

export interface PointSpendingOptions {
  readonly limiter: Pick<RateLimiter, "spend" | "limitOf">;
  readonly proxies: TrustedProxies;
}

/** Whoever asks without a credential is known by where the request came from. */
type Asking = Pick<HttpExchange, "request">;

/** Spends the points of whoever sends a request, and tells them in its headers. */
export class PointSpending {
  constructor(private readonly options: PointSpendingOptions) {}

  limitOf(exchange: Asking, viewer: Viewer): number {
    return this.options.limiter.limitOf(this.accountOf(exchange, viewer));
  }

  /** @throws ExpectedError RATE_LIMITED, with the figures */
  async spend(exchange: HttpExchange, viewer: Viewer, cost: number): Promise<Allowance> {
    const spending = await this.trySpend(exchange, viewer, cost);
    if (spending.limit !== NO_LIMIT && !exchange.response.headersSent) declare(exchange.response, spending);
    if (!spending.isGranted) throw rateLimited(spending);
    return spending;
  }

  async trySpend(exchange: Asking, viewer: Viewer, cost: number): Promise<Spending> {
    return await this.options.limiter.spend(this.accountOf(exchange, viewer), cost);
  }

  /** Whose points a request spends. */
  accountOf({ request }: Asking, { audience, credential }: Viewer): Account {
    const holder = credential ? `${credential.kind} ${credential.id}` : `address ${networkOf(this.options.proxies.addressOf(request))}`;
    return { audience, holder };
  }
}

/** The header fields of the IETF's draft (draft-ietf-httpapi-ratelimit-headers). */
function declare(response: ServerResponse, { limit, remaining, resetAt, isGranted, retryAfter }: Spending): void {
  const reset = Math.max(0, Math.ceil((resetAt.getTime() - Date.now()) / 1_000));
  response.setHeader("RateLimit-Policy", `"points";q=${limit};w=60;qu="points"`);
  response.setHeader("RateLimit", `"points";r=${remaining};t=${reset}`);
  if (!isGranted) response.setHeader("Retry-After", retryAfter);
}

export function rateLimited({ limit, cost, remaining, retryAfter }: Spending): ExpectedError {
  return new ExpectedError(
    "RATE_LIMITED",
    {
      fr: `Trop de demandes : l'opération coûte ${cost.toLocaleString("fr-FR")} points et il en reste ${remaining.toLocaleString("fr-FR")}.`,
      en: `Too many requests: the operation costs ${cost.toLocaleString("en-GB")} points and ${remaining.toLocaleString("en-GB")} are left.`,
    },
    {
      figures: { limit, cost, remaining, retryAfter },
      retryable: true,
      remedy: {
        fr: `Réessayez dans ${retryAfter} s, ou demandez moins à la fois.`,
        en: `Try again in ${retryAfter} s, or ask for less at a time.`,
      },
    },
  );
}
