import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./negotiation.js";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/**
 * Off the main thread. `once` is for files kept compressed; answers are made anew each time, and there the lowest levels leave a
 * tenth of the size for a third of the time of the middle ones.
 */
export async function compress(bytes: Buffer, encoding: Encoding, effort: "once" | "each time"): Promise<Buffer> {
  const level = effort === "once" ? 7 : 1;
  if (encoding === "gzip") return await gzipAsync(bytes, { level });
  return await brotliAsync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
