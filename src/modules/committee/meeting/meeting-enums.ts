import { describeEnum } from "../../shared/describe-enum.js";

export enum MeetingStatus {
  PLANNED = "PLANNED",
  HELD = "HELD",
  CANCELLED = "CANCELLED",
}

describeEnum(MeetingStatus, "MeetingStatus", "Whether a committee met.", {
  PLANNED: "It is to be held, or nobody has said yet that it was.",
  HELD: "It was held, as somebody has said since.",
  CANCELLED: "It was called off and is not held.",
});

export enum AttendanceStatus {
  PRESENT = "PRESENT",
  EXCUSED = "EXCUSED",
  ABSENT = "ABSENT",
}

describeEnum(AttendanceStatus, "AttendanceStatus", "Whether somebody came to a committee's meeting.", {
  PRESENT: "They were there, for all of it or a part.",
  EXCUSED: "They had said that they could not come.",
  ABSENT: "They did not come, and had not said so before.",
});

export enum DocumentKind {
  APPOINTMENT = "APPOINTMENT",
  AGENDA_PAPER = "AGENDA_PAPER",
  MINUTES = "MINUTES",
  OTHER = "OTHER",
}

describeEnum(DocumentKind, "DocumentKind", "What a document is for.", {
  APPOINTMENT: "It appointed somebody: an order, a letter, a vote.",
  AGENDA_PAPER: "It prepares a meeting, or a point of its agenda.",
  MINUTES: "It tells what was said and decided at a meeting; a meeting has one.",
  OTHER: "Something else, as the title says.",
});
