import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { compress } from "../compression.js";
import type { HttpExchange } from "../http-exchange.js";
import { type Encoding, preferredEncoding } from "../negotiation.js";
import { send } from "../send.js";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
};

interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  /** Made at the first request that wants it. */
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/** The bundle's files, in memory from the first request on: five megabytes, known by name, so that no path reaches the disk. */
export class GraphiqlFiles {
  private files: Promise<ReadonlyMap<string, ServedFile>> | undefined;

  constructor(private readonly folder: string) {}

  /** @returns false when there is no such file */
  async answer(exchange: HttpExchange, name: string): Promise<boolean> {
    this.files ??= readServedFiles(this.folder);
    const file = (await this.files).get(name);
    if (!file) return false;
    const caching = {
      ETag: file.etag,
      // Names of chunks and assets hold a hash of what is inside.
      "Cache-Control": /-[0-9A-Z]{8}\.\w+$/.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (exchange.request.headers["if-none-match"] === file.etag) {
      exchange.status = 304;
      exchange.response.writeHead(304, caching).end();
      return true;
    }
    const encoding = preferredEncoding(exchange.request.headers["accept-encoding"]);
    const body = encoding ? await encodedAs(file, encoding) : file.bytes;
    const headers = {
      ...caching,
      Vary: "Accept-Encoding",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Content-Encoding": encoding ?? "identity",
    };
    await send(exchange, { status: 200, type: file.type, body, headers });
    return true;
  }
}

async function encodedAs(file: ServedFile, encoding: Encoding): Promise<Buffer> {
  const known = file.encoded.get(encoding) ?? compress(file.bytes, encoding, "once");
  file.encoded.set(encoding, known);
  return await known;
}

async function readServedFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, ServedFile>();
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    files.set(relative(folder, path).split(sep).join("/"), { type, etag, bytes, encoded: new Map() });
  }
  return files;
}
