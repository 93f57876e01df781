import { errorCode } from "../../../core/error-code.js";
import type { WriterConnection } from "../../../database/writer-connection.js";
import { FOREIGN_ENTRY, type Kept, type KeptReason, OWN_ENTRY, type UndoScope } from "./undo-scope.js";

/** The columns of rows that a sheet replaces, without those that the database makes. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  event_attendance: ["declared_audience", "event_id", "category", "count"],
  participation: ["declared_audience", "event_id", "person_id", "organization_id", "role", "category", "title", "headcount", "archived_at"],
};

/** The id of an audit entry begins with its time. */
const idAt = (time: string): string => `(lpad(to_hex((extract(epoch from ${time}) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;

/**
 * By meeting, the audit entries of what the import wrote of who came. Parameters: the import, when it began and ended to write. Records of
 * participations by themselves are taken back as records are.
 */
const MEETINGS = `
  with parameters as (select $1::uuid, $2::timestamptz, $3::timestamptz)
  select o.event_id as event, json_agg(o.id) as entries
  from (
    select a.id, case a.table_name
      when 'participation' then coalesce(a.after ->> 'event_id', a.before ->> 'event_id', (select p.event_id::text from participation p where p.id = a.row_id))::uuid
      else a.record_id end as event_id
    from audit_entry a
    where a.id between ${idAt("$2 - interval '1 second'")} and ${idAt("$3 + interval '1 second'")} and ${OWN_ENTRY}
      and a.row_id is not null and (
        a.table_name = 'event_attendance'
        or a.table_name = 'event' and a.after ? 'attendance_total'
        or a.table_name = 'participation' and a.after is distinct from '{}' and not exists (
          select from planned_change p where p.import_id = $1 and p.record_id = a.row_id))
  ) o
  where exists (select from event e where e.id = o.event_id)
  group by o.event_id order by o.event_id`;

/** Parameters from here on: the import, its entries of the meeting, the meeting, when the import began and ended to write. */
const OWN = `
  parameters as (select $1::uuid, $2::uuid[], $3::uuid, $4::timestamptz, $5::timestamptz),
  own as materialized (select a.* from audit_entry a where a.id = any($2))`;

/** By row, how it was before the import. */
const ROWS = (table: string): string => `
  ${OWN}, rows as materialized (
    select o.row_id, (array_agg(o.action order by o.at, o.id))[1] as first, (array_agg(o.action order by o.at desc, o.id desc))[1] as last,
      (select jsonb_object_agg(b.key, b.value order by e.at desc, e.id desc) from own e, jsonb_each(e.before) b where e.row_id = o.row_id) as was
    from own o where o.table_name = '${table}' group by o.row_id
  )`;

interface Meeting {
  readonly event: string;
  readonly entries: readonly string[];
}

/**
 * Takes back who came, as an import recorded it: meeting by meeting, whole or not at all, since the named and the counted make up a
 * total. What was written is read off the audit; a meeting that was taken back has entries of that, and is left alone by an undoing that goes on.
 */
export class SheetUndo {
  constructor(
    private readonly connection: WriterConnection,
    private readonly scope: UndoScope,
    private readonly sayWho: () => Promise<void>,
  ) {}

  async run(): Promise<void> {
    const { importId, from, through } = this.scope;
    const meetings = await this.connection.run<{ event: string; entries: string }>({ text: MEETINGS, values: [importId, from, through] });
    for (const { event, entries } of meetings) await this.undo({ event, entries: JSON.parse(entries) as string[] });
    // Of no meeting, or of one that is gone: nothing is left to take back.
    await this.connection.run({
      text: "update planned_change set undone = 'UNDONE' where import_id = $1 and type = 'SheetLine' and undone is null and outcome <> 'REJECTED'",
      values: [importId],
    });
  }

  private async undo(meeting: Meeting): Promise<void> {
    try {
      await this.connection.transaction(async () => {
        await this.sayWho();
        await this.connection.run({ text: "select from event where id = $1 for update", values: [meeting.event] });
        const reason = await this.reason(meeting);
        if (reason === "DONE") return;
        if (reason === null) await this.takeBack(meeting);
        await this.mark(meeting, reason);
      });
    } catch (error) {
      if (!/^2[23]/.test(errorCode(error) ?? "")) throw error;
      await this.connection.transaction(() => this.mark(meeting, "REFUSED"));
    }
  }

  /** Why what was recorded of a meeting stays; null when it can go. */
  private async reason(meeting: Meeting): Promise<KeptReason | "DONE" | null> {
    const [row] = await this.ask<{ reason: KeptReason | "DONE" | null }>(
      meeting,
      `with ${OWN}, entry as (
          select a.* from audit_entry a where a.record_id = $3 and (a.table_name = 'event_attendance' or a.table_name = 'event' and a.after ? 'attendance_total')
          union all
          select a.* from audit_entry a where a.record_id in (select o.row_id from own o where o.table_name = 'participation')
        )
        select case
          when exists (select from entry a where a.actor ->> 'undoes' = $1::text) then 'DONE'
          when exists (
            select from planned_change p join import b on b.id = p.import_id
            where b.id <> $1 and b.state <> 'UNDONE' and coalesce(b.applying_at, b.created_at) > $5
              and p.type = 'SheetLine' and p.outcome <> 'REJECTED' and p.resolved ->> 'event' = $3::text) then 'LISTED_SINCE'
          when exists (select from entry a where ${FOREIGN_ENTRY("a")}) then 'CHANGED_SINCE' end as reason`,
    );
    return row?.reason ?? null;
  }

  private async takeBack(meeting: Meeting): Promise<void> {
    for (const table of Object.keys(COLUMNS)) await this.remove(meeting, table);
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const was = columns.map((column) => `(k.was).${column}`);
      await this.ask(
        meeting,
        `with ${ROWS(table)}, taken as materialized (
          select r.row_id, jsonb_populate_record(null::${table}, r.was) as was from rows r where r.first <> 'INSERT' and r.last = 'DELETE')
        insert into ${table} (id, ${columns.join(", ")}) select k.row_id, ${was.join(", ")} from taken k`,
      );
      await this.ask(
        meeting,
        `with ${ROWS(table)}, taken as materialized (
          select t.id, jsonb_populate_record(t, r.was) as was from rows r join ${table} t on t.id = r.row_id where r.first <> 'INSERT' and r.last <> 'DELETE')
        update ${table} t set ${columns.map((column, at) => `${column} = ${was[at]}`).join(", ")} from taken k where t.id = k.id`,
      );
    }
    await this.ask(
      meeting,
      `with ${OWN}, total as (select o.before ->> 'attendance_total' as was from own o where o.table_name = 'event' order by o.at, o.id limit 1)
      update event e set attendance_total = t.was::int from total t where e.id = $3`,
    );
    await this.connection.run({ text: "set constraints all immediate", values: [] });
  }

  /** That somebody was noted is kept in the audit; who it was is not. */
  private async remove(meeting: Meeting, table: string): Promise<void> {
    const bulk = (how: string): Promise<object[]> =>
      this.connection.run({ text: "select set_config('maillage.bulk', $1, true)", values: [how] });
    await bulk("on");
    await this.ask(
      meeting,
      `with ${ROWS(table)}, gone as (delete from ${table} t using rows r where t.id = r.row_id and r.first = 'INSERT' returning t.id)
        insert into audit_entry (id, at, table_name, row_id, record_id, action, row_count, before, actor)
        select public.uuid_v7(), clock_timestamp(), '${table}', g.id, ${table === "participation" ? "g.id" : "$3"}, 'DELETE', 1, '{}',
          current_setting('maillage.actor')::jsonb from gone g`,
    );
    await bulk("");
  }

  private async mark({ event }: Meeting, reason: KeptReason | null): Promise<void> {
    const kept: readonly Kept[] | null = reason === null ? null : [{ field: null, reason }];
    await this.connection.run({
      text: `update planned_change p set undone = $3, kept = $4
        where p.import_id = $1 and p.type = 'SheetLine' and p.outcome <> 'REJECTED' and p.resolved ->> 'event' = $2::text`,
      values: [this.scope.importId, event, reason === null ? "UNDONE" : "KEPT", kept && JSON.stringify(kept)],
    });
  }

  private ask<Row extends object>({ event, entries }: Meeting, text: string): Promise<Row[]> {
    const { importId, from, through } = this.scope;
    return this.connection.run<Row>({ text, values: [importId, entries, event, from, through] });
  }
}
