import { z } from "zod";
import { AUDIENCES, type Audience } from "../../../../core/audience.js";
import { type DeclaredSpec, declaredSpecs } from "./declared-spec.js";
import { conditionSpec, listOf, type ValueSpec, valueSpec } from "./value-spec.js";

const value = valueSpec.optional();
const audience = z.enum(AUDIENCES).optional();

const identifier = z.strictObject({ scheme: z.enum(["SIREN", "SIRET", "RNA", "INSEE", "QPV", "EXTERNAL"]), value: valueSpec });

export interface ContactPointSpec {
  readonly kind: "PHONE" | "EMAIL" | "POSTAL" | "WEB";
  readonly label?: string | undefined;
  readonly value: ValueSpec;
  readonly audience?: Audience | undefined;
  /** Who may know of an e-mail address that seems to name a person. */
  readonly personal?: Audience | undefined;
}

const contactPoint: z.ZodType<ContactPointSpec> = z.strictObject({
  kind: z.enum(["PHONE", "EMAIL", "POSTAL", "WEB"]),
  label: z.string().optional(),
  value: valueSpec,
  audience,
  personal: audience,
});

const organizationFields = {
  externalId: value,
  identifiers: z.array(identifier).optional(),
  kind: value,
  name: value,
  acronym: value,
  otherNames: value,
  description: value,
  foundedOn: value,
  dissolvedOn: value,
  latitude: value,
  longitude: value,
  postalCode: value,
  commune: value,
  contactPoints: z.array(contactPoint).optional(),
  themes: value,
  territories: value,
  verifiedOn: value,
};

const reference = z.strictObject(organizationFields);
export type ReferenceSpec = z.infer<typeof reference>;

const recordCommon = {
  /** The record is made only when this holds. */
  when: conditionSpec.optional(),
  /** The record is made once for each item of these lists, read side by side; their names are values. */
  each: z.record(z.string(), valueSpec).optional(),
  externalId: value,
};
const period = { startDate: value, endDate: value };

const organization = z.strictObject({
  type: z.literal("Organization"),
  ...organizationFields,
  ...recordCommon,
  name: valueSpec,
  parent: reference.optional(),
});
const position = z.strictObject({
  externalId: value,
  organization: reference,
  role: valueSpec,
  isMainContact: value,
  ...period,
  contactPoints: z.array(contactPoint).optional(),
});
const person = z.strictObject({
  type: z.literal("Person"),
  ...recordCommon,
  givenName: value,
  familyName: valueSpec,
  audience,
  email: value,
  positions: listOf(position).optional(),
});
const relationship = z.strictObject({
  type: z.literal("Relationship"),
  ...recordCommon,
  kind: valueSpec,
  from: reference,
  to: reference,
  ...period,
  amount: value,
});
const partnership = z.strictObject({ organization: reference, role: valueSpec, amount: value, when: conditionSpec.optional() });
const project = z.strictObject({
  type: z.literal("Project"),
  ...recordCommon,
  name: valueSpec,
  description: value,
  ...period,
  themes: value,
  territories: value,
  partnerships: listOf(partnership).optional(),
});
const namedPerson = z.strictObject({ externalId: value, givenName: value, familyName: valueSpec, email: value });
const participation = z.strictObject({
  type: z.literal("Participation"),
  ...recordCommon,
  event: valueSpec,
  person: namedPerson.optional(),
  organization: reference.optional(),
  role: valueSpec,
  category: value,
  title: value,
});
const mandate = z.strictObject({
  type: z.literal("Mandate"),
  ...recordCommon,
  committee: z.strictObject({ slug: valueSpec, name: valueSpec }),
  college: valueSpec,
  seat: valueSpec,
  person: namedPerson.omit({ email: true }),
  onBehalfOf: reference.optional(),
  role: value,
  ...period,
});
const territory = z.strictObject({
  type: z.literal("Territory"),
  ...recordCommon,
  kind: valueSpec,
  code: valueSpec,
  name: valueSpec,
  latitude: value,
  longitude: value,
  containedIn: value,
});

const observation = z.strictObject({
  type: z.literal("Observation"),
  ...recordCommon,
  indicator: z.strictObject({ code: valueSpec, label: value, labelEn: value, unit: value, unitEn: value }),
  territory: valueSpec,
  period: valueSpec,
  value: valueSpec,
  note: value,
});

type WrittenSpec =
  | OrganizationSpec
  | PersonSpec
  | RelationshipSpec
  | ProjectSpec
  | ParticipationSpec
  | MandateSpec
  | TerritorySpec
  | ObservationSpec;
export type RecordSpec = WrittenSpec | DeclaredSpec;

/** The declared types are added to the union, which therefore cannot be inferred. */
export const recordSpec = z.discriminatedUnion("type", [
  organization,
  person,
  relationship,
  project,
  participation,
  mandate,
  territory,
  observation,
  ...declaredSpecs(recordCommon, namedPerson, reference),
]) as unknown as z.ZodType<RecordSpec>;

export type NamedPersonSpec = z.infer<typeof namedPerson>;
export type OrganizationSpec = z.infer<typeof organization>;
export type PersonSpec = z.infer<typeof person>;
export type RelationshipSpec = z.infer<typeof relationship>;
export type ProjectSpec = z.infer<typeof project>;
export type ParticipationSpec = z.infer<typeof participation>;
export type MandateSpec = z.infer<typeof mandate>;
export type TerritorySpec = z.infer<typeof territory>;
export type ObservationSpec = z.infer<typeof observation>;
