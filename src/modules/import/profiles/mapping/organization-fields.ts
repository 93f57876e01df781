import { type IdentifierScheme, OrganizationKind } from "../../../organization/index.js";
import type { ImportedContactPoint, ImportedIdentifier, OrganizationReference } from "../../imported-record.js";
import { ContactPointList } from "../contact-point-list.js";
import { checkedIdentifier } from "../identifier-check.js";
import type { Field, Fields } from "./fields.js";
import type { MappedRow } from "./mapped-row.js";
import type { ContactPointSpec, ReferenceSpec } from "./record-spec.js";
import type { ValueSpec } from "./value-spec.js";

const KINDS = Object.values(OrganizationKind);

/** What a row says of an organization; undefined when it says nothing by which one could be known. */
export function organizationField(fields: Fields, spec: ReferenceSpec): Field<OrganizationReference> {
  const readers = {
    externalId: fields.text(spec.externalId),
    kind: fields.oneOf(spec.kind, KINDS),
    name: fields.text(spec.name),
    acronym: fields.text(spec.acronym),
    otherNames: fields.list(spec.otherNames),
    description: fields.longText(spec.description),
    foundedOn: fields.date(spec.foundedOn),
    dissolvedOn: fields.date(spec.dissolvedOn),
    location: fields.location(spec.latitude, spec.longitude),
    postalCode: fields.postcode(spec.postalCode),
    commune: communeField(fields, spec.commune),
    themes: fields.list(spec.themes),
    territories: fields.list(spec.territories),
    verifiedOn: fields.date(spec.verifiedOn),
  };
  const used = Object.entries(readers).filter(([key]) => isSaid(spec, key));
  const identifiers = identifiersField(fields, spec.identifiers ?? []);
  const contactPoints = contactPointsField(fields, spec.contactPoints ?? []);
  const isExact = isNamedByMapping(spec);
  return (row) => {
    const said: Record<string, unknown> = {};
    for (const [key, read] of used) {
      const value = read(row);
      if (value !== undefined) said[key] = value;
    }
    const known = identifiers(row);
    if (known.length > 0) said.identifiers = known;
    if (said.name === undefined && said.externalId === undefined && known.length === 0) return undefined;
    const points = contactPoints(row, String(said.name ?? ""));
    if (points.length > 0) said.contactPoints = points;
    if (isExact) said.isExact = true;
    return said;
  };
}

/** One and the same for every row: all that is said of it are constants. */
function isNamedByMapping({ name, ...more }: ReferenceSpec): boolean {
  const others = Object.values(more).filter((one) => one !== undefined);
  return name?.constant !== undefined && others.every((one) => "constant" in one && one.constant !== undefined);
}

function isSaid(spec: ReferenceSpec, key: string): boolean {
  return key === "location" ? spec.latitude !== undefined : spec[key as keyof ReferenceSpec] !== undefined;
}

function communeField(fields: Fields, spec: ValueSpec | undefined): Field<string> {
  const read = identifiersField(fields, spec ? [{ scheme: "INSEE", value: spec }] : []);
  return (row) => read(row)[0]?.value;
}

/** The identifiers of a row that are well formed; the others are warnings. */
function identifiersField(
  fields: Fields,
  specs: readonly { readonly scheme: IdentifierScheme; readonly value: ValueSpec }[],
): (row: MappedRow) => readonly ImportedIdentifier[] {
  const readers = specs.map(({ scheme, value }) => ({ scheme, ...fields.compiler.expression(value) }));
  return (row) =>
    readers.flatMap(({ scheme, columns, evaluate }) =>
      evaluate(row).flatMap((text): ImportedIdentifier[] => {
        const checked = checkedIdentifier(scheme, text);
        if (typeof checked === "string") return [{ scheme, value: checked }];
        row.warn(checked, { column: columns.join(", "), value: text });
        return [];
      }),
    );
}

/** The ways to reach the organization of a name that a row gives; those that are malformed are warnings. */
export function contactPointsField(
  fields: Fields,
  specs: readonly ContactPointSpec[],
): (row: MappedRow, organization: string) => readonly ImportedContactPoint[] {
  const readers = specs.map((spec) => ({ spec, ...fields.compiler.expression(spec.value) }));
  return (row, organization) => {
    const points = new ContactPointList(row, organization);
    for (const { spec, columns, evaluate } of readers) for (const text of evaluate(row)) points.add(spec, text, columns.join(", "));
    return points.all;
  };
}
