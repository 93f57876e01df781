import { audience, column, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { PersonEntity } from "./person.entity.js";
import type { personInputs, positionInputs } from "./person-write.inputs.js";
import { PositionEntity } from "./position.entity.js";

export const personModel: WriteModel<(typeof personInputs.names)[number]> = {
  type: "Person",
  entity: PersonEntity,
  fields: {
    givenName: column("givenName"),
    familyName: column("familyName"),
    orcid: column("orcid"),
    idref: column("idref"),
    diedOn: column("diedOn"),
    audience: audience("declaredAudience"),
  },
};

export const positionModel: WriteModel<(typeof positionInputs.names)[number]> = {
  type: "Position",
  entity: PositionEntity,
  // Whom the directory keeps to the staff is kept from their own organization too.
  ownedBy: "(select record.organization_id from person holder where holder.id = record.person_id and holder.declared_audience < 3)",
  fields: {
    person: reference("personId", "Person", "person"),
    organization: reference("organizationId", "Organization", "organization", "record.id"),
    role: column("role"),
    isMainContact: column("isMainContact", false),
    startDate: column("startDate"),
    endDate: column("endDate"),
    audience: audience("declaredAudience"),
  },
};
