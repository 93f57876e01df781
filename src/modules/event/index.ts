export type { AttendeeCategory } from "./attendee-category.js";
export { EventEntity } from "./event.entity.js";
export { EventType } from "./event.types.js";
export type { ParticipationRole } from "./participation.entity.js";
