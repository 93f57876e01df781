import type { MigrationInterface, QueryRunner } from "typeorm";

/** People sort by family name and are found by any of their names. */
export class CreatePeople1763856100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.person (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        given_name text check (btrim(given_name) <> '' and length(given_name) <= 200),
        family_name text not null check (btrim(family_name) <> '' and length(family_name) <= 200),
        name text not null generated always as (coalesce(given_name || ' ', '') || family_name) stored,
        name_key text collate "C" not null
          generated always as (public.sort_key(family_name || coalesce(' ' || given_name, ''))) stored,
        names_vector tsvector not null generated always as (public.names_vector(family_name, given_name)) stored,
        unique (id, audience)
      );
      create index on directory.person (name_key, id);
      create index on directory.person (created_at, id);
      create index on directory.person (updated_at, id);
      create index on directory.person using gin (names_vector);

      create table directory.position (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        person_id uuid not null references directory.person,
        organization_id uuid not null references directory.organization,
        role text not null check (btrim(role) <> '' and length(role) <= 500),
        is_main_contact boolean not null default false,
        start_date text check (public.is_partial_date(start_date)),
        end_date text check (public.is_partial_date(end_date)),
        possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored,
        certain daterange not null generated always as (public.certain_dates(start_date, end_date)) stored,
        starts_on date not null generated always as (public.starts_on(start_date)) stored,
        unique (id, audience),
        constraint position_dates_check check (not isempty(possible))
      );
      create index on directory.position (person_id, starts_on desc, id);
      create index on directory.position (organization_id, starts_on desc, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.position, directory.person`);
  }
}
