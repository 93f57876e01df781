import { audienceRank } from "../../../core/audience.js";
import type { KnownIds } from "./place-rows.js";
import type { Sample } from "./sample-files.js";
import type { ContactPointRecord, OrganizationRecord } from "./sample-records.js";
import { stableId } from "./stable-id.js";
import type { Row, TableRows } from "./table-rows.js";

export function contactPointRow(owner: { organization: string } | { position: string }, point: ContactPointRecord, rank: number): Row {
  const organization = "organization" in owner ? owner.organization : null;
  const position = "position" in owner ? owner.position : null;
  return {
    id: stableId("contact-point", organization ?? position ?? "", rank),
    declared_audience: audienceRank(point.audience ?? "PUBLIC"),
    value_audience: audienceRank(point.valueAudience ?? point.audience ?? "PUBLIC"),
    organization_id: organization,
    position_id: position,
    kind: point.kind,
    label: point.label,
    value: point.value,
    withheld: point.withheld ?? null,
    legal_basis: point.legalBasis ?? null,
    notice_date: point.noticeDate ?? null,
    retention_date: point.retentionDate ?? null,
    rank,
  };
}

function organizationRow(organization: OrganizationRecord): Row {
  return {
    id: organization.id,
    declared_audience: audienceRank(organization.audience ?? "PUBLIC"),
    kind: organization.kind,
    name: organization.name,
    acronym: organization.acronym,
    other_names: organization.otherNames,
    description: organization.description,
    founded_on: organization.foundedOn ?? null,
    dissolved_on: organization.dissolvedOn ?? null,
    latitude: organization.location?.[0] ?? null,
    longitude: organization.location?.[1] ?? null,
    parent_id: organization.parent,
    verified_on: organization.verifiedOn ?? null,
  };
}

/** Organizations, parents before children, with their identifiers, themes, territories, sources and contact points. */
export function organizationTables({ organizations }: Sample, known: KnownIds): TableRows[] {
  const parentsFirst = [...organizations].sort((one, other) => Number(one.parent !== null) - Number(other.parent !== null));
  const linked = (table: string, column: string, ids: (organization: OrganizationRecord) => readonly string[]): TableRows => ({
    table: `organization_${table}`,
    rows: organizations.flatMap((organization) => ids(organization).map((id) => ({ organization_id: organization.id, [column]: id }))),
    conflict: `(organization_id, ${column})`,
  });
  return [
    { table: "organization", rows: parentsFirst.map(organizationRow) },
    {
      table: "identifier",
      rows: organizations.flatMap(({ id, identifiers }) =>
        identifiers.map(({ scheme, value, source }) => ({
          id: stableId("identifier", scheme, value, source ?? ""),
          organization_id: id,
          scheme,
          value,
          source_id: source === undefined ? null : known.source(source),
        })),
      ),
      conflict: "",
    },
    linked("theme", "theme_id", ({ themes }) => themes.map(known.theme)),
    linked("territory", "territory_id", ({ territories }) => territories.map(known.territory)),
    linked("source", "source_id", ({ sources }) => sources.map(known.source)),
    {
      table: "contact_point",
      rows: organizations.flatMap(({ id, contactPoints }) =>
        contactPoints.map((point, rank) => contactPointRow({ organization: id }, point, rank)),
      ),
    },
  ];
}

export function relationshipTables({ relationships }: Sample, known: KnownIds): TableRows[] {
  return [
    {
      table: "relationship",
      rows: relationships.map(({ id, audience, kind, label, from, to, amount, startDate, endDate }) => ({
        id,
        declared_audience: audienceRank(audience ?? "PUBLIC"),
        kind,
        label,
        from_id: from,
        to_id: to,
        amount,
        start_date: startDate,
        end_date: endDate,
      })),
    },
    {
      table: "relationship_source",
      rows: relationships.flatMap(({ id, sources }) => sources.map((source) => ({ relationship_id: id, source_id: known.source(source) }))),
      conflict: "(relationship_id, source_id)",
    },
  ];
}
