import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { ExpectedError } from "../../core/errors.js";
import { type CsvOptions, type ExportRequest, findExport, positionAfter } from "../../modules/export/index.js";
import type { HttpExchange } from "../http-exchange.js";
import { acceptsGzip } from "../negotiation.js";
import { sendJson } from "../send.js";

/** A client that takes nothing for so long has gone, in milliseconds. */
const STALLED_MS = 120_000;

const SEPARATORS: Readonly<Record<string, CsvOptions["separator"]>> = { comma: ",", semicolon: ";", tab: "\t" };

interface AskedExport {
  readonly name: string;
  readonly extension: string;
  /** Whether the file itself is compressed, for whoever keeps it so. */
  readonly isGzip: boolean;
}

/** Streams an export: only a page of it is ever in memory. */
export async function answerExport(
  exchange: HttpExchange,
  { name, extension, isGzip }: AskedExport,
  request: ExportRequest,
): Promise<void> {
  const found = findExport(name, extension);
  if (found === undefined || (isGzip && !found.format.isText)) return await sendJson(exchange, 404, { error: "NOT_FOUND" });
  const { types, format } = found;
  exchange.operation = { kind: "export", name: `${name}.${extension}` };
  const { search, response } = exchange;
  const after = positionAfter(search.get("after"), types);
  if (after !== undefined && !format.isResumable) throw notResumable();
  const isEncoded = !isGzip && format.isText && acceptsGzip(exchange.request.headers["accept-encoding"]);
  const body = format.write(types, { ...request, after, csv: csvOptions(search) });
  response.setHeader("Content-Type", isGzip ? "application/gzip" : format.contentType);
  response.setHeader("Content-Disposition", `attachment; filename="maillage-${name}.${extension}${isGzip ? ".gz" : ""}"`);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-store");
  if (format.isText && !isGzip) response.appendHeader("Vary", "Accept-Encoding");
  if (isEncoded) response.setHeader("Content-Encoding", "gzip");
  await stream(exchange, body, isGzip || isEncoded);
}

async function stream(exchange: HttpExchange, body: AsyncIterable<string | Buffer>, isCompressed: boolean): Promise<void> {
  const { request, response } = exchange;
  if (request.method === "HEAD") {
    exchange.status = 200;
    response.writeHead(200).end();
    return;
  }
  response.setTimeout(STALLED_MS, () => response.destroy());
  const counted = async function* (parts: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      exchange.bytes += bytes.length;
      yield bytes;
    }
  };
  const source = new Watched(body);
  const text = Readable.from(source, { objectMode: true, highWaterMark: 1 });
  try {
    if (isCompressed) await pipeline(text, asBytes, createGzip(), counted, response);
    else await pipeline(text, counted, response);
    exchange.status = 200;
  } catch {
    // Whatever else went wrong, went wrong because the client has left.
    if (source.failure) throw source.failure.error;
  }
}

/** Passes its parts on, and remembers why there are no more. */
class Watched {
  failure: { readonly error: unknown } | undefined;

  constructor(private readonly parts: AsyncIterable<string | Buffer>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<string | Buffer> {
    try {
      yield* this.parts;
    } catch (error) {
      this.failure = { error };
      throw error;
    }
  }
}

async function* asBytes(parts: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield Buffer.from(part);
}

function csvOptions(search: URLSearchParams): CsvOptions {
  const named = search.get("separator") ?? "comma";
  const separator = Object.hasOwn(SEPARATORS, named) ? SEPARATORS[named] : undefined;
  if (separator === undefined) throw badOption("separator", Object.keys(SEPARATORS));
  const bom = search.get("bom") ?? "false";
  if (bom !== "true" && bom !== "false") throw badOption("bom", ["true", "false"]);
  return { separator, bom: bom === "true" };
}

function badOption(argument: string, allowed: readonly string[]): ExpectedError {
  const list = allowed.join(", ");
  const text = { fr: `« ${argument} » : valeurs admises ${list}.`, en: `"${argument}": allowed values ${list}.` };
  return new ExpectedError("BAD_USER_INPUT", text, { argument });
}

function notResumable(): ExpectedError {
  const text = { fr: "Seul un export en JSON Lines peut être repris.", en: "Only an export in JSON Lines can be resumed." };
  return new ExpectedError("BAD_USER_INPUT", text, { argument: "after" });
}
