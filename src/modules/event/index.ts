export { ATTENDEE_CATEGORIES, type AttendeeCategory } from "./attendee-category.js";
export { AttendeeCategory as AttendeeCategoryEnum } from "./attendee-category.types.js";
export { EVENT_FORMATS, EventEntity } from "./event.entity.js";
export { EventFormat, EventType } from "./event.types.js";
export { PARTICIPATION_ROLES, type ParticipationRole } from "./participation.entity.js";
