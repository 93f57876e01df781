import type { Translated } from "../../core/language.js";
import { committeeKinds, eventKinds, meetingKinds, publicationKinds } from "./activity-kinds.js";
import { observatoryKinds } from "./observatory-kinds.js";
import type { StagedType } from "./staged-record.js";
import {
  audience,
  linked,
  living,
  location,
  money,
  NARROWEST_FIRST,
  optional,
  period,
  ref,
  required,
  said,
  sameDates,
  text,
} from "./stored-field.js";

/** How one field, in the form of the API's inputs, stands in the record's row or in rows that hang on it. SQL over the row `r`. */
export interface StoredField {
  /** What the record has, as jsonb. */
  readonly current: string;
  /** By column, what to write for a value (jsonb, or SQL null). Absent where links say it all. */
  readonly columns?: Readonly<Record<string, (value: string) => string>>;
  readonly links?: FieldLinks;
}

/** A join table that holds the field. */
export interface FieldLinks {
  readonly table: string;
  readonly owner: string;
  readonly concept: string;
  readonly concepts: string;
  /** Of several concepts with one code, the first in this order is meant. */
  readonly preferred: string;
}

/** A record that this one names. */
export interface StoredRef {
  readonly column: string;
  readonly type: StagedType;
  /** Whether the record is nothing without it. */
  readonly isRequired: boolean;
  /** SQL of its uuid by what the planned change `p` says, where no other row of the files describes it. */
  readonly lookUp?: string;
  /** What to say where that finds nothing. */
  readonly absent?: Translated;
}

/** How a type's records are known again, compared and written. */
export interface RecordKind {
  readonly type: StagedType;
  readonly table: string;
  readonly fields: Readonly<Record<string, StoredField>>;
  readonly refs: Readonly<Record<string, StoredRef>>;
  /** By column, SQL over `p` of what a new record has where the source says nothing. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** SQL of the uuid of the record `p` (a planned change) is, by what it says; for types without a matcher. */
  readonly find?: string;
  /** The join table that says which sources know it. */
  readonly sources?: { readonly table: string; readonly owner: string };
  /** What is written once all of the type are there; SQL over planned changes `p`. */
  readonly late?: string;
  /** The same once records of all types are there. */
  readonly last?: string;
  /** The column of contact points that names it. */
  readonly contactPoints?: "organization_id" | "position_id";
}

const SORT_NAME = `public.sort_key(${said("familyName")} || coalesce(' ' || ${said("givenName")}, ''))`;

/** A person of this e-mail address and name, else of this name in an organization where the files put one too. */
const FIND_PERSON = `coalesce(
  (select r.id from contact_point c join position o on o.id = c.position_id join person r on r.id = o.person_id
    where c.kind = 'EMAIL' and lower(c.value) = p.hints ->> 'email' and r.name_key = ${SORT_NAME} and ${living} limit 1),
  (select r.id from person r join position o on o.person_id = r.id
    where r.name_key = ${SORT_NAME} and ${living} and o.organization_id in (
      select w.record_id from planned_change s
      join planned_change w on w.import_id = s.import_id and w.type = 'Organization' and 'Organization|' || w.key = s.refs ->> 'organization'
      where s.import_id = p.import_id and s.type in ('Position', 'Participation') and s.refs ->> 'person' = 'Person|' || p.key)
    order by r.id limit 1))`;

/** In the order in which they are written: what others name comes first. */
export const RECORD_KINDS: readonly RecordKind[] = [
  {
    type: "Territory",
    table: "territory",
    fields: { kind: text("kind"), code: text("code"), name: text("name"), location },
    refs: {},
    defaults: { generation: `public.qpv_generation(p.given ->> 'code')` },
    find: `(select r.id from territory r where r.kind = ${said("kind")} and r.code = ${said("code")})`,
    late: `insert into territory_containment (container_id, contained_id)
      select c.id, p.record_id from planned_change p, jsonb_array_elements_text(p.hints -> 'containedIn') w(code),
        lateral (select id from territory where code = w.code and archived_at is null and id <> p.record_id order by ${NARROWEST_FIRST} limit 1) c
      where p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED') and %range
      on conflict do nothing`,
  },
  {
    type: "Organization",
    table: "organization",
    fields: {
      kind: text("kind"),
      name: text("name"),
      acronym: text("acronym"),
      otherNames: {
        current: "to_jsonb(r.other_names)",
        columns: {
          other_names: (v) => `array(select jsonb_array_elements_text(case jsonb_typeof(${v}) when 'array' then ${v} else '[]' end))`,
        },
      },
      description: text("description"),
      foundedOn: text("founded_on"),
      dissolvedOn: text("dissolved_on"),
      location,
      themes: linked("organization", "theme"),
      territories: linked("organization", "territory"),
    },
    refs: { parent: optional("parent_id", "Organization") },
    defaults: { audience: "0", kind: "'OTHER'", verified_on: "p.verified_on" },
    sources: { table: "organization_source", owner: "organization_id" },
    contactPoints: "organization_id",
  },
  {
    type: "Person",
    table: "person",
    fields: { givenName: text("given_name"), familyName: text("family_name"), audience },
    refs: {},
    find: FIND_PERSON,
  },
  {
    type: "Position",
    table: "position",
    fields: {
      role: text("role"),
      isMainContact: {
        current: "to_jsonb(r.is_main_contact)",
        columns: { is_main_contact: (v) => `coalesce((${v} #>> '{}')::boolean, false)` },
      },
      ...period,
    },
    refs: { person: required("person_id", "Person"), organization: required("organization_id", "Organization") },
    find: `(select r.id from position r where r.person_id = ${ref("person")} and r.organization_id = ${ref("organization")}
      and public.sort_key(r.role) = public.sort_key(${said("role")}) and ${living}
      and (r.start_date is not distinct from ${said("startDate")} or r.start_date is null or ${said("startDate")} is null)
      order by r.start_date is distinct from ${said("startDate")}, r.id limit 1)`,
    contactPoints: "position_id",
  },
  {
    type: "Relationship",
    table: "relationship",
    fields: { kind: text("kind"), ...period, amount: money },
    refs: { from: required("from_id", "Organization"), to: required("to_id", "Organization") },
    find: `(select r.id from relationship r where r.kind = ${said("kind")} and r.from_id = ${ref("from")} and r.to_id = ${ref("to")} and ${living}
      and ${sameDates} and r.amount is not distinct from (p.given -> 'amount' ->> 'value')::numeric order by r.id limit 1)`,
    sources: { table: "relationship_source", owner: "relationship_id" },
  },
  {
    type: "Project",
    table: "project",
    fields: {
      name: text("name"),
      description: text("description"),
      themes: linked("project", "theme"),
      territories: linked("project", "territory"),
      ...period,
    },
    refs: {},
    find: `(select r.id from project r where r.name_key = public.sort_key(${said("name")}) and ${living}
      and r.start_date is not distinct from ${said("startDate")} and exists (
        select from partnership s join planned_change w on w.record_id = s.organization_id
        where s.project_id = r.id and w.import_id = p.import_id and 'Organization|' || w.key = p.hints ->> 'lead')
      order by r.id limit 1)`,
  },
  {
    type: "Partnership",
    table: "partnership",
    fields: { role: text("role"), amount: money },
    refs: { project: required("project_id", "Project"), organization: required("organization_id", "Organization") },
    find: `(select r.id from partnership r where r.project_id = ${ref("project")} and r.organization_id = ${ref("organization")}
      and r.role = ${said("role")} and ${living} order by r.id limit 1)`,
  },
  ...eventKinds,
  ...publicationKinds,
  ...committeeKinds,
  ...meetingKinds,
  ...observatoryKinds,
];
