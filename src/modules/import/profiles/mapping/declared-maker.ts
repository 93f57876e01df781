import type { AttendeeCategory } from "../../../event/index.js";
import { type DeclaredField, declaredType } from "../../declared-type.js";
import type { ImportedDeclared, NamedPerson } from "../../imported-record.js";
import { missing } from "../value-faults.js";
import type { DeclaredSpec } from "./declared-spec.js";
import type { Field, Fields } from "./fields.js";
import { organizationField } from "./organization-fields.js";
import { namedPersonField } from "./person-makers.js";
import type { RecordMaker } from "./record-maker.js";
import type { NamedPersonSpec, ReferenceSpec } from "./record-spec.js";
import { said } from "./said.js";
import type { ValueSpec } from "./value-spec.js";

type Value = ImportedDeclared["values"][string];

/** Makes a record of a declared type of each row; one that lacks what it is nothing without rejects the row. */
export function declaredMaker(fields: Fields, spec: DeclaredSpec): RecordMaker {
  const { type } = spec;
  const declared = declaredType(type);
  const specOf = (name: string): ValueSpec | undefined => spec[name] as ValueSpec | undefined;
  const values = Object.entries(declared.fields).flatMap(([name, field]) => readerOf(fields, name, field, specOf(name)));
  const named = Object.entries(declared.named ?? {}).flatMap(([name, isRequired]) => {
    const value = specOf(name);
    return value ? [[name, isRequired ? fields.required(name, value) : fields.text(value)] as const] : [];
  });
  const sitting = (declared.sitting ?? []).map((name) => [name, requiredPerson(fields, name, spec[name] as NamedPersonSpec)] as const);
  const person = declared.person ? requiredPerson(fields, declared.person, spec[declared.person] as NamedPersonSpec) : undefined;
  const behind = declared.organization ? (spec[declared.organization] as ReferenceSpec | undefined) : undefined;
  const organization = behind && organizationField(fields, behind);
  const within = declared.within && withinField(fields, spec);
  const [externalId, total] = [fields.text(spec.externalId), fields.whole(specOf("attendanceTotal"))];
  const counts = Object.entries(spec.attendance ?? {}).map(
    ([category, value]) => [category as AttendeeCategory, fields.whole(value)] as const,
  );
  return (row) => {
    const read = readAll(values, row);
    const names = readAll(named, row);
    const sits = readAll(sitting, row);
    const who = person?.(row);
    const place = within?.(row);
    if (row.isRejected) return undefined;
    const people = Object.fromEntries(
      Object.entries(sits).map(([name, one]) => [name, [one.familyName, one.givenName ?? ""].join(" ").trim()]),
    );
    return {
      type,
      origin: row.origin,
      values: read,
      named: names,
      sitting: people,
      ...said({ externalId: externalId(row), person: who, organization: organization?.(row), within: place }),
      ...said({ attendanceTotal: total(row), attendance: counts.length > 0 ? readAll(counts, row) : undefined }),
    };
  };
}

function readAll<Read>(readers: readonly (readonly [string, Field<Read>])[], row: Parameters<Field<Read>>[0]): Record<string, Read> {
  const read: Record<string, Read> = {};
  for (const [name, reader] of readers) {
    const value = reader(row);
    if (value !== undefined) read[name] = value;
  }
  return read;
}

function readerOf(fields: Fields, name: string, field: DeclaredField, spec: ValueSpec | undefined): (readonly [string, Field<Value>])[] {
  if (!spec) return [];
  const read = formReader(fields, field, spec);
  return [[name, field.isRequired ? fields.needed(name, spec, read) : read]];
}

function formReader(fields: Fields, { form, names = [] }: DeclaredField, spec: ValueSpec): Field<Value> {
  switch (form) {
    case "long":
      return fields.longText(spec);
    case "date":
      return fields.date(spec);
    case "instant":
      return fields.instant(spec);
    case "whole":
      return fields.whole(spec);
    case "yes":
      return fields.yes(spec);
    case "oneOf":
      return fields.oneOf(spec, names);
    case "themes":
      return fields.list(spec);
    case "share":
      return fields.decimal(spec);
    default:
      return fields.text(spec);
  }
}

function requiredPerson(fields: Fields, name: string, spec: NamedPersonSpec): Field<NamedPerson> {
  const read = namedPersonField(fields, spec);
  const { columns } = fields.compiler.expression(spec.familyName);
  return (row) => {
    const found = read(row);
    if (found === undefined) row.reject(missing(name), { column: columns.join(", ") });
    return found;
  };
}

function withinField(fields: Fields, spec: DeclaredSpec): Field<NonNullable<ImportedDeclared["within"]>> {
  const { slug, name } = spec.committee as NonNullable<DeclaredSpec["committee"]>;
  const [code, called] = [fields.required("committee.slug", slug), fields.required("committee.name", name)];
  const college = spec.college ? fields.required("college", spec.college as ValueSpec) : undefined;
  return (row) => {
    const [one, title, group] = [code(row), called(row), college?.(row)];
    if (one === undefined || title === undefined) return undefined;
    return { committee: { slug: one, name: title }, ...said({ college: group }) };
  };
}
