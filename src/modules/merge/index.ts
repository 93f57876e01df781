export { MergeService } from "./merge.service.js";
