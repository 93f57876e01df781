import { encodeNodeId } from "../../planner/node-id.js";
import type { ExportFormat } from "./export-format.js";
import { recordPages } from "./record-pages.js";

/** Of what a line says; raised when a reader of the earlier ones would go wrong. */
export const LINES_VERSION = 1;

/**
 * A first line that says what it is, and after which record it goes on if it was resumed; a line a record; and a last one that says how
 * many there were, without which the file is not whole. Restoring reads it.
 */
export const jsonLines: ExportFormat = {
  extension: "jsonl",
  contentType: "application/x-ndjson; charset=utf-8",
  takesAll: true,
  isResumable: true,
  isText: true,
  async *write(types, request) {
    const names = types.map(({ type }) => type);
    const after = request.after && encodeNodeId(request.after);
    yield `${JSON.stringify({ type: "Export", version: LINES_VERSION, audience: request.audience, types: names, after })}\n`;
    let records = 0;
    for await (const { lines } of recordPages(types, request, false)) {
      records += lines.length;
      yield `${lines.join("\n").replaceAll(ENDS_OF_LINE, escaped)}\n`;
    }
    yield `${JSON.stringify({ type: "End", records })}\n`;
  },
};

/** Which some programs take for ends of lines too, inside a text. */
const ENDS_OF_LINE = /[\u0085\u2028\u2029]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
