export { REGISTRATION_CHANNEL, REGISTRATION_JOBS, RegistrationLetters } from "./registration-letters.js";
export { RegistrationTokens } from "./registration-tokens.js";
export { type OwnRegistration, Registrations } from "./registrations.js";
export { type RecordedSheet, recordSheet, type Sheet, type SheetDoubt } from "./sign-in-sheet.js";
