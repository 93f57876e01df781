export { ApiKeys, type IssuedKey } from "./api-key.service.js";
export type { ApiKeyRecord } from "./api-key-record.js";
export { stateOf } from "./api-key-state.js";
export { publicPart } from "./api-key-text.js";
export { Authenticator } from "./authenticator.js";
export { makeDemoKeys } from "./demo-keys.js";
export { KeyAuthenticator } from "./key-authenticator.js";
export { SESSION_MS, Sessions } from "./sessions.js";
export { TokenAuthenticator } from "./token-authenticator.js";
