import { createHash } from "node:crypto";
import { type Card, committeeOf, type ExportRequest, findCard, findExport } from "../../modules/export/index.js";
import type { HttpExchange } from "../http-exchange.js";
import { send, sendJson } from "../send.js";
import type { ExportRoute } from "./export-routes.js";

/** Sends one record, or the calendar, whole. Hidden, unknown and none in this form are not told apart. */
export async function answerCard(
  exchange: HttpExchange,
  route: Exclude<ExportRoute, { kind: "export" }>,
  request: ExportRequest,
): Promise<void> {
  const card = await cardAt(route, request);
  if (card === undefined) return await sendJson(exchange, 404, { error: "NOT_FOUND" });
  const { contentType, extension, title, text } = card;
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  exchange.response.appendHeader("Vary", "Authorization");
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  if (isKnown(etag, exchange.request.headers["if-none-match"])) {
    exchange.status = 304;
    exchange.response.writeHead(304, headers).end();
    return;
  }
  const disposition = `inline; filename="maillage.${extension}"; filename*=UTF-8''${encodeURIComponent(fileName(title))}.${extension}`;
  await send(exchange, { status: 200, type: contentType, body: text, headers: { ...headers, "Content-Disposition": disposition } });
}

async function cardAt(route: Exclude<ExportRoute, { kind: "export" }>, request: ExportRequest): Promise<Card | undefined> {
  switch (route.kind) {
    case "card":
      return await findCard(route.name, route.id, route.extension, request);
    case "committee": {
      const id = await committeeOf(route.slug, request);
      return id === undefined ? undefined : await findCard("committees", id, "popolo.json", request);
    }
    case "calendar":
      return await calendar(request);
  }
}

async function calendar(request: ExportRequest): Promise<Card | undefined> {
  const found = findExport("events", "ics");
  if (found === undefined) return undefined;
  const parts: string[] = [];
  for await (const part of found.format.write(found.types, request)) parts.push(part.toString());
  return { contentType: found.format.contentType, extension: "ics", title: "maillage", text: parts.join("") };
}

function isKnown(etag: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  // A proxy that compressed the answer may have marked its tag as weak.
  return known.trim() === "*" || known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

/** Of characters that no system refuses in a file's name. */
function fileName(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}' -]+/gu, " ")
    .trim()
    .slice(0, 80);
}
