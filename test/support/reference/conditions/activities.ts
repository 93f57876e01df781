import { hasTerritory, hasTheme } from "../concepts.js";
import type { Seen } from "../seen.js";
import { beginsWords } from "../words.js";
import { type Condition, equals, type Filter, hasId, oneOf, some, updatedSince } from "./condition.js";

const organization = some((record) => [record.other("Organization", record.row.organizationId)]);

/** A filter that describes one end of the relationship leaves the organization the other. */
const hasRelationship: Condition = (record, filter: Filter, isListed) => {
  const starting = filter.from == null || filter.to != null ? record.those("Relationship", "fromId") : [];
  const ending = filter.to == null || filter.from != null ? record.those("Relationship", "toId") : [];
  return [...starting, ...ending].some((relationship) => isListed(relationship, filter));
};

/** What the filters ask of those who take part in activities, and of these. */
export const activityConditions: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  Relationship: {
    kind: oneOf("kind"),
    from: some((record) => [record.other("Organization", record.row.fromId)]),
    to: some((record) => [record.other("Organization", record.row.toId)]),
    minAmount: (record, least: string) => record.row.amount !== null && Number(record.row.amount) >= Number(least),
  },
  Project: {
    id: hasId,
    text: (record, text: string) => beginsWords(text, [record.text("name")]),
    theme: hasTheme,
    territory: hasTerritory,
    partnership: some((record) => record.those("Partnership", "projectId")),
    updatedSince,
  },
  Partnership: {
    role: oneOf("role"),
    project: some((record) => [record.other("Project", record.row.projectId)]),
    organization,
  },
  Event: {
    id: hasId,
    format: oneOf("format"),
    text: (record, text: string) => beginsWords(text, [record.text("title")]),
    theme: hasTheme,
    startsAfter: (record, instant: string) => startOf(record) >= Date.parse(instant),
    startsBefore: (record, instant: string) => startOf(record) < Date.parse(instant),
    organizer: some((record) => {
      const parts = record.those("Participation", "eventId").filter((part) => part.text("role") === "ORGANIZER");
      return parts.map((part) => part.other("Organization", part.row.organizationId));
    }),
    participation: some((record) => record.those("Participation", "eventId")),
    updatedSince,
  },
  Participation: {
    role: oneOf("role"),
    category: oneOf("category"),
    event: some((record) => [record.other("Event", record.row.eventId)]),
    organization,
  },
  Publication: {
    id: hasId,
    kind: oneOf("kind"),
    text: (record, text: string) => beginsWords(text, [record.text("title")]),
    theme: hasTheme,
    collection: equals("collection"),
    author: some((record) => record.those("Contribution", "publicationId").map((part) => part.other("Person", part.row.personId))),
    updatedSince,
  },
  Mandate: { role: oneOf("role") },
  Meeting: {
    status: oneOf("status"),
    startsAfter: (record, instant: string) => startOf(record) >= Date.parse(instant),
    startsBefore: (record, instant: string) => startOf(record) < Date.parse(instant),
  },
};

/** What filters of organizations ask of their activities. */
export const organizationActivities: Readonly<Record<string, Condition>> = {
  relationship: hasRelationship,
  partnership: some((record) => record.those("Partnership", "organizationId")),
  participation: some((record) => record.those("Participation", "organizationId")),
};

function startOf(event: Seen): number {
  return Date.parse(event.text("startsAt") ?? "");
}
