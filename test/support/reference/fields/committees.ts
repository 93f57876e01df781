import { firstDay } from "../days.js";
import { isHeld } from "../filters.js";
import { mandatesOfAllTimes, seats } from "../listings.js";
import { sortedBy } from "../lists.js";
import { Seen } from "../seen.js";
import { type Field, type Fields, page } from "./field.js";

const rank = (record: Seen): number => record.row.rank as number;

export const committeeFields: Fields = {
  Committee: {
    colleges: (record) => sortedBy(record.those("College", "committeeId"), rank),
    seats: page(seats, (record) => record.those("College", "committeeId").flatMap((college) => college.those("Seat", "collegeId"))),
  },
  College: {
    seats: (record) => sortedBy(record.those("Seat", "collegeId"), rank),
  },
  Seat: {
    college: (record) => record.other("College", record.row.collegeId),
    mandate: mandateOnDate((role) => role !== "SUBSTITUTE"),
    substitute: mandateOnDate((role) => role === "SUBSTITUTE"),
    mandates: page(mandatesOfAllTimes, (record) => record.those("Mandate", "seatId")),
  },
  Mandate: {
    seat: (record) => record.other("Seat", record.row.seatId),
    person: (record) => record.other("Person", record.row.personId),
    onBehalfOf: (record) => record.other("Organization", record.row.onBehalfOfId),
  },
};

/** Of those who may hold the seat on the date, the one who began last. */
function mandateOnDate(isWanted: (role: string | null) => boolean): Field {
  return (seat, args) => {
    const onDate = new Seen(seat.type, seat.row, (args.asOf as string | null | undefined) ?? seat.asOf, seat.sight);
    const held = onDate.those("Mandate", "seatId").filter((mandate) => isHeld(mandate) && isWanted(mandate.text("role")));
    return sortedBy(held, (mandate) => firstDay(mandate.text("startDate"))).at(-1) ?? null;
  };
}
