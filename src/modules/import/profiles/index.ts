export { type ImportProfileFactory, importProfiles } from "./import-profiles.js";
export type { MappingFile } from "./mapping/parse-mapping.js";
