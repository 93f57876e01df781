export { folded } from "./folded.js";
export { describedProfiles, importProfiles } from "./import-profiles.js";
export { compiledMapping } from "./mapping/compiled-mapping.js";
export { parseMapping } from "./mapping/parse-mapping.js";
export { readyMapping } from "./mapping-files.js";
export { fileFault } from "./rows/file-fault.js";
export { lineAt, type RowLine } from "./rows/row-line.js";
export { type TableBeginning, tableBeginnings } from "./rows/table-beginnings.js";
