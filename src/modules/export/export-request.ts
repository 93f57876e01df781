import type { Audience } from "../../core/audience.js";
import type { StatementRunner } from "../../core/context.js";
import type { Language } from "../../core/language.js";
import type { ExportPosition } from "./record-pages.js";

/** Who asks for an export, and how it is taken. */
export interface ExportRequest {
  /** Reads as the audience. */
  readonly runner: StatementRunner;
  readonly audience: Audience;
  /** In Europe/Paris. */
  readonly today: string;
  readonly language: Language;
  /** Only what comes after this record; for formats that can be resumed. */
  readonly after?: ExportPosition | undefined;
  readonly csv?: CsvOptions;
  /** Awaited before the records of each page are passed on: the place to count them, and to slow down. */
  onRecords?(count: number): Promise<void>;
}

export interface CsvOptions {
  readonly separator: "," | ";" | "\t";
  /** Begin with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}
