import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables written by whoever changes the directory, and the column that names the record in whose history a row's changes stand. */
const AUDITED: Readonly<Record<string, string>> = {
  source: "id",
  theme: "id",
  territory: "id",
  territory_containment: "contained_id",
  organization: "id",
  organization_theme: "organization_id",
  organization_territory: "organization_id",
  organization_source: "organization_id",
  identifier: "organization_id",
  contact_point: "id",
  person: "id",
  position: "id",
  relationship: "id",
  relationship_source: "relationship_id",
  project: "id",
  project_theme: "project_id",
  project_territory: "project_id",
  partnership: "id",
  event: "id",
  event_theme: "event_id",
  event_attendance: "event_id",
  participation: "id",
  publication: "id",
  publication_theme: "publication_id",
  contribution: "id",
  committee: "id",
  college: "id",
  seat: "id",
  mandate: "id",
  api_key: "id",
};

/** What is neither to be kept twice nor to be told. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = { api_key: ["lookup", "secret_hash", "last_used_on"] };

/**
 * Every write leaves an entry for each row that it changes, whoever writes: triggers do it, so neither an import nor a job can
 * forget. Who it was is what the transaction says (`maillage.actor`); nobody, where it says nothing. A load that says
 * `maillage.bulk = on` leaves one entry a statement with the number of rows: an entry a row would double its time and say nothing
 * that the loaded files do not. What PostgreSQL or another trigger derives (generated columns, effective audiences, versions) is
 * told by what it is derived from.
 */
export class AuditEveryWrite1764000300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.uuid_v7() returns uuid language sql volatile parallel safe
      return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;
      comment on function public.uuid_v7 is 'A UUID that begins with the time, for rows that triggers make';

      create table directory.audit_entry (
        id uuid primary key,
        at timestamptz not null,
        table_name text collate "C" not null,
        row_id uuid,
        record_id uuid,
        action text collate "C" not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
        row_count int not null,
        before jsonb,
        after jsonb,
        actor jsonb
      );
      create index on directory.audit_entry (record_id, at desc, id desc);

      create function public.audit() returns trigger language plpgsql as $$
      declare
        record_column text := tg_argv[0];
        has_id boolean := tg_argv[1];
        untold text[] := tg_argv[2];
        is_bulk boolean := coalesce(current_setting('maillage.bulk', true), '') = 'on';
        actor jsonb := nullif(current_setting('maillage.actor', true), '')::jsonb;
        affected int;
      begin
        if is_bulk then
          if tg_op = 'DELETE' then select count(*) into affected from old_rows; else select count(*) into affected from new_rows; end if;
          if affected > 0 then
            insert into directory.audit_entry (id, at, table_name, action, row_count, actor)
            values (public.uuid_v7(), clock_timestamp(), tg_table_name, tg_op, affected, actor);
          end if;
        elsif tg_op = 'INSERT' then
          insert into directory.audit_entry (id, at, table_name, row_id, record_id, action, row_count, after, actor)
          select public.uuid_v7(), clock_timestamp(), tg_table_name, (r.told ->> 'id')::uuid, (r.told ->> record_column)::uuid, tg_op, 1,
            jsonb_strip_nulls(r.told - untold), actor
          from (select to_jsonb(n) as told from new_rows n) r;
        elsif tg_op = 'DELETE' then
          insert into directory.audit_entry (id, at, table_name, row_id, record_id, action, row_count, before, actor)
          select public.uuid_v7(), clock_timestamp(), tg_table_name, (r.told ->> 'id')::uuid, (r.told ->> record_column)::uuid, tg_op, 1,
            jsonb_strip_nulls(r.told - untold), actor
          from (select to_jsonb(o) as told from old_rows o) r;
        elsif has_id then
          insert into directory.audit_entry (id, at, table_name, row_id, record_id, action, row_count, before, after, actor)
          select public.uuid_v7(), clock_timestamp(), tg_table_name, (r.new ->> 'id')::uuid, (r.new ->> record_column)::uuid, tg_op, 1,
            c.before, c.after, actor
          from (select to_jsonb(o) as old, to_jsonb(n) as new from old_rows o join new_rows n on n.id = o.id) r,
            lateral (
              select jsonb_object_agg(k.key, r.old -> k.key) as before, jsonb_object_agg(k.key, k.value) as after
              from jsonb_each(r.new - untold) k where r.old -> k.key is distinct from k.value
            ) c
          where c.after is not null;
        else
          insert into directory.audit_entry (id, at, table_name, record_id, action, row_count, before, after, actor)
          select public.uuid_v7(), clock_timestamp(), tg_table_name, (r.told ->> record_column)::uuid, r.action, 1,
            case r.action when 'DELETE' then r.told end, case r.action when 'INSERT' then r.told end, actor
          from (
            (select 'DELETE' as action, to_jsonb(o) as told from old_rows o except select 'DELETE', to_jsonb(n) from new_rows n)
            union all
            (select 'INSERT', to_jsonb(n) from new_rows n except select 'INSERT', to_jsonb(o) from old_rows o)
          ) r;
        end if;
        return null;
      end $$;

      create function public.api_value(value jsonb, form text) returns jsonb language sql stable parallel safe
      return case
        when value is null or value = 'null' or form is null then value
        when form = 'audience' then to_jsonb((array['PUBLIC', 'MEMBER', 'COMMITTEE', 'STAFF'])[value::int + 1])
        when form = 'instant' then to_jsonb(to_char((value #>> '{}')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        when form = 'decimal' then to_jsonb(value #>> '{}')
        else to_jsonb(rtrim(translate(encode((form || ':' || (value #>> '{}'))::bytea, 'base64'), E'+/\\n', '-_'), '=')) end;
      comment on function public.api_value is 'A column''s value in the form in which clients know it; the form is a type''s name for its ids';

      create procedure public.audit_table(audited text, record_column text, untold text[] default '{}') language plpgsql as $$
      declare
        columns text[] := array(
          select a.attname from pg_attribute a
          where a.attrelid = format('directory.%I', audited)::regclass and a.attnum > 0 and not a.attisdropped);
        ignored text[] := untold || array['id', 'version', 'created_at', 'updated_at']
          || case when 'declared_audience' = any(columns) then array['audience'] else '{}' end
          || array(
            select a.attname from pg_attribute a
            where a.attrelid = format('directory.%I', audited)::regclass and a.attgenerated <> '' and not a.attisdropped);
        event text[];
      begin
        foreach event slice 1 in array array[
          ['insert', 'new table as new_rows'],
          ['update', 'old table as old_rows new table as new_rows'],
          ['delete', 'old table as old_rows']]
        loop
          execute format('create trigger %I after %s on directory.%I referencing %s for each statement execute function public.audit(%L, %L, %L)',
            'audit_' || event[1], event[1], audited, event[2], record_column, 'id' = any(columns), ignored);
        end loop;
      end $$;
      comment on procedure public.audit_table is 'Audits a table''s writes; untold columns leave no trace';
    `);
    for (const [table, recordColumn] of Object.entries(AUDITED)) {
      await queryRunner.query("call public.audit_table($1, $2, $3)", [table, recordColumn, UNTOLD[table] ?? []]);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(AUDITED)) {
      await queryRunner.query(
        ["insert", "update", "delete"].map((event) => `drop trigger audit_${event} on directory.${table}`).join("; "),
      );
    }
    await queryRunner.query(`
      drop procedure public.audit_table(text, text, text[]);
      drop function public.audit();
      drop function public.api_value(jsonb, text);
      drop table directory.audit_entry;
      drop function public.uuid_v7();
    `);
  }
}
