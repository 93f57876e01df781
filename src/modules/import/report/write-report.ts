import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { reportCsv } from "./report-csv.js";
import { reportHtml } from "./report-html.js";
import type { ReportReader } from "./report-reader.js";

/** Writes `rapport.html` and `rapport.csv` into a folder, which it makes. @returns their paths */
export async function writeReport(reader: ReportReader, id: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written = [
    [join(folder, "rapport.html"), reportHtml(reader, id)],
    [join(folder, "rapport.csv"), reportCsv(reader, id)],
  ] as const;
  for (const [path, text] of written) await pipeline(Readable.from(text), createWriteStream(path, { mode: 0o600 }));
  return written.map(([path]) => path);
}
