export { QUORUM_BASES } from "./committee.entity.js";
export { MANDATE_ROLES, type MandateRole } from "./mandate.entity.js";
export { DOCUMENT_KINDS } from "./meeting/document.entity.js";
export { MEETING_STATUSES } from "./meeting/meeting.entity.js";
export { ATTENDANCE_STATUSES } from "./meeting/meeting-attendance.entity.js";
export { WorkListService } from "./work-list/work-list.service.js";
