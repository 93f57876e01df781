import type { AgendaItemEntity } from "../../../src/modules/committee/meeting/agenda-item.entity.js";
import type { DecisionEntity } from "../../../src/modules/committee/meeting/decision.entity.js";
import type { DocumentEntity } from "../../../src/modules/committee/meeting/document.entity.js";
import type { MeetingEntity } from "../../../src/modules/committee/meeting/meeting.entity.js";
import type { MeetingAttendanceEntity } from "../../../src/modules/committee/meeting/meeting-attendance.entity.js";
import type { ProxyEntity } from "../../../src/modules/committee/meeting/proxy.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makeMeeting = factory<MeetingEntity, "committeeId">("meeting", (rank) => ({
  ...timesOf(rank),
  startsAt: new Date(Date.UTC(2026, 2, 12, 13)),
}));

export const makeAgendaItem = factory<AgendaItemEntity, "meetingId">("agenda_item", (rank) => ({ title: `Point ${rank}` }));

export const makeMeetingAttendance = factory<MeetingAttendanceEntity, "meetingId">("meeting_attendance", () => ({ status: "PRESENT" }));

export const makeProxy = factory<ProxyEntity, "meetingId" | "giverId" | "holderId">("proxy", () => ({}));

export const makeDecision = factory<DecisionEntity, "meetingId">("decision", (rank) => ({ text: `Délibération ${rank}`, isAdopted: true }));

export const makeDocument = factory<DocumentEntity>("document", (rank) => ({ title: `Document ${rank}`, text: "Texte" }));
