import { ID, Int } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";
import { MandateRole } from "./mandate.types.js";
import { QuorumBasis } from "./quorum/quorum-basis.js";

export const committeeNoun = { one: "a committee", many: "committees" };

export const committeeInputs = writeInputs("Committee", "Committees", committeeNoun, {
  slug: {
    type: () => String,
    isRequired: true,
    description: "A short stable name for addresses: letters without accents, digits, hyphens, e.g. `comite-d-orientation`.",
  },
  name: { type: () => String, isRequired: true, description: "What the body is called, 1 to 500 characters." },
  quorumPercent: {
    type: () => Int,
    description: "The share that must be there for the committee to decide, in percent, 0 to 100; 50 by default.",
  },
  quorumBasis: { type: () => QuorumBasis, description: "Of which seats that share is taken; `VOTING_SEATS` by default." },
  countsProxies: { type: () => Boolean, description: "Whether whoever votes through another counts as being there; they do by default." },
  proxiesPerHolder: {
    type: () => Int,
    description: "How many may vote through one and the same person at a meeting, 0 to 20; 1 by default.",
  },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});

export const collegeNoun = { one: "a college", many: "colleges" };

export const collegeInputs = writeInputs("College", "Colleges", collegeNoun, {
  committee: { type: () => ID, isRequired: true, description: "The id of the committee within which it is." },
  name: { type: () => String, isRequired: true, description: "Whom the group brings together, e.g. « Chercheurs et experts »." },
  rank: { type: () => Int, description: "Its place in the committee, the smallest first; 0 by default." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});

export const seatNoun = { one: "a seat", many: "seats" };

export const seatInputs = writeInputs("Seat", "Seats", seatNoun, {
  college: { type: () => ID, isRequired: true, description: "The id of the group that the seat belongs to." },
  title: { type: () => String, isRequired: true, description: "What the seat is called, e.g. « Préfecture de région »." },
  hasVotingRight: { type: () => Boolean, description: "Whether its holder votes; they do by default." },
  requiredProfile: { type: () => String, description: "Who is wanted in it, 1 to 2,000 characters." },
  startDate: { type: () => PartialDateScalar, description: "When it was created, as precisely as known." },
  endDate: { type: () => PartialDateScalar, description: "The last day before it was abolished, inclusive, as precisely as known." },
  rank: { type: () => Int, description: "Its place in the college, the smallest first; 0 by default." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});

export const mandateNoun = { one: "a mandate", many: "mandates" };

export const mandateInputs = writeInputs("Mandate", "Mandates", mandateNoun, {
  seat: { type: () => ID, isRequired: true, description: "The id of the seat that is held." },
  person: { type: () => ID, isRequired: true, description: "The id of who holds it, or stands in for its holder." },
  onBehalfOf: { type: () => ID, description: "The id of the organization that the person sits for." },
  role: { type: () => MandateRole, isRequired: true, description: "As what the person sits, e.g. `CHAIR`." },
  startDate: { type: () => PartialDateScalar, description: "The first day of the mandate, as precisely as known." },
  endDate: { type: () => PartialDateScalar, description: "The last day of the mandate, inclusive, as precisely as known." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});
