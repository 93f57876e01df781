export type { RelationshipKind } from "./relationship.entity.js";
