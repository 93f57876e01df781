export { describedProfiles, importProfiles } from "./import-profiles.js";
export { readyMapping } from "./mapping-files.js";
