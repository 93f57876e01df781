export { LetterWriter } from "./letter-writer.js";
export type { PersonFile } from "./person-file.js";
export { PERSONAL_TABLES, TRACES } from "./personal-rows.js";
export { type LetterRequest, Privacy } from "./privacy.service.js";
export { ErasePersonPayload } from "./privacy.types.js";
export { PRIVACY_JOBS, QueuedLetters, startPrivacyJobs } from "./privacy-jobs.js";
export { Retention } from "./retention.js";
