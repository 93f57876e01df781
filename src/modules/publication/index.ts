export { citedRole } from "./citation/cited-role.js";
export { PUBLICATION_KINDS, PublicationEntity } from "./publication.entity.js";
export { PublicationType } from "./publication.types.js";
