import { setTimeout as delay } from "node:timers/promises";
import type { Audience } from "../../core/audience.js";
import { type Clock, todayInParis } from "../../core/clock.js";
import { publicViewer, type StatementRunner, type Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { ExportRequest } from "../../modules/export/index.js";
import type { HttpExchange } from "../http-exchange.js";
import { type AllowedOrigins, declareOrigin } from "../origin-rule.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { answerExport } from "./answer-export.js";
import { answerExpectedError } from "./expected-error.js";

export interface ExportEndpointOptions extends PointSpendingOptions {
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly allowedOrigins: AllowedOrigins;
  readonly clock: Clock;
}

/** Points for asking, besides one for each record that is answered. */
const ASKING_COST = 10;

/** Files made of the directory: exports in bulk, and single records in the forms that other programs read. */
export class ExportEndpoint {
  private readonly points: PointSpending;

  constructor(private readonly options: ExportEndpointOptions) {
    this.points = new PointSpending(options);
  }

  /** Answers the addresses that are its own, and tells whether this was one. */
  async answer(exchange: HttpExchange): Promise<boolean> {
    const exportName = /^\/exports\/([a-z]+)\.([a-z]+)(\.gz)?$/.exec(exchange.path);
    if (!exportName) return false;
    exchange.operation = { kind: "export", name: undefined };
    declareOrigin(exchange.request, exchange.response, this.options.allowedOrigins);
    try {
      const viewer = await this.authenticated(exchange);
      await this.points.spend(exchange, viewer, ASKING_COST);
      const [, name = "", extension = "", gz] = exportName;
      await answerExport(exchange, { name, extension, isGzip: gz !== undefined }, this.requestOf(exchange, viewer));
    } catch (error) {
      if (!(error instanceof ExpectedError) || exchange.response.headersSent) throw error;
      await answerExpectedError(exchange, error);
    }
    return true;
  }

  private async authenticated(exchange: HttpExchange): Promise<Viewer> {
    try {
      exchange.viewer = await this.options.authenticate(exchange.request.headers.authorization);
      return exchange.viewer;
    } catch (error) {
      await this.points.spend(exchange, publicViewer, ASKING_COST);
      throw error;
    }
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
