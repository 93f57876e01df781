/*
 * The parts of the Popolo data specification (popoloproject.com/specs, CC BY 4.0) that a committee's file uses, written down from its text:
 * each class's properties, their types, and which it cannot be without. A property that Popolo does not have is refused.
 */

const text = { type: "string", minLength: 1 } as const;
const date = { type: "string", pattern: "^[0-9]{4}(-[0-9]{2}){0,2}$" } as const;
const instant = { type: "string", format: "date-time" } as const;

const shared = {
  created_at: instant,
  updated_at: instant,
  sources: { type: "array" },
  links: { type: "array" },
  contact_details: { type: "array" },
};

const classOf = (properties: object, required: readonly string[]) =>
  ({ type: "object", properties: { ...shared, ...properties }, required, additionalProperties: false }) as const;

const identifier = {
  type: "object",
  properties: { identifier: text, scheme: text },
  required: ["identifier"],
  additionalProperties: false,
};

const organization = classOf(
  {
    id: text,
    name: text,
    other_names: { type: "array" },
    identifiers: { type: "array", items: identifier },
    classification: text,
    parent_id: text,
    area_id: text,
    abstract: text,
    description: text,
    founding_date: date,
    dissolution_date: date,
    image: text,
  },
  ["id", "name"],
);

const person = classOf(
  {
    id: text,
    name: text,
    other_names: { type: "array" },
    identifiers: { type: "array", items: identifier },
    family_name: text,
    given_name: text,
    additional_name: text,
    honorific_prefix: text,
    honorific_suffix: text,
    patronymic_name: text,
    sort_name: text,
    email: { type: "string", format: "email" },
    gender: text,
    birth_date: date,
    death_date: date,
    image: text,
    summary: text,
    biography: text,
    national_identity: text,
  },
  ["id", "name"],
);

const post = classOf(
  { id: text, label: text, other_label: text, role: text, organization_id: text, area_id: text, start_date: date, end_date: date },
  ["id", "label", "organization_id"],
);

const membership = classOf(
  {
    id: text,
    label: text,
    role: text,
    member: { type: "object" },
    person_id: text,
    organization_id: text,
    post_id: text,
    on_behalf_of_id: text,
    area_id: text,
    start_date: date,
    end_date: date,
  },
  ["id", "person_id", "organization_id"],
);

export const POPOLO_SCHEMA = {
  type: "object",
  properties: {
    organizations: { type: "array", items: organization, minItems: 1 },
    persons: { type: "array", items: person },
    posts: { type: "array", items: post },
    memberships: { type: "array", items: membership },
  },
  required: ["organizations", "persons", "posts", "memberships"],
  additionalProperties: false,
} as const;
