export { citedRole } from "./citation/cited-role.js";
export { PublicationEntity } from "./publication.entity.js";
export { PublicationType } from "./publication.types.js";
