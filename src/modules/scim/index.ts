export { describeScim } from "./scim-discovery.js";
export { ScimError } from "./scim-error.js";
export { filterCost } from "./scim-filter.js";
export { listScim, readScim, type ScimAsker } from "./scim-service.js";
