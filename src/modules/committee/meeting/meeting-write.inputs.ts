import { ID, Int } from "type-graphql";
import { Audience } from "../../shared/audience.types.js";
import { DateScalar, DateTimeScalar, PartialDateScalar } from "../../shared/scalars.js";
import { writeInputs } from "../../shared/write-inputs.js";
import { AttendanceStatus, DocumentKind, MeetingStatus } from "./meeting-enums.js";

const audience = {
  type: () => Audience,
  description: "The least audience that may see it; `COMMITTEE` by default: what a committee does is its own until somebody opens it.",
};
const meeting = { type: () => ID, isRequired: true, description: "The id of the meeting that it belongs to." };
const rank = { type: () => Int, description: "Its place in the meeting, the smallest first; 0 by default." };

export const meetingNoun = { one: "a meeting of a committee", many: "meetings of committees" };

export const meetingInputs = writeInputs("Meeting", "Meetings", meetingNoun, {
  committee: { type: () => ID, isRequired: true, description: "The id of the committee that meets." },
  title: { type: () => String, description: "What the meeting is called, 1 to 500 characters, e.g. « Séance d'installation »." },
  startsAt: {
    type: () => DateTimeScalar,
    isRequired: true,
    description: "When it begins, with any offset, e.g. `2026-03-12T14:00:00+01:00`.",
  },
  endsAt: { type: () => DateTimeScalar, description: "When it ends, not before it begins." },
  place: { type: () => String, description: "Where it is held, 1 to 500 characters." },
  status: { type: () => MeetingStatus, description: "Whether it was held; `PLANNED` by default." },
  audience,
});

export const agendaItemNoun = { one: "a point of an agenda", many: "points of agendas" };

export const agendaItemInputs = writeInputs("AgendaItem", "AgendaItems", agendaItemNoun, {
  meeting,
  rank,
  title: { type: () => String, isRequired: true, description: "What it is about, 1 to 500 characters." },
  description: { type: () => String, description: "What is to be known of it, as plain text of up to 20,000 characters." },
  audience,
});

export const meetingAttendanceNoun = { one: "somebody's attendance", many: "people's attendance" };

export const meetingAttendanceInputs = writeInputs("MeetingAttendance", "MeetingAttendances", meetingAttendanceNoun, {
  meeting,
  mandate: {
    type: () => ID,
    description: "The id of the mandate by which they sit, which must be the committee's and may hold on the day. Give this or `person`.",
  },
  person: { type: () => ID, description: "The id of a guest, who holds no mandate. Give this or `mandate`." },
  status: { type: () => AttendanceStatus, isRequired: true, description: "Whether they came, e.g. `EXCUSED`." },
  audience,
});

export const proxyNoun = { one: "a proxy", many: "proxies" };

export const proxyInputs = writeInputs("Proxy", "Proxies", proxyNoun, {
  meeting,
  giver: {
    type: () => ID,
    isRequired: true,
    description: "The id of the mandate whose holder lets somebody else vote. Its seat votes; no substitute gives a proxy.",
  },
  holder: {
    type: () => ID,
    isRequired: true,
    description: "The id of the mandate that votes for them. It has given no proxy itself, and holds no more than the committee allows.",
  },
  audience,
});

export const decisionNoun = { one: "a decision", many: "decisions" };

export const decisionInputs = writeInputs("Decision", "Decisions", decisionNoun, {
  meeting,
  agendaItem: { type: () => ID, description: "The id of the point of the same meeting's agenda to which it belongs." },
  rank,
  text: { type: () => String, isRequired: true, description: "What was put to the vote, 1 to 20,000 characters." },
  votesFor: { type: () => Int, description: "How many voted for it, from 0; give all three numbers or none." },
  votesAgainst: { type: () => Int, description: "How many voted against it, from 0." },
  abstentions: { type: () => Int, description: "How many abstained, from 0." },
  isAdopted: { type: () => Boolean, isRequired: true, description: "Whether it was adopted." },
  audience,
});

export const documentNoun = { one: "a document", many: "documents" };

export const documentInputs = writeInputs("Document", "Documents", documentNoun, {
  mandate: { type: () => ID, description: "The id of the mandate that it gave. Give this or `meeting`." },
  meeting: { type: () => ID, description: "The id of the meeting that it belongs to. Give this or `mandate`." },
  agendaItem: { type: () => ID, description: "The id of the point of the same meeting's agenda that it is for." },
  kind: { type: () => DocumentKind, description: "What it is for; `OTHER` by default. A meeting has one `MINUTES`." },
  title: { type: () => String, isRequired: true, description: "What it is called, 1 to 500 characters." },
  datedOn: { type: () => PartialDateScalar, description: "When it was signed or written, as precisely as known." },
  url: { type: () => String, description: "Where it is on the web, with https:// or http://. Give this, `text`, or both." },
  text: { type: () => String, description: "The document itself, as plain text with Markdown's marks, up to 200,000 characters." },
  licence: { type: () => String, description: "Under which licence it may be used, 1 to 200 characters, e.g. `etalab-2.0`." },
  approvedOn: { type: () => DateScalar, description: "Of minutes, the day on which the committee approved them." },
  audience,
});
