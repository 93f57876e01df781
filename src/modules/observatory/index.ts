export { REPORT_OPERATIONS, yearlyReport } from "./report/yearly-report.js";
