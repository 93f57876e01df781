export type { ExportFormat } from "./export-format.js";
export type { CsvOptions, ExportRequest } from "./export-request.js";
export type { ExportedType } from "./exported-field.js";
export { EXPORT_FORMATS, EXPORT_NAMES, findExport } from "./exports.js";
export { positionAfter } from "./record-pages.js";
export { type RestoreOptions, restore } from "./restore/restore.js";
