import { audience, column, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { CollegeEntity } from "./college.entity.js";
import { CommitteeEntity } from "./committee.entity.js";
import type { collegeInputs, committeeInputs, mandateInputs, seatInputs } from "./committee-write.inputs.js";
import { MandateEntity } from "./mandate.entity.js";
import { SeatEntity } from "./seat.entity.js";

export const committeeModel: WriteModel<(typeof committeeInputs.names)[number]> = {
  type: "Committee",
  entity: CommitteeEntity,
  fields: {
    slug: column("slug"),
    name: column("name"),
    quorumPercent: column("quorumPercent", 50),
    quorumBasis: column("quorumBasis", "VOTING_SEATS"),
    countsProxies: column("countsProxies", true),
    proxiesPerHolder: column("proxiesPerHolder", 1),
    audience: audience("declaredAudience"),
  },
};

export const collegeModel: WriteModel<(typeof collegeInputs.names)[number]> = {
  type: "College",
  entity: CollegeEntity,
  fields: {
    committee: reference("committeeId", "Committee", "committee"),
    name: column("name"),
    rank: column("rank", 0),
    audience: audience("declaredAudience"),
  },
};

export const seatModel: WriteModel<(typeof seatInputs.names)[number]> = {
  type: "Seat",
  entity: SeatEntity,
  fields: {
    college: reference("collegeId", "College", "college"),
    title: column("title"),
    hasVotingRight: column("hasVotingRight", true),
    requiredProfile: column("requiredProfile"),
    startDate: column("startDate"),
    endDate: column("endDate"),
    rank: column("rank", 0),
    audience: audience("declaredAudience"),
  },
};

export const mandateModel: WriteModel<(typeof mandateInputs.names)[number]> = {
  type: "Mandate",
  entity: MandateEntity,
  fields: {
    seat: reference("seatId", "Seat", "seat"),
    person: reference("personId", "Person", "person"),
    onBehalfOf: reference("onBehalfOfId", "Organization", "organization"),
    role: column("role"),
    startDate: column("startDate"),
    endDate: column("endDate"),
    audience: audience("declaredAudience"),
  },
};
