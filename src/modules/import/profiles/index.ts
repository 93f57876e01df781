export { importProfiles } from "./import-profiles.js";
