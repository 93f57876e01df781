import { z } from "zod";
import { ATTENDEE_CATEGORIES } from "../../../event/index.js";
import { DECLARED_TYPE_NAMES, type DeclaredTypeName, declaredType } from "../../declared-type.js";
import type { NamedPersonSpec, ReferenceSpec } from "./record-spec.js";
import { type ConditionSpec, type ValueSpec, valueSpec } from "./value-spec.js";

/** What a mapping says of a record of a declared type: its fields, and what it names. */
export interface DeclaredSpec {
  readonly type: DeclaredTypeName;
  readonly when?: ConditionSpec | undefined;
  readonly each?: Readonly<Record<string, ValueSpec>> | undefined;
  readonly externalId?: ValueSpec | undefined;
  readonly committee?: { readonly slug: ValueSpec; readonly name: ValueSpec };
  readonly attendance?: Readonly<Record<string, ValueSpec>>;
  readonly [field: string]: unknown;
}

/** @param common what all records may say */
export function declaredSpecs(common: z.ZodRawShape, person: z.ZodType<NamedPersonSpec>, organization: z.ZodType<ReferenceSpec>) {
  return DECLARED_TYPE_NAMES.map((type) => {
    const declared = declaredType(type);
    const shape: Record<string, z.ZodType> = {};
    for (const [name, { isRequired }] of Object.entries(declared.fields)) shape[name] = isRequired ? valueSpec : valueSpec.optional();
    for (const [name, isRequired] of Object.entries(declared.named ?? {})) shape[name] = isRequired ? valueSpec : valueSpec.optional();
    for (const name of declared.sitting ?? []) shape[name] = person;
    if (declared.person) shape[declared.person] = person;
    if (declared.organization) shape[declared.organization] = organization.optional();
    if (declared.within) shape.committee = z.strictObject({ slug: valueSpec, name: valueSpec });
    if (declared.within === "college") shape.college = valueSpec;
    if (declared.hasCounts) {
      shape.attendance = z.partialRecord(z.enum(ATTENDEE_CATEGORIES), valueSpec).optional();
      shape.attendanceTotal = valueSpec.optional();
    }
    return z.strictObject({ ...common, ...shape, type: z.literal(type) });
  });
}
