export { SourceType } from "./source.types.js";
