import type { ExportedField, ExportedType } from "./exported-field.js";
import { AGENDA_ITEM, COMMITTEE, MANDATE, MEETING, PERSON, plain, reference } from "./field-declarations.js";

const GUARDED: readonly ExportedField[] = [
  { kind: "plain", key: "audience", column: "declared_audience", form: "audience" },
  plain("createdAt", "instant"),
  plain("updatedAt", "instant"),
  plain("version", "integer"),
];

/** What committees do, after what their mandates are. */
export const COMMITTEE_TYPES: readonly ExportedType[] = [
  {
    type: "Meeting",
    name: "meetings",
    table: "meeting",
    fields: [
      reference("committee", COMMITTEE),
      plain("title"),
      plain("startsAt", "instant"),
      plain("endsAt", "instant"),
      plain("place"),
      plain("status"),
      ...GUARDED,
    ],
  },
  {
    type: "AgendaItem",
    name: "agenda-items",
    table: "agenda_item",
    fields: [reference("meeting", MEETING), plain("rank", "integer"), plain("title"), plain("description"), ...GUARDED],
  },
  {
    type: "MeetingAttendance",
    name: "meeting-attendances",
    table: "meeting_attendance",
    fields: [reference("meeting", MEETING), reference("mandate", MANDATE), reference("person", PERSON), plain("status"), ...GUARDED],
  },
  {
    type: "Proxy",
    name: "proxies",
    table: "proxy",
    fields: [reference("meeting", MEETING), reference("giver", MANDATE), reference("holder", MANDATE), ...GUARDED],
  },
  {
    type: "Decision",
    name: "decisions",
    table: "decision",
    fields: [
      reference("meeting", MEETING),
      reference("agendaItem", AGENDA_ITEM),
      plain("rank", "integer"),
      plain("text"),
      plain("votesFor", "integer"),
      plain("votesAgainst", "integer"),
      plain("abstentions", "integer"),
      plain("isAdopted", "boolean"),
      ...GUARDED,
    ],
  },
  {
    type: "Document",
    name: "documents",
    table: "document",
    fields: [
      reference("mandate", MANDATE),
      reference("meeting", MEETING),
      reference("agendaItem", AGENDA_ITEM),
      plain("kind"),
      plain("title"),
      plain("datedOn"),
      plain("url"),
      plain("text"),
      plain("licence"),
      plain("approvedOn", "day"),
      ...GUARDED,
    ],
  },
];
