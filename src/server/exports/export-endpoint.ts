import { setTimeout as delay } from "node:timers/promises";
import type { Audience } from "../../core/audience.js";
import { type Clock, todayInParis } from "../../core/clock.js";
import type { StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { ExportRequest } from "../../modules/export/index.js";
import type { HttpExchange } from "../http-exchange.js";
import { knownViewer } from "../known-viewer.js";
import { type AllowedOrigins, declareOrigin } from "../origin-rule.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { answerCard } from "./answer-card.js";
import { answerExport } from "./answer-export.js";
import { answerExpectedError } from "./expected-error.js";
import { type ExportRoute, exportRouteOf, namesPeople } from "./export-routes.js";

export interface ExportEndpointOptions extends PointSpendingOptions {
  readonly identify: (exchange: HttpExchange) => Promise<Viewer>;
  /** Tells whose feed an address is from the key in it; absent, nobody's. */
  readonly authenticateFeed?: (key: string) => Promise<Viewer>;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly allowedOrigins: AllowedOrigins;
  readonly clock: Clock;
  /** Remembers that the viewer is given people, before it is. */
  readonly noteReceived: (viewer: Viewer, received: "EXPORT") => Promise<void>;
}

/** Files made of the directory: exports in bulk, and single records in the forms that other programs read. */
export class ExportEndpoint {
  private readonly points: PointSpending;

  constructor(private readonly options: ExportEndpointOptions) {
    this.points = new PointSpending(options);
  }

  /** Answers the addresses that are its own, and tells whether this was one. */
  async answer(exchange: HttpExchange): Promise<boolean> {
    const route = exportRouteOf(exchange.path);
    if (route === undefined) return false;
    exchange.operation = { kind: "export", name: undefined };
    declareOrigin(exchange.request, exchange.response, this.options.allowedOrigins);
    try {
      const viewer = await knownViewer(exchange, this.points, () => this.proofOf(exchange, route));
      const request = this.requestOf(exchange, viewer);
      if (namesPeople(route)) await this.options.noteReceived(viewer, "EXPORT");
      if (route.kind === "export") await answerExport(exchange, route, request);
      else await answerCard(exchange, route, request);
    } catch (error) {
      if (!(error instanceof ExpectedError) || exchange.response.headersSent) throw error;
      await answerExpectedError(exchange, error);
    }
    return true;
  }

  /** By the header, or by the key in a feed's address. */
  private proofOf(exchange: HttpExchange, route: ExportRoute): Promise<Viewer> {
    const { identify, authenticateFeed = nobodysFeed } = this.options;
    const key = route.kind === "calendar" ? route.key : undefined;
    return key === undefined ? identify(exchange) : authenticateFeed(key);
  }

  private requestOf(exchange: HttpExchange, viewer: Viewer): ExportRequest {
    const { audience } = viewer;
    return {
      runner: this.options.readerFor(audience),
      audience,
      today: todayInParis(this.options.clock),
      language: exchange.language,
      onRecords: (count) => this.pay(exchange, viewer, count),
    };
  }

  /** An export is never cut off for want of points: it waits for them. */
  private async pay(exchange: HttpExchange, viewer: Viewer, records: number): Promise<void> {
    const cost = Math.min(records, this.points.limitOf(exchange, viewer));
    while (cost > 0 && !exchange.response.destroyed) {
      const { isGranted, retryAfter } = await this.points.trySpend(exchange, viewer, cost);
      if (isGranted) return;
      await delay(retryAfter * 1_000);
    }
  }
}

async function nobodysFeed(): Promise<never> {
  throw new ExpectedError("UNAUTHENTICATED", { fr: "Ce serveur n'a pas de flux.", en: "This server has no feeds." });
}
