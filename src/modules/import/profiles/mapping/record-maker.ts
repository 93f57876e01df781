import type { ImportedRecord } from "../../imported-record.js";
import type { MappedRow } from "./mapped-row.js";

/** Makes a record of a row; undefined once it has said why it cannot. */
export type RecordMaker = (row: MappedRow) => ImportedRecord | undefined;
