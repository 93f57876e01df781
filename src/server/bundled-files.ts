import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { compress } from "./compression.js";
import type { HttpExchange } from "./http-exchange.js";
import { type Encoding, preferredEncoding } from "./negotiation.js";
import { send } from "./send.js";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** These are compressed already. */
const DENSE = new Set(["font/woff", "font/woff2"]);

interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  /** From the build, or made at the first request that wants it. */
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/** What a build made for browsers, in memory from the first request on: some megabytes, known by name, so that no path reaches the disk. */
export class BundledFiles {
  private files: Promise<ReadonlyMap<string, ServedFile>> | undefined;

  /** @param isNamedByContent whether a name changes with what is in the file, so that browsers may keep it */
  constructor(
    private readonly folder: string,
    private readonly isNamedByContent: (name: string) => boolean,
  ) {}

  /** @returns false when there is no such file */
  async answer(exchange: HttpExchange, name: string): Promise<boolean> {
    const file = (await this.all()).get(name);
    if (!file) return false;
    const caching = {
      ETag: file.etag,
      "Cache-Control": this.isNamedByContent(name) ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (exchange.request.headers["if-none-match"] === file.etag) {
      exchange.status = 304;
      exchange.response.writeHead(304, caching).end();
      return true;
    }
    const encoding = DENSE.has(file.type) ? undefined : preferredEncoding(exchange.request.headers["accept-encoding"]);
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

  /** A file of the bundle as text; undefined when there is none. */
  async text(name: string): Promise<string | undefined> {
    return (await this.all()).get(name)?.bytes.toString("utf8");
  }

  private async all(): Promise<ReadonlyMap<string, ServedFile>> {
    this.files ??= readServedFiles(this.folder);
    return await this.files;
  }
}

async function encodedAs(file: ServedFile, encoding: Encoding): Promise<Buffer> {
  const known = file.encoded.get(encoding) ?? compress(file.bytes, encoding, "once");
  file.encoded.set(encoding, known);
  return await known;
}

async function readServedFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  if (!existsSync(folder)) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    files.set(relative(folder, path).split(sep).join("/"), { type, etag, bytes, encoded: compressedBeside(path) });
  }
  return files;
}

function compressedBeside(path: string): Map<Encoding, Promise<Buffer>> {
  const encoded = new Map<Encoding, Promise<Buffer>>();
  if (existsSync(`${path}.br`)) encoded.set("br", readFile(`${path}.br`));
  if (existsSync(`${path}.gz`)) encoded.set("gzip", readFile(`${path}.gz`));
  return encoded;
}
