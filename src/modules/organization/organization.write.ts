import { sources, territories, themes } from "../../writer/concept-links.js";
import { audience, column, group, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { identifierKey } from "./identifier-key.js";
import { OrganizationEntity } from "./organization.entity.js";
import { identifiers } from "./organization-identifiers.js";
import type { organizationInputs } from "./organization-write.inputs.js";

export const organizationModel: WriteModel<(typeof organizationInputs.names)[number]> = {
  type: "Organization",
  entity: OrganizationEntity,
  ownedBy: "record.id",
  key: identifierKey,
  fields: {
    kind: column("kind"),
    name: column("name"),
    acronym: column("acronym"),
    otherNames: column("otherNames", []),
    description: column("description"),
    identifiers,
    foundedOn: column("foundedOn"),
    dissolvedOn: column("dissolvedOn"),
    location: group({ latitude: "latitude", longitude: "longitude" }),
    parent: reference("parentId", "Organization", "organization", "record.id"),
    themes: themes("organization_theme", "organization_id"),
    territories: territories("organization_territory", "organization_id"),
    verifiedOn: column("verifiedOn"),
    sources: sources("organization_source", "organization_id"),
    audience: audience("declaredAudience"),
  },
};
