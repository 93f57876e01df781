export { PERSONAL_TABLES, TRACES } from "./personal-rows.js";
export type { PersonFile } from "./person-file.js";
export { type LetterRequest, Privacy } from "./privacy.service.js";
