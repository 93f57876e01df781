import { PARTNERSHIP_ROLES } from "../../../project/index.js";
import { RELATIONSHIP_KINDS } from "../../../relationship/index.js";
import { TERRITORY_KINDS } from "../../../territory/index.js";
import type { OrganizationReference } from "../../imported-record.js";
import { periodOf } from "../period.js";
import { missing, noPeriod } from "../value-faults.js";
import { declaredMaker } from "./declared-maker.js";
import type { Field, Fields } from "./fields.js";
import { organizationField } from "./organization-fields.js";
import { mandateMaker, participationMaker, personMaker } from "./person-makers.js";
import type { RecordMaker } from "./record-maker.js";
import type {
  ObservationSpec,
  OrganizationSpec,
  ProjectSpec,
  RecordSpec,
  ReferenceSpec,
  RelationshipSpec,
  TerritorySpec,
} from "./record-spec.js";
import { said } from "./said.js";

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
    case "Observation":
      return observationMaker(fields, spec);
    default:
      return declaredMaker(fields, spec);
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

function observationMaker(fields: Fields, spec: ObservationSpec): RecordMaker {
  const [code, territory] = [fields.required("indicator.code", spec.indicator.code), fields.required("territory", spec.territory)];
  const [label, labelEn] = [fields.text(spec.indicator.label), fields.text(spec.indicator.labelEn)];
  const [unit, unitEn] = [fields.text(spec.indicator.unit), fields.text(spec.indicator.unitEn)];
  const [period, value] = [fields.required("period", spec.period), fields.decimal(spec.value)];
  const [externalId, note] = [fields.text(spec.externalId), fields.text(spec.note)];
  const column = fields.compiler.expression(spec.period).columns.join(", ");
  return (row) => {
    const [what, where, when, worth] = [code(row), territory(row), period(row), value(row)];
    if (what === undefined || where === undefined || when === undefined) return undefined;
    if (worth === undefined) {
      row.reject(missing("value"), { column: fields.compiler.expression(spec.value).columns.join(", ") });
      return undefined;
    }
    const dates = periodOf(when);
    if (dates === undefined) {
      row.reject(noPeriod, { column, value: when });
      return undefined;
    }
    const described = said({ label: label(row), labelEn: labelEn(row), unit: unit(row), unitEn: unitEn(row) });
    const more = said({ externalId: externalId(row), note: note(row) });
    return {
      type: "Observation",
      origin: row.origin,
      indicator: { code: what, ...described },
      territory: where,
      ...dates,
      value: worth,
      ...more,
    };
  };
}
