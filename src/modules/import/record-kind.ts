import type { StagedType } from "./staged-record.js";

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
  readonly type: StagedType | "Event";
  /** Whether the record is nothing without it. */
  readonly isRequired: boolean;
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
  /** The column of contact points that names it. */
  readonly contactPoints?: "organization_id" | "position_id";
}

const text = (column: string): StoredField => ({ current: `to_jsonb(r.${column})`, columns: { [column]: (v) => `${v} #>> '{}'` } });

const audience: StoredField = {
  current: "to_jsonb((array['PUBLIC', 'MEMBER', 'COMMITTEE', 'STAFF'])[r.declared_audience + 1])",
  columns: {
    declared_audience: (v) => `coalesce(array_position(array['PUBLIC', 'MEMBER', 'COMMITTEE', 'STAFF'], ${v} #>> '{}') - 1, 0)`,
  },
};

const location: StoredField = {
  current: "case when r.latitude is not null then jsonb_build_object('latitude', r.latitude, 'longitude', r.longitude) end",
  columns: { latitude: (v) => `(${v} ->> 'latitude')::float8`, longitude: (v) => `(${v} ->> 'longitude')::float8` },
};

const NARROWEST_FIRST = "array_position('{QPV,ARRONDISSEMENT,COMMUNE,DEPARTMENT,REGION,COUNTRY}', kind)";

const money: StoredField = {
  current: "case when r.amount is not null then jsonb_build_object('value', r.amount::text, 'currency', r.currency) end",
  columns: { amount: (v) => `(${v} ->> 'value')::numeric`, currency: (v) => `coalesce(${v} ->> 'currency', 'EUR')` },
};

function linked(owner: string, concepts: "theme" | "territory"): StoredField {
  const table = `${owner}_${concepts}`;
  return {
    current: `(select coalesce(jsonb_agg(c.code order by c.code collate "C"), '[]')
      from ${table} l join ${concepts} c on c.id = l.${concepts}_id where l.${owner}_id = r.id)`,
    links: {
      table,
      owner: `${owner}_id`,
      concept: `${concepts}_id`,
      concepts,
      preferred: concepts === "theme" ? "id" : NARROWEST_FIRST,
    },
  };
}

const period = { startDate: text("start_date"), endDate: text("end_date") };

const required = (column: string, type: StoredRef["type"]): StoredRef => ({ column, type, isRequired: true });
const optional = (column: string, type: StoredRef["type"]): StoredRef => ({ column, type, isRequired: false });

/** The uuid of what a planned change names. */
const ref = (name: string): string => `(p.resolved ->> '${name}')::uuid`;
const said = (name: string): string => `(p.given ->> '${name}')`;
const sameDates = `r.start_date is not distinct from ${said("startDate")} and r.end_date is not distinct from ${said("endDate")}`;
const living = "r.archived_at is null";

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

/** Of a département and a région with one code, the narrower. */
const territoryCoded = (code: string): string =>
  `(select t.id from territory t where t.code = ${code} and t.archived_at is null order by ${NARROWEST_FIRST} limit 1)`;

const SOURCE_OF_IMPORT = "(select i.source_id from import i where i.id = p.import_id)";

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
    type: "Committee",
    table: "committee",
    fields: { slug: text("slug"), name: text("name") },
    refs: {},
    find: `(select r.id from committee r where r.slug = ${said("slug")})`,
  },
  {
    type: "College",
    table: "college",
    fields: { name: text("name") },
    refs: { committee: required("committee_id", "Committee") },
    find: `(select r.id from college r where r.committee_id = ${ref("committee")} and r.name = ${said("name")} and ${living} order by r.id limit 1)`,
  },
  {
    type: "Seat",
    table: "seat",
    fields: { title: text("title") },
    refs: { college: required("college_id", "College") },
    find: `(select r.id from seat r where r.college_id = ${ref("college")} and r.title = ${said("title")} and ${living} order by r.id limit 1)`,
  },
  {
    type: "Mandate",
    table: "mandate",
    fields: { role: text("role"), ...period },
    refs: {
      seat: required("seat_id", "Seat"),
      person: required("person_id", "Person"),
      onBehalfOf: optional("on_behalf_of_id", "Organization"),
    },
    find: `(select r.id from mandate r where r.seat_id = ${ref("seat")} and r.person_id = ${ref("person")} and ${living}
      and r.start_date is not distinct from ${said("startDate")} order by r.id limit 1)`,
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
  {
    type: "Participation",
    table: "participation",
    fields: { role: text("role"), category: text("category") },
    refs: {
      event: required("event_id", "Event"),
      person: optional("person_id", "Person"),
      organization: optional("organization_id", "Organization"),
    },
    find: `(select r.id from participation r where r.event_id = ${ref("event")} and r.person_id is not distinct from ${ref("person")}
      and r.organization_id is not distinct from ${ref("organization")} and r.role = ${said("role")} and ${living} order by r.id limit 1)`,
  },
  {
    type: "Indicator",
    table: "indicator",
    fields: {
      code: text("code"),
      label: text("label"),
      labelEn: text("label_en"),
      unit: text("unit"),
      unitEn: text("unit_en"),
    },
    refs: {},
    find: `(select r.id from indicator r where r.code = ${said("code")})`,
  },
  {
    type: "Observation",
    table: "observation",
    fields: {
      territory: {
        current: "(select to_jsonb(t.code) from territory t where t.id = r.territory_id)",
        columns: { territory_id: (v) => territoryCoded(`${v} #>> '{}'`) },
      },
      ...period,
      value: { current: "to_jsonb(r.value::text)", columns: { value: (v) => `(${v} #>> '{}')::numeric` } },
      note: text("note"),
    },
    refs: { indicator: required("indicator_id", "Indicator") },
    defaults: { source_id: SOURCE_OF_IMPORT },
    find: `(select r.id from observation r where r.indicator_id = ${ref("indicator")} and r.territory_id = ${territoryCoded(said("territory"))}
      and r.start_date = ${said("startDate")} and r.end_date = ${said("endDate")} and r.source_id = ${SOURCE_OF_IMPORT} and ${living} limit 1)`,
  },
];
