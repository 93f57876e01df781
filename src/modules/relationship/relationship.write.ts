import { sources } from "../../writer/concept-links.js";
import { audience, column, money, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { RelationshipEntity } from "./relationship.entity.js";
import type { relationshipInputs } from "./relationship-write.inputs.js";

export const relationshipModel: WriteModel<(typeof relationshipInputs.names)[number]> = {
  type: "Relationship",
  entity: RelationshipEntity,
  fields: {
    kind: column("kind"),
    from: reference("fromId", "Organization", "organization"),
    to: reference("toId", "Organization", "organization"),
    label: column("label"),
    amount: money,
    startDate: column("startDate"),
    endDate: column("endDate"),
    sources: sources("relationship_source", "relationship_id"),
    audience: audience("declaredAudience"),
  },
};
