import { audience, column, reference, webAddress } from "../../../writer/write-fields.js";
import type { GivenFields, WriteField, WriteModel } from "../../../writer/write-model.js";
import { AgendaItemEntity } from "./agenda-item.entity.js";
import { DecisionEntity } from "./decision.entity.js";
import { DocumentEntity } from "./document.entity.js";
import { MeetingEntity } from "./meeting.entity.js";
import { MeetingAttendanceEntity } from "./meeting-attendance.entity.js";
import type {
  agendaItemInputs,
  decisionInputs,
  documentInputs,
  meetingAttendanceInputs,
  meetingInputs,
  proxyInputs,
} from "./meeting-write.inputs.js";
import { ProxyEntity } from "./proxy.entity.js";

const OWN = "COMMITTEE";
const declared = audience("declaredAudience");

/** What a committee does is its own until somebody opens it to others. */
const ownAudience: WriteField = { ...declared, columns: (value, path, write) => declared.columns?.(value ?? OWN, path, write) ?? {} };

function refine(given: GivenFields, id: string | undefined): Promise<GivenFields> {
  return Promise.resolve(id === undefined && given.audience === undefined ? { ...given, audience: OWN } : given);
}

const meeting = reference("meetingId", "Meeting", "meeting");
const agendaItem = reference("agendaItemId", "AgendaItem", "agenda_item");

export const meetingModel: WriteModel<(typeof meetingInputs.names)[number]> = {
  type: "Meeting",
  entity: MeetingEntity,
  refine,
  fields: {
    committee: reference("committeeId", "Committee", "committee"),
    title: column("title"),
    startsAt: column("startsAt"),
    endsAt: column("endsAt"),
    place: column("place"),
    status: column("status", "PLANNED"),
    audience: ownAudience,
  },
};

export const agendaItemModel: WriteModel<(typeof agendaItemInputs.names)[number]> = {
  type: "AgendaItem",
  entity: AgendaItemEntity,
  refine,
  fields: { meeting, rank: column("rank", 0), title: column("title"), description: column("description"), audience: ownAudience },
};

export const meetingAttendanceModel: WriteModel<(typeof meetingAttendanceInputs.names)[number]> = {
  type: "MeetingAttendance",
  entity: MeetingAttendanceEntity,
  refine,
  fields: {
    meeting,
    mandate: reference("mandateId", "Mandate", "mandate"),
    person: reference("personId", "Person", "person"),
    status: column("status"),
    audience: ownAudience,
  },
};

export const proxyModel: WriteModel<(typeof proxyInputs.names)[number]> = {
  type: "Proxy",
  entity: ProxyEntity,
  refine,
  fields: {
    meeting,
    giver: reference("giverId", "Mandate", "mandate"),
    holder: reference("holderId", "Mandate", "mandate"),
    audience: ownAudience,
  },
};

export const decisionModel: WriteModel<(typeof decisionInputs.names)[number]> = {
  type: "Decision",
  entity: DecisionEntity,
  refine,
  fields: {
    meeting,
    agendaItem,
    rank: column("rank", 0),
    text: column("text"),
    votesFor: column("votesFor"),
    votesAgainst: column("votesAgainst"),
    abstentions: column("abstentions"),
    isAdopted: column("isAdopted"),
    audience: ownAudience,
  },
};

export const documentModel: WriteModel<(typeof documentInputs.names)[number]> = {
  type: "Document",
  entity: DocumentEntity,
  refine,
  fields: {
    mandate: reference("mandateId", "Mandate", "mandate"),
    meeting,
    agendaItem,
    kind: column("kind", "OTHER"),
    title: column("title"),
    datedOn: column("datedOn"),
    url: webAddress("url"),
    text: column("text"),
    licence: column("licence"),
    approvedOn: column("approvedOn"),
    audience: ownAudience,
  },
};
