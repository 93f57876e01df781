import { themes } from "../../writer/concept-links.js";
import { audience, column, group, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { aboutPublications } from "./about-publications.js";
import { anonymousAttendance } from "./anonymous-attendance.js";
import { EventEntity } from "./event.entity.js";
import { keepToFormat } from "./event-format-rules.js";
import type { eventInputs, participationInputs } from "./event-write.inputs.js";
import { ParticipationEntity } from "./participation.entity.js";
import { keepAffiliation } from "./participation-affiliation.js";

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
    address: column("address"),
    location: group({ latitude: "latitude", longitude: "longitude" }),
    capacity: column("capacity"),
    registrationOpensAt: column("registrationOpensAt"),
    registrationClosesAt: column("registrationClosesAt"),
    cycle: reference("cycleId", "Event", "event"),
    about: aboutPublications,
    themes: themes("event_theme", "event_id"),
    anonymousAttendance,
    attendanceTotal: column("attendanceTotal"),
    audience: audience("declaredAudience"),
  },
  refine: keepToFormat,
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
    title: column("title"),
    headcount: column("headcount"),
    audience: audience("declaredAudience"),
  },
  refine: keepAffiliation,
};
