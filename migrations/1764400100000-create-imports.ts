import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What an import is about to do, before it does it. A planned change's id is that of the record it may create, so that an import that
 * was cut goes on where it was. `record_source` remembers by what key a source lists a record, since when it no longer does, and so
 * that the next file of the source finds the record again.
 */
export class CreateImports1764400100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.distinct_items(first jsonb, second jsonb) returns jsonb language sql immutable parallel safe
      return (
        select jsonb_agg(i.item order by i.rank)
        from (
          select distinct on (e.item - 'id') e.item, e.rank
          from jsonb_array_elements(coalesce(first, '[]') || coalesce(second, '[]')) with ordinality e(item, rank)
          order by e.item - 'id', e.rank
        ) i
      );
      comment on function public.distinct_items is 'The objects of both lists, each once whatever its id; null when there are none';

      create table directory.import (
        id uuid primary key,
        profile text collate "C" not null,
        source_id uuid not null references directory.source,
        files jsonb not null,
        digest text collate "C" not null,
        state text collate "C" not null check (state in ('RECEIVED', 'READING', 'PLANNING', 'PLANNED', 'APPLYING', 'APPLIED', 'FAILED')),
        is_complete boolean not null default false,
        row_count int not null default 0,
        counts jsonb not null default '{}',
        applied_through text collate "C",
        requested_by text,
        created_at timestamptz(3) not null default now(),
        planned_at timestamptz(3),
        applied_at timestamptz(3),
        mapping text,
        failure jsonb
      );
      create index on directory.import (created_at, id);
      create index on directory.import (source_id);

      create table directory.planned_change (
        id uuid primary key,
        import_id uuid not null references directory.import on delete cascade,
        type text collate "C" not null,
        key text collate "C" not null,
        file text not null,
        row int not null,
        label text not null,
        is_reference boolean not null,
        given jsonb not null,
        refs jsonb,
        hints jsonb,
        identifiers jsonb,
        contact_points jsonb,
        verified_on date,
        outcome text collate "C" check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REPEATED', 'DOUBTFUL', 'REJECTED')),
        record_id uuid,
        resolved jsonb,
        fields jsonb,
        matches jsonb,
        reason jsonb,
        unique (import_id, type, key)
      ) with (fillfactor = 60);
      create index on directory.planned_change (import_id, type, id);
      create index on directory.planned_change (import_id, record_id);

      create function public.analyze_staged() returns void language plpgsql security definer set search_path = directory as $$
      begin
        analyze planned_change;
      end $$;
      comment on function public.analyze_staged is 'Counts what an import has just staged, which only the table''s owner may do';
      revoke execute on function public.analyze_staged from public;
      grant execute on function public.analyze_staged to maillage_writer;

      create table directory.import_chunk (
        import_id uuid not null references directory.import on delete cascade,
        file int not null,
        chunk int not null,
        bytes bytea not null,
        primary key (import_id, file, chunk)
      );

      create table directory.import_problem (
        id uuid primary key,
        import_id uuid not null references directory.import on delete cascade,
        severity text collate "C" not null check (severity in ('REJECTED', 'WARNING')),
        file text not null,
        row int not null,
        column_name text,
        value text,
        reason jsonb not null,
        remedy jsonb not null
      );
      create index on directory.import_problem (import_id, id);

      create table directory.record_source (
        id uuid primary key,
        source_id uuid not null references directory.source,
        type text collate "C" not null,
        key text collate "C" not null,
        record_id uuid not null,
        import_id uuid references directory.import on delete set null,
        last_seen_at timestamptz(3) not null,
        gone_since timestamptz(3),
        unique (source_id, type, key)
      );
      create index on directory.record_source (record_id);
      create index on directory.record_source (import_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table directory.record_source, directory.import_problem, directory.import_chunk, directory.planned_change, directory.import;
      drop function public.analyze_staged();
      drop function public.distinct_items(jsonb, jsonb);
    `);
  }
}
