import type { IncomingMessage } from "node:http";
import { badRequest, HttpRefusal } from "./http-refusal.js";

/** In bytes. A long list of ids fits a hundred times over. */
const BODY_LIMIT = 1_000_000;

/** How long an answered client may go on sending what nobody will read, in milliseconds. */
const DRAIN_MS = 1_000;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** @param most in bytes */
export function declaresTooMuch(request: IncomingMessage, most = BODY_LIMIT): boolean {
  return Number(request.headers["content-length"] ?? 0) > most;
}

/** @throws HttpRefusal when the body is longer than {@link BODY_LIMIT}, as soon as that is known, or is not UTF-8. */
export async function readBody(request: IncomingMessage): Promise<string> {
  if (declaresTooMuch(request)) throw tooLarge();
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > BODY_LIMIT) {
        request.removeAllListeners("data");
        reject(tooLarge());
      } else {
        chunks.push(chunk);
      }
    });
    request.once("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => {
      if (!request.readableEnded) reject(new ClientGone());
    });
  });
  try {
    return utf8.decode(bytes);
  } catch {
    throw badRequest({ fr: "Le corps de la requête n'est pas de l'UTF-8 valide.", en: "The request body is not valid UTF-8." });
  }
}

/** Lets a client that is still sending see its answer, then ends the connection. */
export function discardRest(request: IncomingMessage): void {
  if (request.complete) return;
  request.removeAllListeners("data");
  request.resume();
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
}

/** The client closed the connection before its request was read. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

function tooLarge(): HttpRefusal {
  const limit = BODY_LIMIT / 1_000_000;
  return new HttpRefusal(
    413,
    "PAYLOAD_TOO_LARGE",
    { fr: `Le corps de la requête dépasse ${limit} Mo.`, en: `The request body is larger than ${limit} MB.` },
    { Connection: "close" },
  );
}
