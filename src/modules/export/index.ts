export type { Card } from "./cards/card-format.js";
export type { CsvOptions, ExportRequest } from "./export-request.js";
export { committeeOf, EXPORT_FORMATS, EXPORT_NAMES, findCard, findExport } from "./exports.js";
export { HarvestedRecords } from "./oai/harvested-records.js";
export { OaiRepository } from "./oai/oai-repository.js";
export { positionAfter } from "./record-pages.js";
export { restore } from "./restore/restore.js";
