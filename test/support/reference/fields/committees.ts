import { firstDay } from "../days.js";
import { isHeld } from "../filters.js";
import { mandatesOfAllTimes, meetings, nameKey, seats } from "../listings.js";
import { sortedBy } from "../lists.js";
import { Seen } from "../seen.js";
import { plainText } from "../words.js";
import { audience, type Field, type Fields, page } from "./field.js";

const rank = (record: Seen): number => record.row.rank as number;

export const committeeFields: Fields = {
  Committee: {
    audience,
    colleges: (record) => sortedBy(record.those("College", "committeeId"), rank),
    meetings: page(meetings, (record) => record.those("Meeting", "committeeId")),
    seats: page(seats, (record) => record.those("College", "committeeId").flatMap((college) => college.those("Seat", "collegeId"))),
  },
  College: {
    audience,
    seats: (record) => sortedBy(record.those("Seat", "collegeId").filter(isHeld), rank),
  },
  Seat: {
    audience,
    college: (record) => record.other("College", record.row.collegeId),
    mandate: mandateOnDate((role) => role !== "SUBSTITUTE"),
    substitute: mandateOnDate((role) => role === "SUBSTITUTE"),
    mandates: page(mandatesOfAllTimes, (record) => record.those("Mandate", "seatId")),
  },
  Mandate: {
    audience,
    seat: (record) => record.other("Seat", record.row.seatId),
    person: (record) => record.other("Person", record.row.personId),
    onBehalfOf: (record) => record.other("Organization", record.row.onBehalfOfId),
    documents: (record) => documents(record, "mandateId"),
  },
  Meeting: {
    audience,
    committee: (record) => record.other("Committee", record.row.committeeId),
    agenda: (record) => sortedBy(record.those("AgendaItem", "meetingId"), rank),
    attendance: (record) => sortedBy(record.those("MeetingAttendance", "meetingId"), placeOfAttendance),
    proxies: (record) => sortedBy(record.those("Proxy", "meetingId"), () => ""),
    decisions: (record) => sortedBy(record.those("Decision", "meetingId"), rank),
    documents: (record) => documents(record, "meetingId"),
    minutes: (record) => documents(record, "meetingId").find((one) => one.text("kind") === "MINUTES") ?? null,
  },
  AgendaItem: {
    audience,
    meeting: (record) => record.other("Meeting", record.row.meetingId),
    documents: (record) => documents(record, "agendaItemId"),
    decisions: (record) => sortedBy(record.those("Decision", "agendaItemId"), rank),
  },
  MeetingAttendance: {
    audience,
    meeting: (record) => record.other("Meeting", record.row.meetingId),
    mandate: (record) => record.other("Mandate", record.row.mandateId),
    person: (record) => record.other("Person", record.row.personId ?? record.other("Mandate", record.row.mandateId)?.row.personId),
  },
  Proxy: {
    audience,
    meeting: (record) => record.other("Meeting", record.row.meetingId),
    giver: (record) => record.other("Mandate", record.row.giverId),
    holder: (record) => record.other("Mandate", record.row.holderId),
  },
  Decision: {
    audience,
    meeting: (record) => record.other("Meeting", record.row.meetingId),
    agendaItem: (record) => record.other("AgendaItem", record.row.agendaItemId),
  },
  Document: {
    audience,
    mandate: (record) => record.other("Mandate", record.row.mandateId),
    meeting: (record) => record.other("Meeting", record.row.meetingId),
    agendaItem: (record) => record.other("AgendaItem", record.row.agendaItemId),
  },
};

function documents(record: Seen, key: string): Seen[] {
  return sortedBy(record.those("Document", key), (one) => `${one.text("kind")} ${plainText(one.text("title") ?? "")}`);
}

/** Seat by seat, holders before substitutes; guests after all of them, by name. */
function placeOfAttendance(record: Seen): string {
  const mandate = record.other("Mandate", record.row.mandateId);
  const seat = mandate?.other("Seat", mandate.row.seatId);
  const college = seat?.other("College", seat.row.collegeId);
  if (!mandate || !seat || !college) return `~${nameKey(record.other("Person", record.row.personId) as Seen)}`;
  const ranks = [college, seat].map((one) => String(rank(one)).padStart(9, "0"));
  return [...ranks, seat.row.id, mandate.text("role") === "SUBSTITUTE" ? 1 : 0].join("/");
}

/** Of those who may hold the seat on the date, the one who began last. */
function mandateOnDate(isWanted: (role: string | null) => boolean): Field {
  return (seat, args) => {
    const onDate = new Seen(seat.type, seat.row, (args.asOf as string | null | undefined) ?? seat.asOf, seat.sight);
    const held = onDate.those("Mandate", "seatId").filter((mandate) => isHeld(mandate) && isWanted(mandate.text("role")));
    return sortedBy(held, (mandate) => firstDay(mandate.text("startDate"))).at(-1) ?? null;
  };
}
