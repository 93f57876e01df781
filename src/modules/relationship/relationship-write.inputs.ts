import { ID } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { MoneyInput } from "../shared/money.inputs.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";
import { RelationshipKind } from "./relationship-kind.js";

export const relationshipNoun = { one: "a relationship", many: "relationships" };

export const relationshipInputs = writeInputs("Relationship", "Relationships", relationshipNoun, {
  kind: { type: () => RelationshipKind, isRequired: true, description: "What ties the two, e.g. `FUNDS`." },
  from: { type: () => ID, isRequired: true, description: "The id of the organization that the tie starts from." },
  to: { type: () => ID, isRequired: true, description: "The id of the organization that the tie leads to, another one." },
  label: { type: () => String, description: "What the tie is about, e.g. the object of a subsidy." },
  amount: { type: () => MoneyInput, description: "The money that the tie stands for, over the whole of its dates." },
  startDate: { type: () => PartialDateScalar, description: "The first day of the tie, as precisely as known." },
  endDate: { type: () => PartialDateScalar, description: "The last day of the tie, inclusive, as precisely as known." },
  sources: { type: () => [ID], description: "The ids of the sources from which it is known; replaces those recorded." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});
