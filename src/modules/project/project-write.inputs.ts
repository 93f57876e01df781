import { ID } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { MoneyInput } from "../shared/money.inputs.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";
import { PartnershipRole } from "./partnership.types.js";

export const projectNoun = { one: "a project", many: "projects" };

export const projectInputs = writeInputs("Project", "Projects", projectNoun, {
  name: { type: () => String, isRequired: true, description: "What the project is called, 1 to 500 characters." },
  description: { type: () => String, description: "What is done and for whom, in a few sentences." },
  themes: { type: () => [String], description: "Codes of the themes it works on; replaces those recorded." },
  territories: { type: () => [String], description: "INSEE or QPV codes of the territories it is for; replaces those recorded." },
  startDate: { type: () => PartialDateScalar, description: "The first day of the project, as precisely as known." },
  endDate: { type: () => PartialDateScalar, description: "The last day of the project, inclusive, as precisely as known." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});

export const partnershipNoun = { one: "a partnership", many: "partnerships" };

export const partnershipInputs = writeInputs("Partnership", "Partnerships", partnershipNoun, {
  project: { type: () => ID, isRequired: true, description: "The id of the project in which the organization plays its role." },
  organization: { type: () => ID, isRequired: true, description: "The id of the organization that plays the role." },
  role: { type: () => PartnershipRole, isRequired: true, description: "What the organization is in the project, e.g. `LEAD`." },
  amount: { type: () => MoneyInput, description: "The money that the organization brings, over the whole of its dates." },
  startDate: { type: () => PartialDateScalar, description: "The first day of the role, as precisely as known." },
  endDate: { type: () => PartialDateScalar, description: "The last day of the role, inclusive, as precisely as known." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});
