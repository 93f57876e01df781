import { ATTENDEE_CATEGORIES, PARTICIPATION_ROLES } from "../../../event/index.js";
import { PARTNERSHIP_ROLES } from "../../../project/index.js";
import { RELATIONSHIP_KINDS } from "../../../relationship/index.js";
import { TERRITORY_KINDS } from "../../../territory/index.js";
import type { ImportedPosition, ImportedRecord, OrganizationReference } from "../../imported-record.js";
import { missing } from "../value-faults.js";
import type { Field, Fields } from "./fields.js";
import type { MappedRow } from "./mapped-row.js";
import { contactPointsField, organizationField } from "./organization-fields.js";
import type {
  MandateSpec,
  OrganizationSpec,
  ParticipationSpec,
  PersonSpec,
  ProjectSpec,
  RecordSpec,
  ReferenceSpec,
  RelationshipSpec,
  TerritorySpec,
} from "./record-spec.js";

/** Makes a record of a row; undefined once it has said why it cannot. */
export type RecordMaker = (row: MappedRow) => ImportedRecord | undefined;

export function recordMaker(fields: Fields, spec: RecordSpec): RecordMaker {
  switch (spec.type) {
    case "Organization":
      return organizationMaker(fields, spec);
    case "Person":
      return personMaker(fields, spec);
    case "Relationship":
      return relationshipMaker(fields, spec);
    case "Project":
      return projectMaker(fields, spec);
    case "Participation":
      return participationMaker(fields, spec);
    case "Mandate":
      return mandateMaker(fields, spec);
    case "Territory":
      return territoryMaker(fields, spec);
  }
}

function organizationMaker(fields: Fields, spec: OrganizationSpec): RecordMaker {
  const { type: _type, when: _when, each: _each, parent: parentSpec, ...own } = spec;
  const organization = organizationField(fields, own);
  const name = fields.required("name", spec.name);
  const parent = parentSpec && organizationField(fields, parentSpec);
  return (row) => {
    const named = name(row);
    if (named === undefined) return undefined;
    const above = parent?.(row);
    const said = organization(row) ?? {};
    return { type: "Organization", origin: row.origin, identifiers: [], ...said, name: named, ...(above ? { parent: above } : {}) };
  };
}

/** The organization of a reference; without one the row is rejected. */
function requiredReference(fields: Fields, key: string, spec: ReferenceSpec): Field<OrganizationReference> {
  const read = organizationField(fields, spec);
  const columns = spec.name ? fields.compiler.expression(spec.name).columns.join(", ") : key;
  return (row) => {
    const organization = read(row);
    if (organization === undefined) row.reject(missing(key), { column: columns });
    return organization;
  };
}

function personMaker(fields: Fields, spec: PersonSpec): RecordMaker {
  const read = { externalId: fields.text(spec.externalId), email: fields.list(spec.email) };
  const [givenName, familyName] = [fields.text(spec.givenName), fields.required("familyName", spec.familyName)];
  const positions = (spec.positions ?? []).map((position) => positionField(fields, position));
  const { audience } = spec;
  return (row) => {
    const named = familyName(row);
    if (named === undefined) return undefined;
    return {
      type: "Person",
      origin: row.origin,
      ...said({ externalId: read.externalId(row), email: read.email(row)?.[0]?.toLowerCase(), audience }),
      givenName: givenName(row) ?? null,
      familyName: named,
      positions: positions.flatMap((position) => position(row) ?? []),
    };
  };
}

function positionField(fields: Fields, spec: NonNullable<PersonSpec["positions"]>[number]): Field<ImportedPosition> {
  const organization = organizationField(fields, spec.organization);
  const role = fields.text(spec.role);
  const contactPoints = contactPointsField(fields, spec.contactPoints ?? []);
  const [externalId, isMainContact] = [fields.text(spec.externalId), fields.yes(spec.isMainContact)];
  const [startDate, endDate] = [fields.date(spec.startDate), fields.date(spec.endDate)];
  return (row) => {
    const [where, what] = [organization(row), role(row)];
    if (where === undefined || what === undefined) return undefined;
    const points = contactPoints(row, "");
    return {
      organization: where,
      role: what,
      ...said({ externalId: externalId(row), isMainContact: isMainContact(row), startDate: startDate(row), endDate: endDate(row) }),
      ...(points.length > 0 ? { contactPoints: points } : {}),
    };
  };
}

function relationshipMaker(fields: Fields, spec: RelationshipSpec): RecordMaker {
  const kind = fields.requiredOneOf("kind", spec.kind, RELATIONSHIP_KINDS);
  const [from, to] = [requiredReference(fields, "from", spec.from), requiredReference(fields, "to", spec.to)];
  const [externalId, amount] = [fields.text(spec.externalId), fields.decimal(spec.amount)];
  const [startDate, endDate] = [fields.date(spec.startDate), fields.date(spec.endDate)];
  return (row) => {
    const [what, giver, taker] = [kind(row), from(row), to(row)];
    if (what === undefined || giver === undefined || taker === undefined) return undefined;
    const more = said({ externalId: externalId(row), startDate: startDate(row), endDate: endDate(row), amount: amount(row) });
    return { type: "Relationship", origin: row.origin, kind: what, from: giver, to: taker, ...more };
  };
}

function projectMaker(fields: Fields, spec: ProjectSpec): RecordMaker {
  const name = fields.required("name", spec.name);
  const [externalId, description] = [fields.text(spec.externalId), fields.longText(spec.description)];
  const [startDate, endDate] = [fields.date(spec.startDate), fields.date(spec.endDate)];
  const [themes, territories] = [fields.list(spec.themes), fields.list(spec.territories)];
  const partnerships = (spec.partnerships ?? []).map((one) => ({
    organization: organizationField(fields, one.organization),
    role: fields.requiredOneOf("role", one.role, PARTNERSHIP_ROLES),
    amount: fields.decimal(one.amount),
    holds: one.when ? fields.compiler.condition(one.when) : () => true,
  }));
  return (row) => {
    const named = name(row);
    if (named === undefined) return undefined;
    return {
      type: "Project",
      origin: row.origin,
      name: named,
      ...said({ externalId: externalId(row), description: description(row), startDate: startDate(row), endDate: endDate(row) }),
      ...said({ themes: themes(row), territories: territories(row) }),
      partnerships: partnerships.flatMap((one) => {
        const [organization, role] = one.holds(row) ? [one.organization(row), one.role(row)] : [];
        return organization && role ? [{ organization, role, ...said({ amount: one.amount(row) }) }] : [];
      }),
    };
  };
}

function participationMaker(fields: Fields, spec: ParticipationSpec): RecordMaker {
  const [event, role] = [fields.required("event", spec.event), fields.requiredOneOf("role", spec.role, PARTICIPATION_ROLES)];
  const person = spec.person && namedPersonField(fields, spec.person);
  const organization = spec.organization && organizationField(fields, spec.organization);
  const [externalId, category] = [fields.text(spec.externalId), fields.oneOf(spec.category, ATTENDEE_CATEGORIES)];
  return (row) => {
    const [what, as, who, whose] = [event(row), role(row), person?.(row), organization?.(row)];
    if (what === undefined || as === undefined) return undefined;
    if (who === undefined && whose === undefined) {
      row.reject(missing("person"), {});
      return undefined;
    }
    const more = said({ externalId: externalId(row), person: who, organization: whose });
    return { type: "Participation", origin: row.origin, event: what, role: as, category: category(row) ?? null, ...more };
  };
}

function namedPersonField(fields: Fields, spec: NonNullable<ParticipationSpec["person"]>) {
  const [externalId, email] = [fields.text(spec.externalId), fields.text(spec.email)];
  const [givenName, familyName] = [fields.text(spec.givenName), fields.text(spec.familyName)];
  return (row: MappedRow) => {
    const named = familyName(row);
    if (named === undefined) return undefined;
    return { givenName: givenName(row) ?? null, familyName: named, ...said({ externalId: externalId(row), email: email(row) }) };
  };
}

function mandateMaker(fields: Fields, spec: MandateSpec): RecordMaker {
  const [slug, name] = [fields.required("committee.slug", spec.committee.slug), fields.required("committee.name", spec.committee.name)];
  const [college, seat] = [fields.required("college", spec.college), fields.required("seat", spec.seat)];
  const holder = namedPersonField(fields, spec.person);
  const onBehalfOf = spec.onBehalfOf && organizationField(fields, spec.onBehalfOf);
  const [externalId, startDate, endDate] = [fields.text(spec.externalId), fields.date(spec.startDate), fields.date(spec.endDate)];
  return (row) => {
    const [code, called, group, place, person] = [slug(row), name(row), college(row), seat(row), holder(row)];
    if (person === undefined) row.reject(missing("person.familyName"), {});
    if (code === undefined || called === undefined || group === undefined || place === undefined || person === undefined) return undefined;
    return {
      type: "Mandate",
      origin: row.origin,
      committee: { slug: code, name: called },
      college: group,
      seat: place,
      person,
      ...said({ externalId: externalId(row), onBehalfOf: onBehalfOf?.(row), startDate: startDate(row), endDate: endDate(row) }),
    };
  };
}

function territoryMaker(fields: Fields, spec: TerritorySpec): RecordMaker {
  const kind = fields.requiredOneOf("kind", spec.kind, TERRITORY_KINDS);
  const [code, name] = [fields.required("code", spec.code), fields.required("name", spec.name)];
  const [location, containedIn] = [fields.location(spec.latitude, spec.longitude), fields.list(spec.containedIn)];
  return (row) => {
    const [what, known, called] = [kind(row), code(row), name(row)];
    if (what === undefined || known === undefined || called === undefined) return undefined;
    const more = said({ location: location(row) });
    return { type: "Territory", origin: row.origin, kind: what, code: known, name: called, containedIn: containedIn(row) ?? [], ...more };
  };
}

/** The fields of which the row says something. */
function said<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
