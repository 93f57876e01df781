import { CheckedFields } from "./checked-fields.js";
import { type DeclaredField, declaredType } from "./declared-type.js";
import type { ImportedDeclared } from "./imported-record.js";
import { cutReference } from "./organization-cutter.js";
import { type CuttingContext, stage, stageCollege, stageCommittee, stagePerson } from "./stage-record.js";
import { externalKeyOf, naturalKey } from "./staged-key.js";
import { refTo, type StagedRecord } from "./staged-record.js";

/** A record of a declared type, with what it names. @throws RowRejected */
export function cutDeclared(record: ImportedDeclared, context: CuttingContext): StagedRecord[] {
  const { type, origin, values, named = {}, sitting = {}, attendance, attendanceTotal } = record;
  const { fields: declared, label, person: personField, organization: organizationField } = declaredType(type);
  const fields = new CheckedFields(origin, context.warn);
  for (const [name, field] of Object.entries(declared)) check(fields, name, field, values[name], context);
  if ("startDate" in fields.given) fields.period("startDate", fields.given.startDate as string, "endDate", values.endDate as string);
  const organization = record.organization && cutReference(record.organization, origin, context);
  const person =
    record.person && stagePerson(record.person, origin, context, organization?.ref ?? naturalKey(...Object.values(named)), true);
  const around = surroundings(record);
  return [
    ...(organization?.records ?? []),
    ...(person ? [person] : []),
    ...around,
    stage(type, origin, {
      key: keyOf(record, fields.given, person?.key),
      label: String(values[label] ?? sitting[label]).slice(0, 500),
      given: fields.given,
      hints: { ...named, ...sitting, ...(attendance && { attendance }), ...(attendanceTotal !== undefined && { attendanceTotal }) },
      refs: {
        ...(person && personField && { [personField]: refTo("Person", person.key) }),
        ...(organization && organizationField && { [organizationField]: organization.ref }),
        ...refToLast(around),
      },
    }),
  ];
}

/** The committee, and the college, in which it is. */
function surroundings({ origin, within }: ImportedDeclared): StagedRecord[] {
  if (!within) return [];
  const committee = stageCommittee(origin, within.committee);
  return within.college === undefined ? [committee] : [committee, stageCollege(origin, within.committee, within.college)];
}

function refToLast(around: readonly StagedRecord[]): Record<string, string> {
  const last = around.at(-1);
  return last ? { [last.type === "College" ? "college" : "committee"]: refTo(last.type, last.key) } : {};
}

/** Codes and addresses are keys; a seat or a college has the key by which a mandate names it. */
function keyOf(record: ImportedDeclared, given: Readonly<Record<string, unknown>>, person: string | undefined): string {
  const { type, externalId, named = {}, sitting = {}, within } = record;
  const parts = declaredType(type).key.map((name) => String(given[name] ?? ""));
  if (type === "Committee" || type === "Indicator") return parts[0] as string;
  if (within) return naturalKey(within.committee.slug, ...(within.college === undefined ? [] : [within.college]), ...parts);
  if (externalId !== undefined) return externalKeyOf(externalId);
  return naturalKey(...Object.values(named), ...Object.values(sitting), person, ...parts);
}

function check(
  fields: CheckedFields,
  name: string,
  { form, most = 500, isRequired }: DeclaredField,
  value: ImportedDeclared["values"][string] | undefined,
  { themes, territories }: CuttingContext,
): void {
  if (value === undefined) return;
  switch (form) {
    case "text":
    case "long":
      if (isRequired) fields.required(name, String(value), most);
      else fields.text(name, String(value), most);
      return;
    case "date":
      fields.date(name, String(value));
      return;
    case "themes":
      fields.codes(name, value as readonly string[], themes);
      return;
    case "territory":
      fields.knownCode(name, String(value), territories);
      return;
    case "share":
      fields.quantity(name, String(value));
      return;
    default:
      fields.plain(name, value);
  }
}
