export { SourceEntity } from "./source.entity.js";
export { SourceType } from "./source.types.js";
