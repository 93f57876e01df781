import { themes } from "../../writer/concept-links.js";
import { audience, column, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { anonymousAttendance } from "./anonymous-attendance.js";
import { EventEntity } from "./event.entity.js";
import type { eventInputs, participationInputs } from "./event-write.inputs.js";
import { ParticipationEntity } from "./participation.entity.js";

export const eventModel: WriteModel<(typeof eventInputs.names)[number]> = {
  type: "Event",
  entity: EventEntity,
  fields: {
    format: column("format"),
    title: column("title"),
    description: column("description"),
    startsAt: column("startsAt"),
    endsAt: column("endsAt"),
    place: column("place"),
    cycle: reference("cycleId", "Event", "event"),
    themes: themes("event_theme", "event_id"),
    anonymousAttendance,
    audience: audience("declaredAudience"),
  },
};

export const participationModel: WriteModel<(typeof participationInputs.names)[number]> = {
  type: "Participation",
  entity: ParticipationEntity,
  fields: {
    event: reference("eventId", "Event", "event"),
    person: reference("personId", "Person", "person"),
    organization: reference("organizationId", "Organization", "organization"),
    role: column("role"),
    category: column("category"),
    audience: audience("declaredAudience"),
  },
};
