export { PARTNERSHIP_ROLES, type PartnershipRole } from "./partnership.entity.js";
export { ProjectEntity } from "./project.entity.js";
export { ProjectType } from "./project.types.js";
