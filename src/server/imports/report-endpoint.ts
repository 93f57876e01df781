import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Audience } from "../../core/audience.js";
import type { StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { faultyRowsCsv, ReportReader, reportCsv, reportHtml } from "../../modules/import/index.js";
import { uuidOf } from "../../planner/node-id.js";
import { answerExpectedError } from "../exports/expected-error.js";
import type { HttpExchange } from "../http-exchange.js";
import { knownViewer } from "../known-viewer.js";
import { type AllowedOrigins, declareOrigin } from "../origin-rule.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { sendJson } from "../send.js";

const PATH = /^\/imports\/([\w-]+)\/(report\.html|report\.csv|faulty-rows\.csv)$/;

const FILES = {
  "report.html": { name: "rapport.html", type: "text/html; charset=utf-8", write: reportHtml },
  "report.csv": { name: "rapport.csv", type: "text/csv; charset=utf-8", write: reportCsv },
  "faulty-rows.csv": { name: "lignes-a-corriger.csv", type: "text/csv; charset=utf-8", write: faultyRowsCsv },
} as const;

export interface ReportEndpointOptions extends PointSpendingOptions {
  readonly identify: (exchange: HttpExchange) => Promise<Viewer>;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly allowedOrigins: AllowedOrigins;
}

/**
 * `GET /imports/<id>/report.html` and `.csv`: what an import would do or did, to keep or to pass on; `faulty-rows.csv`: the rows at fault, to be
 * mended and sent again. For whoever sees the import.
 */
export class ReportEndpoint {
  private readonly points: PointSpending;

  constructor(private readonly options: ReportEndpointOptions) {
    this.points = new PointSpending(options);
  }

  /** Answers the addresses that are its own, and tells whether this was one. */
  async answer(exchange: HttpExchange): Promise<boolean> {
    const [, nodeId, file] = PATH.exec(exchange.path) ?? [];
    if (nodeId === undefined) return false;
    exchange.operation = { kind: "import", name: "report" };
    const { identify, readerFor, allowedOrigins } = this.options;
    declareOrigin(exchange.request, exchange.response, allowedOrigins);
    try {
      const viewer = await knownViewer(exchange, this.points, () => identify(exchange));
      const id = uuidOf("Import")(nodeId, "id") ?? "";
      const reader = new ReportReader(readerFor(viewer.audience));
      if (await reader.has(id)) await send(exchange, reader, id, file as keyof typeof FILES);
      else await sendJson(exchange, 404, { error: "NOT_FOUND" });
    } catch (error) {
      if (!(error instanceof ExpectedError) || exchange.response.headersSent) throw error;
      await answerExpectedError(exchange, error);
    }
    return true;
  }
}

/** A file to keep, never a page of this server: what files say is in it. */
async function send(exchange: HttpExchange, reader: ReportReader, id: string, file: keyof typeof FILES): Promise<void> {
  const { request, response } = exchange;
  const { name, type, write } = FILES[file];
  exchange.status = 200;
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(Readable.from(write(reader, id)), response);
}
