import type { StatementRunner } from "../../core/context.js";
import type { RecordKind, StoredRef } from "./record-kind.js";

/** Planned changes of one type, one after the other in the order of their ids. */
export interface ChangeRange {
  readonly importId: string;
  readonly sourceId: string;
  /** The last change before it. */
  readonly after: string;
  readonly through: string;
}

export const IN_RANGE = (kind: RecordKind): string => `p.import_id = $1 and p.type = '${kind.type}' and p.id > $2 and p.id <= $3`;

const reasons = {
  archived: {
    fr: "L'enregistrement est archivé dans l'annuaire : restaurez-le pour qu'il soit mis à jour.",
    en: "The record is archived in the directory: restore it to have it updated.",
  },
  erased: {
    fr: "La personne a été effacée de l'annuaire à sa demande : elle n'y revient pas par un import.",
    en: "The person was erased from the directory at their request: an import does not bring them back.",
  },
  missing: {
    fr: "Ce dont la ligne dépend n'a pas pu être importé.",
    en: "What the row depends on could not be imported.",
  },
  unnamed: {
    fr: "Ce que la ligne nomme n'est ni dans l'annuaire ni, plus haut, dans les fichiers.",
    en: "What the row names is neither in the directory nor, before it, in the files.",
  },
  doubtful: {
    fr: "La ligne nomme une organisation dont on ne sait pas encore si elle est déjà connue.",
    en: "The row names an organization of which it is not known yet whether it is in the directory.",
  },
} as const;

/** Says what becomes of planned changes, by what the directory holds at that moment. Nothing but the plan is written. */
export class ChangePlanner {
  constructor(private readonly runner: StatementRunner) {}

  /** Finds what the changes name and which records they are, then compares. */
  async plan(kind: RecordKind, range: ChangeRange): Promise<void> {
    const bounds = [range.importId, range.after, range.through];
    if (kind.find !== undefined) {
      await this.runner.run({ text: forgotten(kind), values: bounds });
      for (const [field, { lookUp }] of Object.entries(kind.refs))
        if (lookUp !== undefined) await this.runner.run({ text: lookedUp(kind, field, lookUp), values: bounds });
      await this.runner.run({ text: resolved(kind), values: bounds });
      await this.runner.run({ text: found(kind), values: [...bounds, range.sourceId] });
      await this.runner.run({ text: claimedOnce(kind), values: bounds });
    }
    if (kind.type === "Organization") await this.runner.run({ text: BORNE(kind), values: [...bounds, range.sourceId] });
    await this.runner.run({ text: compared(kind, "own"), values: [...bounds, range.sourceId] });
  }

  /** Compares what organizations name of each other, once all of them are known. */
  async planRefs(kind: RecordKind, range: ChangeRange): Promise<void> {
    if (kind.late !== undefined) return;
    const bounds = [range.importId, range.after, range.through];
    await this.runner.run({ text: resolved(kind), values: bounds });
    await this.runner.run({ text: compared(kind, "refs"), values: [...bounds, range.sourceId] });
  }
}

/** A plan that is made again begins anew. */
function forgotten(kind: RecordKind): string {
  return `update planned_change p set outcome = null, reason = null, fields = null, resolved = null
    where ${IN_RANGE(kind)} and (p.outcome is not null or p.resolved is not null)`;
}

/** An organization that was to be created, and whose number another bears meanwhile, is that one; so is what repeats it. */
const BORNE = (kind: RecordKind): string => `
  with borne as (
    update planned_change p set record_id = k.organization_id, outcome = null
    from (
      select p.id, (
        select i.organization_id from jsonb_array_elements(p.identifiers) w(item) join identifier i
          on i.scheme = w.item ->> 'scheme' and i.value = w.item ->> 'value'
          and i.source_id is not distinct from case w.item ->> 'scheme' when 'EXTERNAL' then $4::uuid end
        where not (i.scheme = 'SIREN' and p.identifiers @> '[{"scheme": "SIRET"}]')
        order by i.organization_id limit 1) as organization_id
      from planned_change p
      where ${IN_RANGE(kind)} and p.record_id = p.id and p.identifiers is not null and (p.outcome is null or p.outcome = 'CREATED')
        and not exists (select from organization o where o.id = p.id)
    ) k where k.id = p.id and k.organization_id is not null
    returning p.id, p.record_id
  )
  update planned_change r set record_id = b.record_id from borne b
  where r.import_id = $1 and r.record_id = b.id and r.outcome = 'REPEATED'`;

/** What rows name without describing it. */
function lookedUp(kind: RecordKind, field: string, lookUp: string): string {
  return `update planned_change p set resolved = coalesce(p.resolved, '{}') || jsonb_strip_nulls(jsonb_build_object('${field}', ${lookUp}))
    where ${IN_RANGE(kind)}`;
}

/** The first of the named records that is nowhere: one that the record is nothing without, or that the row names all the same. */
function absentField(kind: RecordKind): string {
  const cases = Object.entries(kind.refs).flatMap(([field, { lookUp, isRequired }]) =>
    lookUp === undefined
      ? []
      : [`when ${isRequired ? "" : `p.hints ? '${field}' and`} not coalesce(p.resolved, '{}') ? '${field}' then '${field}'`],
  );
  return cases.length === 0 ? "null::text" : `case ${cases.join(" ")} end`;
}

/** Why a record that a row names cannot be had, by the column `absent`. */
function absentReason(kind: RecordKind): string {
  const own = Object.entries(kind.refs).flatMap(([field, { absent }]) => (absent ? [`when '${field}' then '${json(absent)}'::jsonb`] : []));
  const otherwise = `'${json(reasons.unnamed)}'::jsonb`;
  return own.length === 0 ? otherwise : `case x.absent ${own.join(" ")} else ${otherwise} end`;
}

function resolved(kind: RecordKind): string {
  const required = Object.entries(kind.refs).filter(([, { isRequired, lookUp }]) => isRequired && lookUp === undefined);
  const isRequired = `f.field in (${["''", ...required.map(([field]) => `'${field}'`)].join(", ")})`;
  return `
    update planned_change p set
      resolved = coalesce(p.resolved, '{}') || coalesce(x.resolved, '{}'),
      outcome = case when x.is_missing or x.absent is not null then 'REJECTED' when x.is_doubtful then 'DOUBTFUL' else p.outcome end,
      reason = case when x.is_missing then '${json(reasons.missing)}'::jsonb when x.absent is not null then ${absentReason(kind)} when x.is_doubtful then '${json(reasons.doubtful)}'::jsonb else p.reason end
    from (
      select p.id, jsonb_object_agg(f.field, q.record_id) filter (where q.record_id is not null and q.outcome is distinct from 'REJECTED') as resolved,
        coalesce(bool_or(${isRequired} and q.record_id is null and q.outcome in ('DOUBTFUL', 'REPEATED')), false) as is_doubtful,
        coalesce(bool_or(${isRequired} and (q.id is null or q.outcome = 'REJECTED')), false) as is_missing, ${absentField(kind)} as absent
      from planned_change p
      left join lateral jsonb_each_text(p.refs) f(field, target) on true
      left join planned_change q on q.import_id = p.import_id and q.type = split_part(f.target, '|', 1)
        and q.key = substr(f.target, strpos(f.target, '|') + 1)
      where ${IN_RANGE(kind)} and p.refs is not null
      group by p.id
    ) x where p.id = x.id`;
}

/** By what the source called it before, by the id that it gives it, or by what it says; whom it brings back from erasure is refused. */
function found(kind: RecordKind): string {
  return `
    update planned_change p set
      record_id = coalesce((select m.survivor_id from merge_redirect m where m.merged_id = x.record_id), x.record_id, p.id),
      outcome = case when x.is_erased then 'REJECTED' end,
      reason = case when x.is_erased then '${json(reasons.erased)}'::jsonb end
    from (
      select p.id, n.is_erased, coalesce(n.known_id, case when not n.is_erased then ${kind.find} end) as record_id
      from planned_change p, lateral (
        select k.known_id, k.known_id is null and public.is_erased_key($4, p.type, p.key) as is_erased
        from (
          select coalesce(
            (select s.record_id from record_source s where s.source_id = $4 and s.type = p.type and s.key = p.key),
            (select k.record_id from external_key k
              where k.type = p.type and k.source_id = $4 and p.key like 'ext:%' and k.value = substr(p.key, 5))) as known_id
          offset 0
        ) k
        offset 0
      ) n
      where ${IN_RANGE(kind)} and p.outcome is null
    ) x where p.id = x.id`;
}

/** Two rows of the files that are one record: the first is applied. */
function claimedOnce(kind: RecordKind): string {
  return `
    update planned_change p set outcome = 'REPEATED'
    where ${IN_RANGE(kind)} and p.outcome is null and exists (
      select from planned_change q
      where q.import_id = p.import_id and q.record_id = p.record_id and q.type || '' = p.type and q.id < p.id and q.outcome is distinct from 'REJECTED')`;
}

/** A record's id as the API gives it. */
function apiId(uuid: string, { type }: StoredRef): string {
  return `public.api_value(to_jsonb(${uuid}), '${type}')`;
}

/** The ids that a change names, by field, as the API gives them. */
export function namedIds(kind: RecordKind): string {
  const cases = Object.entries(kind.refs).map(([field, ref]) => `when '${field}' then ${apiId("n.value", ref)}`);
  if (cases.length === 0) return "'{}'::jsonb";
  return `coalesce((select jsonb_object_agg(n.key, case n.key ${cases.join(" ")} end) from jsonb_each(p.resolved) n), '{}')`;
}

function compared(kind: RecordKind, part: "own" | "refs"): string {
  const fields = Object.entries(kind.fields).map(([field, { current }]) => `when '${field}' then ${current}`);
  const refs = Object.entries(kind.refs).map(([field, ref]) => `when '${field}' then ${apiId(`r.${ref.column}`, ref)}`);
  const isOrganization = kind.type === "Organization";
  const given = part === "refs" ? namedIds(kind) : isOrganization ? "p.given" : `p.given || ${namedIds(kind)}`;
  const more =
    part === "refs"
      ? ""
      : [isOrganization ? `${VERIFIED} ${IDENTIFIERS}` : "", kind.contactPoints ? contactPoints(kind.contactPoints) : ""].join(" ");
  return `
    with target as materialized (
      select p.* from planned_change p
      where ${IN_RANGE(kind)} and ${part === "refs" ? "p.refs is not null and p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED')" : UNDECIDED_OUTCOME(kind)}
    ),
    existing as materialized (
      select p.* from target p where not p.is_reference and exists (select from ${kind.table} r where r.id = p.record_id)
    ),
    said as (
      select p.id, p.record_id, p.verified_on, f.key as field, f.value as after, case f.key ${[...fields, ...refs].join(" ")} end as before
      from existing p join ${kind.table} r on r.id = p.record_id, jsonb_each(${given}) f
    ),
    difference as (
      select s.id, jsonb_build_object('field', s.field, 'before', s.before, 'after', s.after, 'isContested', c.is_contested) as change, c.is_contested
      from said s, lateral (select exists (
        select from assertion o
        left join assertion own on own.record_id = s.record_id and own.field = s.field and own.source_id is not distinct from $4
          and own.value = s.after and own.verified_on is not distinct from s.verified_on
        where o.record_id = s.record_id and o.field = s.field and o.source_id is distinct from $4 and (
          o.source_id is null or coalesce(o.verified_on, '-infinity') > coalesce(s.verified_on, '-infinity')
          or coalesce(o.verified_on, '-infinity') = coalesce(s.verified_on, '-infinity') and o.asserted_at > own.asserted_at)
      ) as is_contested) c
      where coalesce(s.before, 'null') is distinct from s.after
      ${more}
    ),
    summed as materialized (select id, jsonb_agg(change order by change ->> 'field', change) as fields, not bool_and(is_contested) as changes from difference group by id)
    update planned_change p set ${
      part === "refs"
        ? "outcome = case when p.outcome = 'UNCHANGED' and x.changes then 'UPDATED' else p.outcome end, fields = coalesce(p.fields, '[]') || x.fields"
        : `fields = x.fields, outcome = x.outcome, reason = x.reason`
    }
    from (
      select t.id, s.fields, s.changes,
        case when r.id is null or r.id = t.id and t.outcome = 'CREATED' and s.id is null then 'CREATED'
          when r.archived_at is not null then 'REJECTED' when s.changes then 'UPDATED' else 'UNCHANGED' end as outcome,
        case when r.archived_at is not null then '${json(reasons.archived)}'::jsonb end as reason
      from target t left join ${kind.table} r on r.id = t.record_id left join summed s on s.id = t.id
      ${part === "refs" ? "where s.id is not null" : ""}
    ) x where p.id = x.id`;
}

/** Organizations were matched before: what matching left open is compared, again where a plan is made again. */
const UNDECIDED_OUTCOME = ({ type }: RecordKind): string =>
  type === "Organization" ? "(p.outcome is null or p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED'))" : "p.outcome is null";

/** The later of two days on which it was made sure of. */
const VERIFIED = `
  union all
  select p.id, jsonb_build_object('field', 'verifiedOn', 'before', r.verified_on, 'after', p.verified_on, 'isContested', false), false
  from existing p join organization r on r.id = p.record_id
  where p.verified_on > coalesce(r.verified_on, '-infinity')`;

/** Numbers are added, never taken away; one that another organization bears stays with it. */
const IDENTIFIERS = `
  union all
  select p.id, jsonb_build_object('field', 'identifiers', 'before', null, 'after', i.item, 'isContested', b.is_borne), b.is_borne
  from existing p join organization r on r.id = p.record_id, jsonb_array_elements(p.identifiers) i(item),
    lateral (select exists (select from identifier k where k.scheme = i.item ->> 'scheme' and k.value = i.item ->> 'value'
      and k.source_id is not distinct from case i.item ->> 'scheme' when 'EXTERNAL' then $4::uuid end) as is_borne) b
  where not exists (select from identifier k
    where k.organization_id = r.id and k.scheme = i.item ->> 'scheme' and k.value = i.item ->> 'value'
      and k.source_id is not distinct from case i.item ->> 'scheme' when 'EXTERNAL' then $4::uuid end)`;

/**
 * What the source lists now and the record lacks takes the place of what the source listed before and lists no more, kind by kind; the
 * rest is added, or archived. What was archived or erased meanwhile does not come back.
 */
function contactPoints(owner: string): string {
  return `
    union all
    select w.id, w.change, false from (
      select coalesce(n.id, g.id) as id, jsonb_build_object('field', 'contactPoints', 'kind', coalesce(n.kind, g.kind),
        'contactPoint', coalesce(g.contact_id, (n.item ->> 'id')::uuid), 'isNew', g.id is null, 'before', g.value, 'after', n.item ->> 'value',
        'label', n.item -> 'label', 'audience', n.item -> 'audience', 'isContested', false) as change
      from (
        select p.id, c.item, c.item ->> 'kind' as kind, row_number() over (partition by p.id, c.item ->> 'kind' order by c.rank) as place
        from existing p, jsonb_array_elements(p.contact_points) with ordinality c(item, rank)
        where not exists (select from contact_point k where k.${owner} = p.record_id and k.kind = c.item ->> 'kind'
            and (k.value is null or lower(k.value) = lower(c.item ->> 'value')))
      ) n
      full join (
        select p.id, k.id as contact_id, k.kind, k.value, row_number() over (partition by p.id, k.kind order by k.rank, k.id) as place
        from existing p join contact_point k on k.${owner} = p.record_id
        where p.contact_points is not null and k.source_id is not distinct from $4 and k.archived_at is null and k.value is not null
          and not exists (select from jsonb_array_elements(p.contact_points) c(item)
            where c.item ->> 'kind' = k.kind and lower(c.item ->> 'value') = lower(k.value))
      ) g on g.id = n.id and g.kind = n.kind and g.place = n.place
    ) w`;
}

function json(value: object): string {
  return JSON.stringify(value).replaceAll("'", "''");
}
