import type { PartnershipEntity } from "../../../src/modules/project/partnership.entity.js";
import type { ProjectEntity } from "../../../src/modules/project/project.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makeProject = factory<ProjectEntity>("project", (rank) => ({ ...timesOf(rank), name: `Projet ${rank}` }));

export const makePartnership = factory<PartnershipEntity, "projectId" | "organizationId">("partnership", () => ({ role: "PARTNER" }));
