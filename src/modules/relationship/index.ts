export { RELATIONSHIP_KINDS, type RelationshipKind } from "./relationship.entity.js";
