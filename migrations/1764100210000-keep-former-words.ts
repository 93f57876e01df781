import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What sources said before, so that a field's value on a past day can be told by source. A source that repeats itself says nothing
 * new: it leaves no row, unless another speaks of the field too, for then who spoke last decides who is believed.
 */
export class KeepFormerWords1764100210000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.assertion add since timestamptz(3);

      create table directory.former_assertion (
        id uuid primary key,
        record_id uuid not null,
        field text collate "C" not null,
        value jsonb not null,
        source_id uuid references directory.source,
        is_own boolean not null,
        since timestamptz(3) not null,
        asserted_at timestamptz(3) not null,
        verified_on date,
        until timestamptz(3) not null
      );
      create index on directory.former_assertion (record_id, field);
      create index on directory.former_assertion (source_id);

      create function public.keep_former_assertion() returns trigger language plpgsql as $$
      begin
        if (new.value, new.verified_on) is not distinct from (old.value, old.verified_on) and not exists (
          select from directory.assertion other where other.record_id = old.record_id and other.field = old.field and other.id <> old.id)
        then
          new.since := coalesce(old.since, old.asserted_at);
        else
          insert into directory.former_assertion (id, record_id, field, value, source_id, is_own, since, asserted_at, verified_on, until)
          values (public.uuid_v7(), old.record_id, old.field, old.value, old.source_id, old.is_own, coalesce(old.since, old.asserted_at),
            old.asserted_at, old.verified_on, new.asserted_at);
          new.since := null;
        end if;
        return new;
      end $$;
      create trigger keep_former before update of value, verified_on, asserted_at on directory.assertion
        for each row execute function public.keep_former_assertion();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger keep_former on directory.assertion;
      drop function public.keep_former_assertion();
      drop table directory.former_assertion;
      alter table directory.assertion drop since;
    `);
  }
}
