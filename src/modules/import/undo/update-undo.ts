import type { StatementRunner } from "../../../core/context.js";
import type { RecordKind } from "../record-kind.js";
import { FOREIGN_ENTRY, held, LISTED_SINCE, OWN_ENTRY, target, UNDO_VALUES, type UndoScope } from "./undo-scope.js";

/** What became of one field of a change. */
export interface FieldUndone {
  readonly id: string;
  readonly field: string;
  readonly is_kept: boolean;
}

const CONTACT_COLUMNS = { value: "contactPoints", label: "contactPoints", archived_at: "contactPoints" };

/** Takes back, field by field, what an import wrote into records that were there before it. What it wrote is read off the audit. */
export class UpdateUndo {
  constructor(
    private readonly runner: StatementRunner,
    private readonly scope: UndoScope,
  ) {}

  /** Changes of records that the same source has listed again since: its later word stands. */
  async listedSince(ids: readonly string[]): Promise<string[]> {
    const rows = await this.run<{ id: string }>(`with ${target(false)} select t.id from target t where ${LISTED_SINCE(true)}`, ids);
    return rows.map(({ id }) => id);
  }

  /** Expects the records to be locked. @returns each field that the import had changed */
  async takeBack(kind: RecordKind, ids: readonly string[]): Promise<FieldUndone[]> {
    const undone: FieldUndone[] = [];
    undone.push(...(await this.run<FieldUndone>(restored(kind, kind.table, fieldsOf(kind)), ids)));
    if (kind.contactPoints) {
      await this.run(
        `with ${target(false)}, ${held(kind)} select from contact_point k join held h on h.row_of = k.id order by k.id for update of k`,
        ids,
      );
      undone.push(...(await this.run<FieldUndone>(restored(kind, "contact_point", CONTACT_COLUMNS), ids)));
      undone.push(...(await this.run<FieldUndone>(removedContacts(kind), ids)));
    }
    if (kind.type === "Event") undone.push(...(await this.run<FieldUndone>(ATTENDANCE, ids)));
    if (kind.type === "Organization") undone.push(...(await this.run<FieldUndone>(REMOVED_IDENTIFIERS, ids)));
    for (const [field, { links }] of Object.entries(kind.fields)) {
      if (links) undone.push(...(await this.run<FieldUndone>(ties(links.table, links.owner, [links.concept], field), ids)));
    }
    if (kind.type === "Territory") undone.push(...(await this.run<FieldUndone>(CONTAINMENT, ids)));
    await this.run(UNSAID, ids);
    await this.run(UNLISTED, ids);
    if (kind.sources) await this.run(ties(kind.sources.table, kind.sources.owner, ["source_id"], undefined), ids);
    await this.run(ties("external_key", "record_id", ["type", "source_id", "value"], undefined), ids);
    return undone;
  }

  private run<Row extends object>(text: string, ids: readonly string[]): Promise<Row[]> {
    return this.runner.run<Row>({ text, values: UNDO_VALUES(this.scope, ids) });
  }
}

/** By column, the field that it holds. */
function fieldsOf({ type, fields, refs }: RecordKind): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([field, { columns = {} }]) => Object.keys(columns).map((column) => [column, field])),
    ),
    ...Object.fromEntries(Object.entries(refs).map(([field, { column }]) => [column, field])),
    ...(type === "Organization" && { verified_on: "verifiedOn" }),
  };
}

/** What columns held before, where they hold what the import wrote and no other source has spoken of the field since. */
function restored(kind: RecordKind, table: string, fields: Readonly<Record<string, string>>): string {
  const fieldOf = `case s.name ${Object.entries(fields)
    .map(([column, field]) => `when '${column}' then '${field}'`)
    .join(" ")} end`;
  const columns = Object.keys(fields);
  return `
    with ${target(false)}, ${held(kind)},
    entry as (
      select h.id, h.record_id, a.row_id, a.before, a.after, row_number() over (partition by a.row_id order by a.at, a.id) as place
      from held h join audit_entry a on a.record_id = h.row_of where a.table_name = '${table}' and a.action = 'UPDATE' and ${OWN_ENTRY}
    ),
    step as (
      select e.id, e.record_id, e.row_id, c.key as name, (array_agg(e.before -> c.key order by e.place))[1] as before,
        (array_agg(c.value order by e.place desc))[1] as after
      from entry e, jsonb_each(e.after) c where c.key in (${columns.map((column) => `'${column}'`).join(", ")}) group by 1, 2, 3, 4
    ),
    weighed as materialized (
      select s.id, s.row_id, s.name, s.before, ${fieldOf} as field, n.value is not distinct from s.before as is_same,
        n.value is distinct from s.after or exists (
          select from assertion o where o.record_id = s.row_id and o.field = ${fieldOf} and o.source_id is distinct from $3 and o.asserted_at > $4) as is_kept
      from step s join ${table} r on r.id = s.row_id, lateral (select to_jsonb(r) -> s.name as value) n
    ),
    taken as materialized (
      select w.row_id, jsonb_populate_record(r, w.before) as was
      from (select row_id, jsonb_object_agg(name, before) as before from weighed where not is_kept and not is_same group by row_id) w
      join ${table} r on r.id = w.row_id
    ),
    written as (update ${table} r set ${columns.map((column) => `${column} = (t.was).${column}`).join(", ")} from taken t where r.id = t.row_id)
    select id, field, bool_or(is_kept and not is_same) as is_kept from weighed group by id, field`;
}

/** Contact points that the import added. */
const removedContacts = (kind: RecordKind): string => `
  with ${target(false)}, ${held(kind)},
  entry as (
    select h.id, a.row_id, exists (select from audit_entry f where f.record_id = a.row_id and f.id <> a.id and ${FOREIGN_ENTRY("f")}) as is_kept
    from held h join audit_entry a on a.record_id = h.row_of where a.table_name = 'contact_point' and a.action = 'INSERT' and ${OWN_ENTRY}
  ),
  gone as (delete from contact_point k using entry e where k.id = e.row_id and not e.is_kept)
  select id, 'contactPoints' as field, bool_or(is_kept) as is_kept from entry group by id`;

/** How many came, which was taken back or left with the sheets of the meeting. */
const ATTENDANCE = `
  with ${target(false)},
  entry as (
    select t.id, coalesce(a.actor ->> 'undoes' = $1::text, false) as is_back from target t join audit_entry a on a.record_id = t.record_id
    where (a.table_name = 'event_attendance' or a.table_name = 'event' and a.after ? 'attendance_total')
      and (${OWN_ENTRY} or a.actor ->> 'undoes' = $1::text)
  )
  select id, 'anonymousAttendance' as field, not bool_or(is_back) as is_kept from entry group by id`;

const REMOVED_IDENTIFIERS = `
  with ${target(false)},
  entry as (
    select t.id, t.record_id, a.row_id from target t join audit_entry a on a.record_id = t.record_id
    where a.table_name = 'identifier' and a.action = 'INSERT' and ${OWN_ENTRY}
  ),
  gone as (delete from identifier i using entry e where i.id = e.row_id and i.organization_id = e.record_id)
  select distinct id, 'identifiers' as field, false as is_kept from entry`;

/**
 * Rows without an id that tie the record to something: those that came go, and those that went come back. A field that somebody has
 * changed since stays; what has no field goes where the source says nothing of the record any more.
 */
function ties(table: string, owner: string, keys: readonly string[], field: string | undefined, condition = ""): string {
  const isKept =
    field === undefined
      ? "exists (select from assertion o where o.record_id = e.record_id and o.source_id = $3)"
      : `exists (select from audit_entry a where a.record_id = e.record_id and a.table_name = '${table}' and a.at > e.at and ${FOREIGN_ENTRY("a")})
        or exists (select from assertion o where o.record_id = e.record_id and o.field = '${field}' and o.source_id is distinct from $3 and o.asserted_at > $4)`;
  const columns = [owner, ...keys].map((column) => `"${column}"`).join(", ");
  return `
    with ${target(false)},
    entry as (
      select t.id, t.record_id, a.action, coalesce(a.after, a.before) as tie, a.at from target t join audit_entry a on a.record_id = t.record_id
      where a.table_name = '${table}' and ${OWN_ENTRY} ${condition}
    ),
    weighed as materialized (select e.*, ${isKept} as is_kept from entry e),
    gone as (
      delete from ${table} l using weighed w
      where not w.is_kept and w.action = 'INSERT' and l.${owner} = w.record_id and ${keys.map((key) => `l."${key}"::text = w.tie ->> '${key}'`).join(" and ")}
    ),
    back as (
      insert into ${table} (${columns}) select ${[owner, ...keys].map((key) => `(n.tie)."${key}"`).join(", ")}
      from (select jsonb_populate_record(null::${table}, w.tie) as tie from weighed w where not w.is_kept and w.action = 'DELETE') n
      on conflict do nothing
    )
    select id, '${field ?? ""}' as field, bool_or(is_kept) as is_kept from weighed group by id`;
}

/** A territory's containers are added to; the rest is derived from them. */
const CONTAINMENT = ties("territory_containment", "contained_id", ["container_id"], "containedIn", "and a.action = 'INSERT'");

/** What the source said by this import is what it said before it again, or nothing. */
const UNSAID = `
  with ${target(false)},
  gone as (
    delete from assertion o using target t
    where o.record_id = t.record_id and o.source_id = $3 and o.asserted_at between $4 and $5
    returning o.type, o.record_id, o.field, o.asserted_at
  ),
  former as (
    delete from former_assertion f using gone g
    where f.record_id = g.record_id and f.field = g.field and f.source_id = $3 and f.until = g.asserted_at
    returning g.type, f.record_id, f.field, f.value, f.source_id, f.is_own, f.since, f.asserted_at, f.verified_on
  )
  insert into assertion (id, type, record_id, field, value, source_id, is_own, since, asserted_at, verified_on)
  select public.uuid_v7(), f.type, f.record_id, f.field, f.value, f.source_id, f.is_own, nullif(f.since, f.asserted_at), f.asserted_at, f.verified_on
  from former f`;

/** That the source lists the record, where this import was the first to say so: the id of a listing begins with its time. */
const UNLISTED = `
  with ${target(false)}
  delete from record_source s using target t
  where s.record_id = t.record_id and s.source_id = $3 and s.import_id = $1
    and ('x' || translate(left(s.id::text, 13), '-', ''))::bit(48)::bigint >= extract(epoch from $4::timestamptz) * 1000`;
