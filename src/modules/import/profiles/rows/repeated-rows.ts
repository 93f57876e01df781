import { createHash } from "node:crypto";
import type { TableRow } from "./table-row.js";

const REMEMBERED = 100_000;

/** Knows again a row that is all the same as one of the last 100,000. */
export class RepeatedRows {
  private readonly seen = new Set<string>();

  isRepeated({ cells }: TableRow): boolean {
    const print = createHash("sha1").update(JSON.stringify(cells)).digest("base64");
    if (this.seen.has(print)) return true;
    this.seen.add(print);
    if (this.seen.size > REMEMBERED) this.seen.delete(this.seen.values().next().value as string);
    return false;
  }
}
