import type { ExportFormat } from "./export-format.js";
import { recordPages } from "./record-pages.js";

/** Of what a line says; raised when a reader of the earlier ones would go wrong. */
export const LINES_VERSION = 1;

/**
 * A first line that says what it is, a line a record, and a last one that says how many there were, without which the file is not
 * whole. Restoring reads it.
 */
export const jsonLines: ExportFormat = {
  extension: "jsonl",
  contentType: "application/x-ndjson; charset=utf-8",
  takesAll: true,
  isResumable: true,
  isText: true,
  async *write(types, request) {
    const names = types.map(({ type }) => type);
    yield `${JSON.stringify({ type: "Export", version: LINES_VERSION, audience: request.audience, types: names })}\n`;
    let records = 0;
    for await (const { lines } of recordPages(types, request, false)) {
      records += lines.length;
      yield `${lines.join("\n")}\n`;
    }
    yield `${JSON.stringify({ type: "End", records })}\n`;
  },
};
