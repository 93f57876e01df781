export { describeScim } from "./scim-discovery.js";
export { ScimError } from "./scim-error.js";
export { listScim, readScim, type ScimAsker } from "./scim-service.js";
