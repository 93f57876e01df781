import { territories, themes } from "../../writer/concept-links.js";
import { audience, column, money, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { PartnershipEntity } from "./partnership.entity.js";
import { ProjectEntity } from "./project.entity.js";
import type { partnershipInputs, projectInputs } from "./project-write.inputs.js";

export const projectModel: WriteModel<(typeof projectInputs.names)[number]> = {
  type: "Project",
  entity: ProjectEntity,
  fields: {
    name: column("name"),
    description: column("description"),
    themes: themes("project_theme", "project_id"),
    territories: territories("project_territory", "project_id"),
    startDate: column("startDate"),
    endDate: column("endDate"),
    audience: audience("declaredAudience"),
  },
};

export const partnershipModel: WriteModel<(typeof partnershipInputs.names)[number]> = {
  type: "Partnership",
  entity: PartnershipEntity,
  fields: {
    project: reference("projectId", "Project", "project"),
    organization: reference("organizationId", "Organization", "organization"),
    role: column("role"),
    amount: money,
    startDate: column("startDate"),
    endDate: column("endDate"),
    audience: audience("declaredAudience"),
  },
};
