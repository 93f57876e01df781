export { type ImportActor, type ImportRequest, ImportService, type ImportSummary } from "./import.service.js";
export type { ImportPhase } from "./import-run.js";
export type { ImportFile, ImportProfile } from "./imported-record.js";
export { importProfiles } from "./profiles/index.js";
export { outcomeLabels } from "./report/report-labels.js";
export { ReportReader } from "./report/report-reader.js";
export { writeReport } from "./report/write-report.js";
