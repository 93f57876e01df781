export { MergeService } from "./merge.service.js";
export { mergeableOrganization } from "./mergeable.js";
