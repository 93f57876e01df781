import { AUDIENCES } from "../../../../src/core/audience.js";
import { organizationKindLabels } from "../../../../src/modules/organization/organization-kind.js";
import {
  contributionsByDate,
  mandates,
  nameKey,
  organizations,
  participations,
  partnerships,
  positions,
  relationships,
} from "../listings.js";
import { sortedBy } from "../lists.js";
import type { Seen } from "../seen.js";
import { audience, distinct, type Fields, labelIn, page } from "./field.js";
import { sources, territories, themes } from "./places.js";

const rank = (record: Seen): number => record.row.rank as number;

export const actorFields: Fields = {
  Organization: {
    audience,
    kindLabel: (record, _, sight) => labelIn(sight, organizationKindLabels, record.text("kind")),
    identifiers: (record) => sortedBy(record.those("Identifier", "organizationId"), (one) => `${one.text("scheme")} ${one.text("value")}`),
    location: (record) => (record.row.latitude === null ? null : record),
    parent: (record) => record.other("Organization", record.row.parentId),
    children: page(organizations, (record) => record.those("Organization", "parentId")),
    successors: (record) => {
      const successions = record.those("Relationship", "fromId").filter((tie) => tie.text("kind") === "SUCCEEDED_BY");
      return sortedBy(distinct(successions.flatMap((tie) => tie.other("Organization", tie.row.toId) ?? [])), nameKey);
    },
    themes,
    territories,
    sources,
    contactPoints: (record) => sortedBy(record.those("ContactPoint", "organizationId"), rank),
    positions: page(positions, (record) => record.those("Position", "organizationId")),
    relationships: page(relationships, (record) => [...record.those("Relationship", "fromId"), ...record.those("Relationship", "toId")]),
    partnerships: page(partnerships, (record) => record.those("Partnership", "organizationId")),
    participations: page(participations, (record) => record.those("Participation", "organizationId")),
    mandates: page(mandates, (record) => record.those("Mandate", "onBehalfOfId")),
  },
  Person: {
    audience,
    name: (record) => [record.text("givenName"), record.text("familyName")].filter((name) => name !== null).join(" "),
    positions: page(positions, (record) => record.those("Position", "personId")),
    participations: page(participations, (record) => record.those("Participation", "personId")),
    contributions: page(contributionsByDate, (record) => record.those("Contribution", "personId")),
    mandates: page(mandates, (record) => record.those("Mandate", "personId")),
  },
  Position: {
    audience,
    person: (record) => record.other("Person", record.row.personId),
    organization: (record) => record.other("Organization", record.row.organizationId),
    contactPoints: (record) => sortedBy(record.those("ContactPoint", "positionId"), rank),
  },
  ContactPoint: {
    audience: (record) => AUDIENCES[Math.max(record.row.audience as number, record.row.valueAudience as number)],
    privacy: (record) =>
      ["legalBasis", "noticeDate", "retentionDate", "sourceId"].some((column) => record.row[column] !== null) ? record : null,
  },
  ContactPointPrivacy: {
    source: (record) => record.other("Source", record.row.sourceId),
  },
  Identifier: {
    source: (record) => record.other("Source", record.row.sourceId)?.text("name") ?? null,
  },
};
