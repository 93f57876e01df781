import type { CollegeEntity } from "../../../src/modules/committee/college.entity.js";
import type { CommitteeEntity } from "../../../src/modules/committee/committee.entity.js";
import type { MandateEntity } from "../../../src/modules/committee/mandate.entity.js";
import type { SeatEntity } from "../../../src/modules/committee/seat.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makeCommittee = factory<CommitteeEntity>("committee", (rank) => ({
  ...timesOf(rank),
  slug: `comite-${rank}`,
  name: `Comité ${rank}`,
}));

export const makeCollege = factory<CollegeEntity, "committeeId">("college", (rank) => ({ name: `Collège ${rank}` }));

export const makeSeat = factory<SeatEntity, "collegeId">("seat", (rank) => ({ title: `Siège ${rank}` }));

export const makeMandate = factory<MandateEntity, "seatId" | "personId">("mandate", () => ({ role: "MEMBER" }));
