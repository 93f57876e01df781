import { relationshipKindLabels } from "../../../../src/modules/relationship/relationship-kind.js";
import { contributionsByRank, nameKey, participations, partnerships, publications } from "../listings.js";
import { sortedBy } from "../lists.js";
import type { Seen } from "../seen.js";
import { audience, distinct, type Field, type Fields, labelIn, page } from "./field.js";
import { sources, territories, themes } from "./places.js";

const organization: Field = (record) => record.other("Organization", record.row.organizationId);
const person: Field = (record) => record.other("Person", record.row.personId);
const event: Field = (record) => record.other("Event", record.row.eventId);
const amount: Field = (record) => (record.row.amount === null ? null : record);

export const activityFields: Fields = {
  Relationship: {
    audience,
    label: (record, _, sight) => record.text("label") ?? labelIn(sight, relationshipKindLabels, record.text("kind")),
    from: (record) => record.other("Organization", record.row.fromId),
    to: (record) => record.other("Organization", record.row.toId),
    amount,
    sources,
  },
  Money: {
    value: (record) => Number(record.row.amount).toFixed(2),
  },
  Project: {
    audience,
    themes,
    territories,
    partnerships: page(partnerships, (record) => record.those("Partnership", "projectId")),
  },
  Partnership: {
    audience,
    project: (record) => record.other("Project", record.row.projectId),
    organization,
    amount,
  },
  Event: {
    audience,
    cycle: (record) => record.other("Event", record.row.cycleId),
    location: (record) => (record.row.latitude === null ? null : record),
    themes,
    organizers: (record) => sortedBy(actorsOf(record, "ORGANIZER", "Organization", "organizationId"), nameKey),
    speakers: (record) => sortedBy(actorsOf(record, "SPEAKER", "Person", "personId"), nameKey),
    participations: page(participations, (record) => record.those("Participation", "eventId")),
    attendance: (record) => record,
    publications: page(publications, (record) => record.those("Publication", "eventId")),
  },
  Attendance: {
    counted: (record) => record.row.attendanceTotal as number | null,
    distinctPeople: (record) => new Set(participantsOf(record).flatMap(({ row }) => row.personId ?? [])).size,
    total: (record) => attendees(record).length,
    named: (record) => named(record).length,
    anonymous: (record) => anonymous(record).length,
    byCategory: (record) => counts(attendees(record)),
    anonymousByCategory: (record) => counts(anonymous(record)),
  },
  Participation: { audience, event, person, organization },
  Publication: {
    audience,
    event,
    themes,
    contributions: page(contributionsByRank, (record) => record.those("Contribution", "publicationId")),
  },
  Contribution: {
    audience,
    publication: (record) => record.other("Publication", record.row.publicationId),
    person,
    affiliation: (record) => record.other("Organization", record.row.affiliationId),
  },
};

function actorsOf(record: Seen, role: string, type: string, column: string): Seen[] {
  const parts = record.those("Participation", "eventId").filter((part) => part.text("role") === role);
  return distinct(parts.flatMap((part) => part.other(type, part.row[column]) ?? []));
}

/** How many times each category is there. */
function counts(categories: readonly string[]) {
  return [...new Set([...categories].sort())].map((category) => ({
    category,
    count: categories.filter((one) => one === category).length,
  }));
}

/** The category of everyone who came, one by one. */
function attendees(record: Seen): string[] {
  return [...named(record), ...anonymous(record)];
}

function named(record: Seen): string[] {
  return participantsOf(record).flatMap((part) =>
    Array.from({ length: (part.row.headcount as number | null) ?? 1 }, () => part.text("category") ?? "OTHER"),
  );
}

function participantsOf(record: Seen): Seen[] {
  return record.those("Participation", "eventId").filter((part) => part.text("role") === "PARTICIPANT");
}

function anonymous(record: Seen): string[] {
  return record
    .those("EventAttendance", "eventId")
    .flatMap(({ row }) => Array.from({ length: row.count as number }, () => row.category as string));
}
