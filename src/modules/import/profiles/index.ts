export { describedProfiles, importProfiles } from "./import-profiles.js";
export { readyMapping } from "./mapping-files.js";
export { fileFault } from "./rows/file-fault.js";
