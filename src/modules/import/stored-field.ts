import type { StoredField, StoredRef } from "./record-kind.js";

export const text = (column: string): StoredField => ({ current: `to_jsonb(r.${column})`, columns: { [column]: (v) => `${v} #>> '{}'` } });

export const audience: StoredField = {
  current: "to_jsonb((array['PUBLIC', 'MEMBER', 'COMMITTEE', 'STAFF'])[r.declared_audience + 1])",
  columns: {
    declared_audience: (v) => `coalesce(array_position(array['PUBLIC', 'MEMBER', 'COMMITTEE', 'STAFF'], ${v} #>> '{}') - 1, 0)`,
  },
};

export const location: StoredField = {
  current: "case when r.latitude is not null then jsonb_build_object('latitude', r.latitude, 'longitude', r.longitude) end",
  columns: { latitude: (v) => `(${v} ->> 'latitude')::float8`, longitude: (v) => `(${v} ->> 'longitude')::float8` },
};

export const NARROWEST_FIRST = "array_position('{QPV,ARRONDISSEMENT,COMMUNE,DEPARTMENT,REGION,COUNTRY}', kind)";

export const money: StoredField = {
  current: "case when r.amount is not null then jsonb_build_object('value', r.amount::text, 'currency', r.currency) end",
  columns: { amount: (v) => `(${v} ->> 'value')::numeric`, currency: (v) => `coalesce(${v} ->> 'currency', 'EUR')` },
};

export function linked(owner: string, concepts: "theme" | "territory"): StoredField {
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

export const period = { startDate: text("start_date"), endDate: text("end_date") };

export const required = (column: string, type: StoredRef["type"]): StoredRef => ({ column, type, isRequired: true });
export const optional = (column: string, type: StoredRef["type"]): StoredRef => ({ column, type, isRequired: false });

/** The uuid of what a planned change names. */
export const ref = (name: string): string => `(p.resolved ->> '${name}')::uuid`;
export const said = (name: string): string => `(p.given ->> '${name}')`;
export const sameDates = `r.start_date is not distinct from ${said("startDate")} and r.end_date is not distinct from ${said("endDate")}`;
export const living = "r.archived_at is null";

/** A whole number. */
export const whole = (column: string): StoredField => ({
  current: `to_jsonb(r.${column})`,
  columns: { [column]: (v) => `(${v} #>> '{}')::int` },
});

export const flag = (column: string): StoredField => ({
  current: `to_jsonb(r.${column})`,
  columns: { [column]: (v) => `(${v} #>> '{}')::boolean` },
});

export const day = (column: string): StoredField => ({
  current: `to_jsonb(r.${column})`,
  columns: { [column]: (v) => `(${v} #>> '{}')::date` },
});

/** A moment, as the API writes it. */
export const instant = (column: string): StoredField => ({
  current: `public.api_value(to_jsonb(r.${column}), 'instant')`,
  columns: { [column]: (v) => `(${v} #>> '{}')::timestamptz` },
});

/** Of a département and a région with one code, the narrower. */
export const territoryCoded = (code: string): string =>
  `(select t.id from territory t where t.code = ${code} and t.archived_at is null order by ${NARROWEST_FIRST} limit 1)`;

/** The source whose files the import reads. */
export const SOURCE_OF_IMPORT = "(select i.source_id from import i where i.id = p.import_id)";
