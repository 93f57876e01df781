import { randomFillSync } from "node:crypto";
import { v7 as uuidv7 } from "uuid";

const RANDOM_BYTES = 16;
const FETCHED_AT_ONCE = 256;

const pool = new Uint8Array(RANDOM_BYTES * FETCHED_AT_ONCE);
let used = pool.length;
let msecs = 0;
let sequence = 0;

/** A UUID v7 after all those that were made before. Random bits are fetched for hundreds at once: an import makes several ids a row. */
export function stagedId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + RANDOM_BYTES);
  used += RANDOM_BYTES;
  const now = Date.now();
  sequence = now > msecs ? ((random[6] ?? 0) << 16) | ((random[7] ?? 0) << 8) | (random[8] ?? 0) : sequence + 1;
  msecs = Math.max(now, msecs);
  return uuidv7({ random, msecs, seq: sequence });
}
