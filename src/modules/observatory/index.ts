export { REPORT_OPERATIONS, yearlyReport } from "./report/yearly-report.js";
export { SHARE_MEASURES } from "./territory-correspondence.entity.js";
