import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateProjects1763856130000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.project (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        name text not null check (btrim(name) <> '' and length(name) <= 500),
        description text,
        start_date text check (public.is_partial_date(start_date)),
        end_date text check (public.is_partial_date(end_date)),
        possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored,
        certain daterange not null generated always as (public.certain_dates(start_date, end_date)) stored,
        starts_on date not null generated always as (public.starts_on(start_date)) stored,
        name_key text collate "C" not null generated always as (public.sort_key(name)) stored,
        names_vector tsvector not null generated always as (public.names_vector(name)) stored,
        unique (id, audience),
        constraint project_dates_check check (not isempty(possible))
      );
      create index on directory.project (name_key, id);
      create index on directory.project (starts_on, id);
      create index on directory.project (created_at, id);
      create index on directory.project (updated_at, id);
      create index on directory.project using gin (names_vector);

      create table directory.project_theme (
        project_id uuid not null references directory.project on delete cascade on update cascade,
        theme_id uuid not null references directory.theme on delete cascade on update cascade,
        primary key (project_id, theme_id)
      );
      create index on directory.project_theme (theme_id, project_id);

      create table directory.project_territory (
        project_id uuid not null references directory.project on delete cascade on update cascade,
        territory_id uuid not null references directory.territory on delete cascade on update cascade,
        primary key (project_id, territory_id)
      );
      create index on directory.project_territory (territory_id, project_id);

      create table directory.partnership (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        project_id uuid not null references directory.project,
        organization_id uuid not null references directory.organization,
        role text collate "C" not null check (role in ('LEAD', 'FUNDER', 'OPERATOR', 'PARTNER', 'BENEFICIARY')),
        amount numeric(14, 2) check (amount >= 0),
        currency text collate "C" not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
        start_date text check (public.is_partial_date(start_date)),
        end_date text check (public.is_partial_date(end_date)),
        possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored,
        certain daterange not null generated always as (public.certain_dates(start_date, end_date)) stored,
        starts_on date not null generated always as (public.starts_on(start_date)) stored,
        constraint partnership_dates_check check (not isempty(possible))
      );
      create index on directory.partnership (project_id, starts_on desc, id);
      create index on directory.partnership (organization_id, starts_on desc, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table directory.partnership, directory.project_territory, directory.project_theme, directory.project
    `);
  }
}
