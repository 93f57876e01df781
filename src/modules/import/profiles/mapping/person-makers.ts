import { MANDATE_ROLES } from "../../../committee/index.js";
import { ATTENDEE_CATEGORIES, PARTICIPATION_ROLES } from "../../../event/index.js";
import type { ImportedPosition, NamedPerson } from "../../imported-record.js";
import { missing } from "../value-faults.js";
import type { Field, Fields } from "./fields.js";
import type { MappedRow } from "./mapped-row.js";
import { contactPointsField, organizationField } from "./organization-fields.js";
import type { RecordMaker } from "./record-maker.js";
import type { MandateSpec, NamedPersonSpec, ParticipationSpec, PersonSpec } from "./record-spec.js";
import { said } from "./said.js";

export function personMaker(fields: Fields, spec: PersonSpec): RecordMaker {
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

export function participationMaker(fields: Fields, spec: ParticipationSpec): RecordMaker {
  const [event, role] = [fields.required("event", spec.event), fields.requiredOneOf("role", spec.role, PARTICIPATION_ROLES)];
  const person = spec.person && namedPersonField(fields, spec.person);
  const organization = spec.organization && organizationField(fields, spec.organization);
  const [externalId, category] = [fields.text(spec.externalId), fields.oneOf(spec.category, ATTENDEE_CATEGORIES)];
  const title = fields.text(spec.title);
  return (row) => {
    const [what, as, who, whose] = [event(row), role(row), person?.(row), organization?.(row)];
    if (what === undefined || as === undefined) return undefined;
    if (who === undefined && whose === undefined) {
      row.reject(missing("person"), {});
      return undefined;
    }
    const more = said({ externalId: externalId(row), person: who, organization: whose, title: title(row) });
    return { type: "Participation", origin: row.origin, event: what, role: as, category: category(row) ?? null, ...more };
  };
}

export function namedPersonField(fields: Fields, spec: Partial<NamedPersonSpec> & Pick<NamedPersonSpec, "familyName">): Field<NamedPerson> {
  const [externalId, email] = [fields.text(spec.externalId), fields.text(spec.email)];
  const [givenName, familyName] = [fields.text(spec.givenName), fields.text(spec.familyName)];
  return (row: MappedRow) => {
    const named = familyName(row);
    if (named === undefined) return undefined;
    return { givenName: givenName(row) ?? null, familyName: named, ...said({ externalId: externalId(row), email: email(row) }) };
  };
}

export function mandateMaker(fields: Fields, spec: MandateSpec): RecordMaker {
  const [slug, name] = [fields.required("committee.slug", spec.committee.slug), fields.required("committee.name", spec.committee.name)];
  const [college, seat] = [fields.required("college", spec.college), fields.required("seat", spec.seat)];
  const holder = namedPersonField(fields, spec.person);
  const onBehalfOf = spec.onBehalfOf && organizationField(fields, spec.onBehalfOf);
  const [externalId, startDate, endDate] = [fields.text(spec.externalId), fields.date(spec.startDate), fields.date(spec.endDate)];
  const role = fields.oneOf(spec.role, MANDATE_ROLES);
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
      ...said({
        externalId: externalId(row),
        onBehalfOf: onBehalfOf?.(row),
        role: role(row),
        startDate: startDate(row),
        endDate: endDate(row),
      }),
    };
  };
}
