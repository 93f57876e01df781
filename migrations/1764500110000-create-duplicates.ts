import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What may be one: two organizations of the directory, or an organization and what a source says of one, with what the staff decided of
 * it. A decision is kept for good, so that nothing is asked twice. `identity` is by what a source's description is known again when the
 * source brings it once more. A merge moves these rows as it does all others; a pair that it made one is archived.
 *
 * Score (in thousandths) and reasons of a pair are worked out of what everyone who sees both organizations sees of them.
 */
export class CreateDuplicates1764500110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.duplicate (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 4),
        organization_id uuid not null references directory.organization on delete cascade,
        other_id uuid references directory.organization on delete cascade,
        source_id uuid references directory.source on delete cascade,
        identity text collate "C",
        candidate jsonb,
        score int not null check (score between 0 and 1000),
        reasons text[] collate "C" not null,
        state text collate "C" not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
        found_at timestamptz(3) not null default now(),
        decided_at timestamptz(3),
        decided_by text,
        archived_at timestamptz(3),
        unique (organization_id, other_id),
        unique (source_id, identity, organization_id),
        constraint duplicate_pair_check check (organization_id <> other_id),
        constraint duplicate_other_check check (
          num_nulls(source_id, identity, candidate) = case when other_id is null then 0 else 3 end),
        constraint duplicate_decision_check check ((state = 'OPEN') = (decided_at is null))
      );
      create index on directory.duplicate (other_id);
      create index duplicate_decided on directory.duplicate (source_id, identity) where state <> 'OPEN';
      create index on directory.duplicate (score, id);
      create index on directory.duplicate (state, score, id);
      call public.derive_audience('duplicate', array['organization_id:organization', 'other_id:organization']);
      create function public.archive_audience_duplicate() returns trigger language plpgsql as $$
      begin
        if new.archived_at is not null then new.audience := 4; end if;
        return new;
      end $$;
      create trigger derive_audience_archived before insert or update on directory.duplicate
        for each row execute function public.archive_audience_duplicate();
      drop trigger derive_audience on directory.duplicate;
      create trigger derive_audience before insert or update of declared_audience, audience, organization_id, other_id, archived_at
        on directory.duplicate for each row execute function public.duplicate_audience();
      call public.audit_table('duplicate', 'id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      call public.forget_audience('duplicate', array['organization_id:organization', 'other_id:organization']);
      drop table directory.duplicate;
      drop function public.archive_audience_duplicate();
    `);
  }
}
