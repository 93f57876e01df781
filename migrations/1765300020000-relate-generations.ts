import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Which priority neighbourhoods of the earlier list lie in which of the later one: many to many, since outlines were redrawn. `share` is the part of the
 * earlier one, where a source gives it, and of what (`measure`). Figures are never carried over by it: it only says what may be compared.
 */
export class RelateGenerations1765300020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.territory_correspondence (
        id uuid primary key,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        archived_at timestamptz(3),
        earlier_id uuid not null references directory.territory,
        later_id uuid not null references directory.territory,
        share numeric(14, 2) check (share between 0 and 1),
        measure text collate "C" check (measure in ('AREA', 'POPULATION', 'HOUSING')),
        source_id uuid not null references directory.source,
        constraint territory_correspondence_measured_check check ((share is null) = (measure is null)),
        constraint territory_correspondence_check check (earlier_id <> later_id)
      );
      create unique index territory_correspondence_key on directory.territory_correspondence (earlier_id, later_id, source_id) where archived_at is null;
      create index on directory.territory_correspondence (earlier_id);
      create index on directory.territory_correspondence (later_id);
      create index on directory.territory_correspondence (source_id);

      create function public.check_generations() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from directory.territory earlier, directory.territory later
          where earlier.id = new.earlier_id and later.id = new.later_id and earlier.generation < later.generation)
        then
          raise exception 'a correspondence leads from a priority neighbourhood to one of a later list'
            using errcode = 'check_violation', table = 'territory_correspondence', schema = 'directory';
        end if;
        return null;
      end $$;
      create trigger check_generations after insert or update of earlier_id, later_id on directory.territory_correspondence
        for each row execute function public.check_generations();
      create trigger record_version before update on directory.territory_correspondence
        for each row execute function public.record_version();
      call public.audit_table('territory_correspondence', 'id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table directory.territory_correspondence;
      drop function public.check_generations();
    `);
  }
}
