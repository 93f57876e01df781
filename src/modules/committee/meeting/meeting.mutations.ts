import { recordMutations } from "../../shared/record-mutations.js";
import { AgendaItemType, DecisionType } from "./agenda-item.types.js";
import { DocumentType } from "./document.types.js";
import { MeetingAttendanceType, MeetingType, ProxyType } from "./meeting.types.js";
import { agendaItemModel, decisionModel, documentModel, meetingAttendanceModel, meetingModel, proxyModel } from "./meeting.write.js";
import {
  agendaItemInputs,
  agendaItemNoun,
  decisionInputs,
  decisionNoun,
  documentInputs,
  documentNoun,
  meetingAttendanceInputs,
  meetingAttendanceNoun,
  meetingInputs,
  meetingNoun,
  proxyInputs,
  proxyNoun,
} from "./meeting-write.inputs.js";

export const meetingMutations = [
  ...recordMutations({
    name: "Meeting",
    plural: "Meetings",
    noun: meetingNoun,
    type: () => MeetingType,
    model: meetingModel,
    inputs: meetingInputs,
  }),
  ...recordMutations({
    name: "AgendaItem",
    plural: "AgendaItems",
    noun: agendaItemNoun,
    type: () => AgendaItemType,
    model: agendaItemModel,
    inputs: agendaItemInputs,
  }),
  ...recordMutations({
    name: "MeetingAttendance",
    plural: "MeetingAttendances",
    noun: meetingAttendanceNoun,
    type: () => MeetingAttendanceType,
    model: meetingAttendanceModel,
    inputs: meetingAttendanceInputs,
  }),
  ...recordMutations({
    name: "Proxy",
    plural: "Proxies",
    noun: proxyNoun,
    type: () => ProxyType,
    model: proxyModel,
    inputs: proxyInputs,
  }),
  ...recordMutations({
    name: "Decision",
    plural: "Decisions",
    noun: decisionNoun,
    type: () => DecisionType,
    model: decisionModel,
    inputs: decisionInputs,
  }),
  ...recordMutations({
    name: "Document",
    plural: "Documents",
    noun: documentNoun,
    type: () => DocumentType,
    model: documentModel,
    inputs: documentInputs,
  }),
];
