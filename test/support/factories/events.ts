import type { EventEntity } from "../../../src/modules/event/event.entity.js";
import type { EventAttendanceEntity } from "../../../src/modules/event/event-attendance.entity.js";
import type { ParticipationEntity } from "../../../src/modules/event/participation.entity.js";
import type { RegistrationEntity } from "../../../src/modules/registration/registration.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makeEvent = factory<EventEntity>("event", (rank) => ({
  ...timesOf(rank),
  format: "STUDY_DAY",
  title: `Journée d'études ${rank}`,
  startsAt: new Date("2025-03-20T08:00:00.000Z"),
}));

/** Its actor is a required choice of `personId`, `organizationId` or both. */
export const makeParticipation = factory<ParticipationEntity, "eventId">("participation", () => ({ role: "PARTICIPANT" }));

export const makeRegistration = factory<RegistrationEntity, "eventId">("registration", () => ({}));

export const makeEventAttendance = factory<EventAttendanceEntity, "eventId">("event_attendance", () => ({
  category: "FIELD_TEAM",
  count: 10,
}));
