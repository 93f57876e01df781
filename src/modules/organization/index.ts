export { ContactPointEntity, type ContactPointKind } from "./contact-point.entity.js";
export { ContactPointType } from "./contact-point.types.js";
export type { IdentifierScheme } from "./identifier.entity.js";
export { OrganizationEntity } from "./organization.entity.js";
export { OrganizationFilter } from "./organization.inputs.js";
export { organizations } from "./organization.plan.js";
export { OrganizationType } from "./organization.types.js";
export { OrganizationKind, organizationKindLabels } from "./organization-kind.js";
