import type { StatementRunner } from "../../core/context.js";
import { type ChangeRange, IN_RANGE, namedIds } from "./change-planner.js";
import type { FieldLinks, RecordKind } from "./record-kind.js";

const APPLIED = "p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED')";

/** What an update changes of a record's own fields, by field. */
const CHANGES = `(select jsonb_object_agg(f.item ->> 'field', f.item -> 'after') from jsonb_array_elements(p.fields) f(item)
  where not (f.item ->> 'isContested')::boolean and f.item ->> 'field' not in ('identifiers', 'contactPoints'))`;

interface ToDo {
  readonly created: boolean;
  readonly updated: boolean;
  /** Of records that were there before. */
  readonly known: boolean;
  /** Of those that are kept in join tables, what some change gives. */
  readonly fields: readonly string[];
}

/** Writes planned changes whose records were just compared: all statements of one transaction. */
export class ChangeApplier {
  constructor(private readonly runner: StatementRunner) {}

  /** Keeps others from writing the records until they are written here. */
  async lock(kind: RecordKind, { importId, after, through }: ChangeRange): Promise<void> {
    await this.runner.run({
      text: `select from ${kind.table} r where r.id in (select p.record_id from planned_change p where ${IN_RANGE(kind)}) order by r.id for no key update`,
      values: [importId, after, through],
    });
  }

  async apply(kind: RecordKind, range: ChangeRange): Promise<void> {
    const { created: isSomeCreated, updated: isSomeUpdated, known: isSomeKnown, fields } = await this.toDo(kind, range);
    if (kind.type === "Organization") await this.runner.run({ text: "select set_config('maillage.derived', 'on', true)", values: [] });
    for (const isNew of [true, false]) {
      if (isNew ? !isSomeCreated : !isSomeUpdated) continue;
      await this.audit(isNew ? "by statement" : "by row");
      if (isNew) {
        await this.run(CREATION(kind), range);
        await this.run(created(kind), range);
      } else await this.run(updated(kind), range);
      for (const [field, { links }] of Object.entries(kind.fields)) {
        if (links && (!isNew || fields.includes(field))) await this.runLinks(kind, field, links, range, isNew);
      }
      if (kind.type === "Organization") await this.run(IDENTIFIERS(kind, isNew), range, true);
      if (kind.contactPoints) await this.runContactPoints(kind, kind.contactPoints, range, isNew);
    }
    await this.audit("by statement");
    await this.run(ASSERTIONS(kind), range, true);
    await this.run(RECORD_SOURCES(kind), range, true);
    for (const isNew of [true, false]) {
      if (isNew ? !isSomeCreated : !isSomeKnown) continue;
      await this.audit(isNew ? "by statement" : "by row");
      if (kind.type !== "Organization") await this.run(EXTERNAL_KEYS(kind, isNew), range, true);
      if (kind.sources) await this.run(SOURCES(kind, kind.sources, isNew), range, true);
    }
  }

  /** What the batch holds: what it does not hold needs no statement. */
  private async toDo(kind: RecordKind, { importId, after, through }: ChangeRange): Promise<ToDo> {
    const linked = Object.entries(kind.fields).flatMap(([field, { links }]) => (links ? [field] : []));
    const [row] = await this.runner.run<ToDo>({
      text: `
        select coalesce(bool_or(p.outcome = 'CREATED'), false) as created, coalesce(bool_or(p.outcome in ('UPDATED', 'UNCHANGED')), false) as known,
          coalesce(bool_or(p.outcome = 'UPDATED' or p.outcome = 'CREATED' and p.fields is not null), false) as updated,
          array(select f.name from unnest($4::text[]) f(name) where exists (
            select from planned_change p where ${IN_RANGE(kind)} and p.given -> f.name <> '[]')) as fields
        from planned_change p where ${IN_RANGE(kind)}`,
      values: [importId, after, through, linked],
    });
    return row ?? { created: false, updated: false, known: false, fields: [] };
  }

  /** What is new is told whole by the import; a change is kept value by value. */
  private async audit(how: "by statement" | "by row"): Promise<void> {
    await this.runner.run({ text: "select set_config('maillage.bulk', $1, true)", values: [how === "by statement" ? "on" : ""] });
  }

  /** The second pass over organizations: what they name of each other. */
  async applyRefs(kind: RecordKind, range: ChangeRange): Promise<void> {
    if (kind.late !== undefined) return await this.run(kind.late.replace("%range", IN_RANGE(kind)), range);
    await this.run(updated(kind), range);
    await this.run(ASSERTIONS(kind, namedIds(kind)), range, true);
  }

  private async run(text: string, { importId, after, through, sourceId }: ChangeRange, withSource = false): Promise<void> {
    await this.runner.run({ text, values: [importId, after, through, ...(withSource ? [sourceId] : [])] });
  }

  private async runLinks(
    kind: RecordKind,
    field: string,
    { table, owner, concept, concepts, preferred }: FieldLinks,
    range: ChangeRange,
    isNew: boolean,
  ): Promise<void> {
    const codes = isNew ? `p.given -> '${field}'` : `${CHANGES} -> '${field}'`;
    const wanted = `
      select p.record_id, c.code from planned_change p, lateral (select ${codes} as codes) w, lateral jsonb_array_elements_text(w.codes) c(code)
      where ${IN_RANGE(kind)} and p.outcome = '${isNew ? "CREATED" : "UPDATED"}'`;
    if (!isNew)
      await this.run(
        `delete from ${table} l using planned_change p
        where ${IN_RANGE(kind)} and p.outcome = 'UPDATED' and l.${owner} = p.record_id and ${CHANGES} ? '${field}'
          and l.${concept} not in (select c.id from ${concepts} c where ${CHANGES} -> '${field}' ? c.code)`,
        range,
      );
    await this.run(
      `insert into ${table} (${owner}, ${concept})
        select w.record_id, c.id from (${wanted}) w, lateral (
          select id from ${concepts} where code = w.code and archived_at is null order by ${preferred} limit 1) c
        on conflict do nothing`,
      range,
    );
  }

  private async runContactPoints(kind: RecordKind, owner: string, range: ChangeRange, isNew: boolean): Promise<void> {
    const audience = (item: string): string =>
      `array_position(array['PUBLIC', 'MEMBER', 'COMMITTEE', 'STAFF'], ${item} ->> 'audience') - 1`;
    await this.run(
      `insert into contact_point (id, declared_audience, audience, value_audience, ${owner}, kind, label, value, source_id, rank)
        select (c.item ->> 'id')::uuid, ${audience("c.item")}, greatest(${audience("c.item")}, ${OWNERS_AUDIENCE(kind)}), ${audience("c.item")},
          p.record_id, c.item ->> 'kind', c.item ->> 'label', c.item ->> 'value',
          $4::uuid, c.place - 1${isNew ? "" : ` + (select coalesce(max(k.rank) + 1, 0) from contact_point k where k.${owner} = p.record_id)`}
        from planned_change p, lateral (${isNew ? CREATED_CONTACTS : ADDED_CONTACTS}) c
        where ${IN_RANGE(kind)} and p.outcome = '${isNew ? "CREATED" : "UPDATED"}' on conflict (id) do nothing`,
      range,
      true,
    );
    if (isNew) return;
    const replaced = (isArchived: boolean): string => `
      from planned_change p, jsonb_array_elements(p.fields) f(item)
      where ${IN_RANGE(kind)} and p.outcome = 'UPDATED' and f.item ->> 'field' = 'contactPoints' and not (f.item ->> 'isNew')::boolean
        and f.item ->> 'after' is ${isArchived ? "" : "not"} null and k.id = (f.item ->> 'contactPoint')::uuid`;
    await this.run(
      `update contact_point k set value = f.item ->> 'after', label = coalesce(f.item ->> 'label', k.label) ${replaced(false)}`,
      range,
    );
    await this.run(`update contact_point k set archived_at = now() ${replaced(true)}`, range);
  }
}

const CREATED_CONTACTS = "select n.item, n.place from jsonb_array_elements(p.contact_points) with ordinality n(item, place)";

const ADDED_CONTACTS = `
  select f.item || jsonb_build_object('id', f.item -> 'contactPoint', 'value', f.item -> 'after') as item, f.place
  from jsonb_array_elements(p.fields) with ordinality f(item, place)
  where f.item ->> 'field' = 'contactPoints' and (f.item ->> 'isNew')::boolean`;

/** What hangs on a record is for whoever sees it, at most; the record is locked, or of this transaction. */
const OWNERS_AUDIENCE = ({ table }: RecordKind): string => `(select o.audience from ${table} o where o.id = p.record_id)`;

/** That a record came to be, and by which import: what it had then, the import's report tells. */
const CREATION = (kind: RecordKind): string => `
  insert into audit_entry (id, at, table_name, row_id, record_id, action, row_count, after, actor)
  select public.uuid_v7(), clock_timestamp(), '${kind.table}', p.record_id, p.record_id, 'INSERT', 1, '{}', current_setting('maillage.actor')::jsonb
  from planned_change p
  where ${IN_RANGE(kind)} and p.outcome = 'CREATED' and not exists (select from ${kind.table} r where r.id = p.record_id) order by p.id`;

function created(kind: RecordKind): string {
  const columns: Record<string, string> = { id: "p.record_id", ...kind.defaults };
  for (const [field, { columns: written = {} }] of Object.entries(kind.fields)) {
    for (const [column, value] of Object.entries(written)) {
      const said = value(`(p.given -> '${field}')`);
      columns[column] = kind.defaults?.[column] === undefined ? said : `coalesce(${said}, ${kind.defaults[column]})`;
    }
  }
  for (const [field, { column, isRequired }] of Object.entries(kind.refs)) {
    if (isRequired || kind.type !== "Organization") columns[column] = `(p.resolved ->> '${field}')::uuid`;
  }
  return `insert into ${kind.table} (${Object.keys(columns).join(", ")})
    select ${Object.values(columns).join(", ")} from planned_change p where ${IN_RANGE(kind)} and p.outcome = 'CREATED' order by p.id
    on conflict (id) do nothing`;
}

function updated(kind: RecordKind): string {
  const assignments: string[] = [];
  for (const [field, { columns = {} }] of Object.entries(kind.fields)) {
    for (const [column, value] of Object.entries(columns)) {
      assignments.push(`${column} = case when c.changes ? '${field}' then ${value(`(c.changes -> '${field}')`)} else r.${column} end`);
    }
  }
  for (const [field, { column }] of Object.entries(kind.refs)) {
    assignments.push(`${column} = case when c.changes ? '${field}' then (c.resolved ->> '${field}')::uuid else r.${column} end`);
  }
  if (kind.type === "Organization")
    assignments.push("verified_on = case when c.changes ? 'verifiedOn' then (c.changes ->> 'verifiedOn')::date else r.verified_on end");
  return `update ${kind.table} r set ${assignments.join(", ")}
    from (
      select p.record_id, p.resolved, ${CHANGES} as changes from planned_change p
      where ${IN_RANGE(kind)} and p.outcome in ('CREATED', 'UPDATED') and p.fields is not null
    ) c where r.id = c.record_id and c.changes is not null`;
}

const IDENTIFIERS = (kind: RecordKind, isNew: boolean): string => `
  insert into identifier (id, audience, organization_id, scheme, value, source_id)
  select public.uuid_v7(), ${OWNERS_AUDIENCE(kind)}, p.record_id, i.item ->> 'scheme', i.item ->> 'value', case i.item ->> 'scheme' when 'EXTERNAL' then $4::uuid end
  from planned_change p, jsonb_array_elements(p.identifiers) i(item)
  where ${IN_RANGE(kind)} and ${isNew ? "p.outcome = 'CREATED'" : "p.outcome = 'UPDATED' and not p.is_reference"}
  on conflict (scheme, value, source_id) do nothing`;

/** What the source says, in the place of what it said before. Saying the same again is saying nothing. */
const ASSERTIONS = (kind: RecordKind, values = kind.type === "Organization" ? "p.given" : `p.given || ${namedIds(kind)}`): string => `
  insert into assertion (id, type, record_id, field, value, source_id, asserted_at, verified_on)
  select public.uuid_v7(), p.type, p.record_id, f.key, f.value, $4::uuid, clock_timestamp(), p.verified_on
  from planned_change p, jsonb_each(${values}) f
  where ${IN_RANGE(kind)} and ${APPLIED} and (p.outcome = 'CREATED' or not p.is_reference) and f.key <> 'audience'
  on conflict (record_id, field, source_id) do update
    set value = excluded.value, asserted_at = excluded.asserted_at, verified_on = excluded.verified_on
    where (assertion.value, assertion.verified_on) is distinct from (excluded.value, excluded.verified_on)`;

/** What is new with its record is told with it. */
const IS_NEW = (isNew: boolean): string => (isNew ? "p.outcome = 'CREATED'" : "p.outcome in ('UPDATED', 'UNCHANGED')");

const SOURCES = (kind: RecordKind, { table, owner }: NonNullable<RecordKind["sources"]>, isNew: boolean): string => `
  insert into ${table} (${owner}, source_id) select distinct p.record_id, $4::uuid from planned_change p where ${IN_RANGE(kind)} and ${IS_NEW(isNew)}
  on conflict do nothing`;

const EXTERNAL_KEYS = (kind: RecordKind, isNew: boolean): string => `
  insert into external_key (type, source_id, value, record_id)
  select p.type, $4::uuid, substr(p.key, 5), p.record_id from planned_change p
  where ${IN_RANGE(kind)} and ${IS_NEW(isNew)} and p.key like 'ext:%' and length(p.key) between 5 and 204
  on conflict do nothing`;

const RECORD_SOURCES = (kind: RecordKind): string => `
  insert into record_source (id, source_id, type, key, record_id, import_id, last_seen_at)
  select public.uuid_v7(), $4::uuid, p.type, p.key, p.record_id, p.import_id, now() from planned_change p
  where ${IN_RANGE(kind)} and p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REPEATED') and p.record_id is not null
  on conflict (source_id, type, key) do update
    set record_id = excluded.record_id, import_id = excluded.import_id, last_seen_at = excluded.last_seen_at, gone_since = null`;
