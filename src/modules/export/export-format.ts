import type { ExportRequest } from "./export-request.js";
import type { ExportedType } from "./exported-field.js";

/** A way to write many records in one file. */
export interface ExportFormat {
  /** At the end of file names and addresses. */
  readonly extension: string;
  readonly contentType: string;
  /** Whether it takes several types in one file. */
  readonly takesAll: boolean;
  /** Whether a file can begin after a record. */
  readonly isResumable: boolean;
  /** Whether compressing it is worth anything. */
  readonly isText: boolean;
  /** Names of the types that it can say; all, if absent. */
  readonly only?: readonly string[];
  write(types: readonly ExportedType[], request: ExportRequest): AsyncIterable<string | Buffer>;
}
