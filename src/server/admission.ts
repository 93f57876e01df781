import type { GraphQLSchema } from "graphql";
import type { Allowance } from "../core/allowance.js";
import type { Viewer } from "../core/context.js";
import { ExpectedError } from "../core/errors.js";
import { OperationCosts } from "../graphql/cost/operation-cost.js";
import type { HttpExchange } from "./http-exchange.js";
import type { AskedOperation } from "./operation-reader.js";
import { PointSpending, type PointSpendingOptions } from "./point-spending.js";

/** Points for a request that is refused before it could cost anything: reading and refusing it is work too. */
export const REFUSAL_COST = 10;

export interface AdmissionOptions extends PointSpendingOptions {
  readonly schema: GraphQLSchema;
  /** Points that one operation may cost; stored operations may cost more. */
  readonly maximumCost: number;
}

/** Lets an operation in when it is not too large and its asker has the points for it (docs/limits.md). */
export class Admission {
  private readonly costs: OperationCosts;
  private readonly points: PointSpending;

  constructor(private readonly options: AdmissionOptions) {
    this.costs = new OperationCosts(options.schema);
    this.points = new PointSpending(options);
  }

  /** @throws ExpectedError TOO_COMPLEX or RATE_LIMITED, both with the figures; BAD_USER_INPUT for a subscription, which has no one answer */
  async admit(exchange: HttpExchange, viewer: Viewer, run: AskedOperation): Promise<Allowance> {
    if (run.operation.operation === "subscription") {
      await this.refuse(exchange, viewer);
      throw notAnswered();
    }
    const limit = this.points.limitOf(exchange, viewer);
    // What is asked with variables that are not valid is not run: whoever runs it says which.
    const cost = run.areVariablesValid ? this.costs.costOf(run) : REFUSAL_COST;
    const most = run.isStored ? limit : Math.min(limit, this.options.maximumCost);
    if (cost > most) {
      await this.refuse(exchange, viewer);
      throw tooCostly(cost, most);
    }
    return await this.points.spend(exchange, viewer, cost);
  }

  /** What a refused request costs, so that guessing at documents or keys runs dry too. @throws ExpectedError RATE_LIMITED */
  async refuse(exchange: HttpExchange, viewer: Viewer): Promise<void> {
    await this.points.spend(exchange, viewer, REFUSAL_COST);
  }
}

export function tooCostly(cost: number, limit: number): ExpectedError {
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

function notAnswered(): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "Un abonnement ne tient pas dans une réponse HTTP ordinaire.", en: "A subscription does not fit an ordinary HTTP answer." },
    {
      remedy: {
        fr: "Abonnez-vous par WebSocket (graphql-transport-ws) ou par un flux d'événements (Accept: text/event-stream).",
        en: "Subscribe over WebSocket (graphql-transport-ws) or an event stream (Accept: text/event-stream).",
      },
    },
  );
}
