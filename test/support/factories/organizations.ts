import type { DuplicateEntity } from "../../../src/modules/matching/duplicate.entity.js";
import type { ContactPointEntity } from "../../../src/modules/organization/contact-point.entity.js";
import type { IdentifierEntity } from "../../../src/modules/organization/identifier.entity.js";
import type { OrganizationEntity } from "../../../src/modules/organization/organization.entity.js";
import type { RelationshipEntity } from "../../../src/modules/relationship/relationship.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makeOrganization = factory<OrganizationEntity>("organization", (rank) => ({
  ...timesOf(rank),
  kind: "ASSOCIATION",
  name: `Association ${rank}`,
}));

export const makeIdentifier = factory<IdentifierEntity, "organizationId">("identifier", (rank) => ({
  scheme: "RNA",
  value: `W75${String(rank).padStart(7, "0")}`,
}));

/** Its owner is a required choice of `organizationId` or `positionId`. */
export const makeContactPoint = factory<ContactPointEntity>("contact_point", (rank) => ({
  kind: "EMAIL",
  value: `contact-${rank}@example.org`,
  rank: 0,
}));

/** Its other half is a required choice of `otherId`, or `candidate` with its source and identity. */
export const makeDuplicate = factory<DuplicateEntity, "organizationId">("duplicate", () => ({
  score: 700,
  reasons: ["SAME_NAME", "OTHER_POSTAL_CODE"],
}));

export const makeRelationship = factory<RelationshipEntity, "fromId" | "toId">("relationship", () => ({ kind: "FUNDS" }));
