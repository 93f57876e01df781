export { ATTENDEE_CATEGORIES, type AttendeeCategory } from "./attendee-category.js";
export { EventEntity } from "./event.entity.js";
export { EventType } from "./event.types.js";
export { PARTICIPATION_ROLES, type ParticipationRole } from "./participation.entity.js";
