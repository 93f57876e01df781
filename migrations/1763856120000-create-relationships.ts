import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateRelationships1763856120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.relationship (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        kind text collate "C" not null check (kind in ('FUNDS', 'SUPERVISES', 'MEMBER_OF', 'AGREEMENT_WITH', 'PARTNER_OF', 'SUCCEEDED_BY')),
        label text,
        from_id uuid not null references directory.organization,
        to_id uuid not null references directory.organization,
        amount numeric(14, 2) check (amount >= 0),
        currency text collate "C" not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
        start_date text check (public.is_partial_date(start_date)),
        end_date text check (public.is_partial_date(end_date)),
        possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored,
        certain daterange not null generated always as (public.certain_dates(start_date, end_date)) stored,
        starts_on date not null generated always as (public.starts_on(start_date)) stored,
        constraint relationship_dates_check check (not isempty(possible)),
        constraint relationship_ends_check check (from_id <> to_id)
      );
      create index on directory.relationship (from_id, starts_on desc, id);
      create index on directory.relationship (to_id, starts_on desc, id);
      create index on directory.relationship (kind, amount);

      create table directory.relationship_source (
        relationship_id uuid not null references directory.relationship on delete cascade on update cascade,
        source_id uuid not null references directory.source on delete cascade on update cascade,
        primary key (relationship_id, source_id)
      );
      create index on directory.relationship_source (source_id, relationship_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.relationship_source, directory.relationship`);
  }
}
