export { EventEntity } from "./event.entity.js";
export { EventType } from "./event.types.js";
