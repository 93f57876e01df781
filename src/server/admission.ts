import type { ServerResponse } from "node:http";
import type { GraphQLSchema } from "graphql";
import { type Allowance, NO_LIMIT } from "../core/allowance.js";
import type { Viewer } from "../core/context.js";
import { ExpectedError } from "../core/errors.js";
import { OperationCosts } from "../graphql/cost/operation-cost.js";
import type { OperationRun } from "../graphql/planned-reader.js";
import type { Account, RateLimiter, Spending } from "../modules/limits/index.js";
import { networkOf, type TrustedProxies } from "./client-address.js";
import type { HttpExchange } from "./http-exchange.js";

/** Points for a request that is refused before it could cost anything: reading and refusing it is work too. */
const REFUSAL_COST = 10;

export interface AdmissionOptions {
  readonly schema: GraphQLSchema;
  readonly limiter: Pick<RateLimiter, "spend" | "limitOf">;
  /** Points that one operation may cost; stored operations may cost more. */
  readonly maximumCost: number;
  readonly proxies: TrustedProxies;
}

/** Lets an operation in when it is not too large and its asker has the points for it (docs/limits.md). */
export class Admission {
  private readonly costs: OperationCosts;

  constructor(private readonly options: AdmissionOptions) {
    this.costs = new OperationCosts(options.schema);
  }

  /** @throws ExpectedError TOO_COMPLEX or RATE_LIMITED, both with the figures */
  async admit(exchange: HttpExchange, viewer: Viewer, run: OperationRun, isStored: boolean): Promise<Allowance> {
    const account = this.accountOf(exchange, viewer);
    const limit = this.options.limiter.limitOf(account);
    const cost = this.costs.costOf(run);
    const most = isStored ? limit : Math.min(limit, this.options.maximumCost);
    if (cost > most) {
      await this.spend(exchange, account, REFUSAL_COST);
      throw tooCostly(cost, most);
    }
    return await this.spend(exchange, account, cost);
  }

  /** What a refused request costs, so that guessing at documents or keys runs dry too. @throws ExpectedError RATE_LIMITED */
  async refuse(exchange: HttpExchange, viewer: Viewer): Promise<void> {
    await this.spend(exchange, this.accountOf(exchange, viewer), REFUSAL_COST);
  }

  private async spend({ response }: HttpExchange, account: Account, cost: number): Promise<Allowance> {
    const spending = await this.options.limiter.spend(account, cost);
    if (spending.limit !== NO_LIMIT) declare(response, spending);
    if (!spending.isGranted) throw rateLimited(spending);
    return spending;
  }

  private accountOf({ request }: HttpExchange, { audience, credential }: Viewer): Account {
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

function tooCostly(cost: number, limit: number): ExpectedError {
  return new ExpectedError(
    "TOO_COMPLEX",
    {
      fr: `L'opération coûterait ${cost.toLocaleString("fr-FR")} points ; elle ne peut en coûter que ${limit.toLocaleString("fr-FR")}.`,
      en: `The operation would cost ${cost.toLocaleString("en-GB")} points; it may cost ${limit.toLocaleString("en-GB")} at most.`,
    },
    {
      figures: { cost, limit },
      remedy: {
        fr: "Demandez des pages plus petites (« first »), surtout les plus imbriquées, ou partagez l'opération en plusieurs.",
        en: 'Ask for smaller pages ("first"), the innermost above all, or split the operation.',
      },
    },
  );
}

function rateLimited({ limit, cost, remaining, retryAfter }: Spending): ExpectedError {
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
