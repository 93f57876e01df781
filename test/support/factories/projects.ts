import type { PartnershipEntity } from "../../../src/modules/project/partnership.entity.js";
import type { ProjectEntity } from "../../../src/modules/project/project.entity.js";
import { factory } from "./factory.js";

export const makeProject = factory<ProjectEntity>("project", (rank) => ({ name: `Projet ${rank}` }));

export const makePartnership = factory<PartnershipEntity, "projectId" | "organizationId">("partnership", () => ({ role: "PARTNER" }));
