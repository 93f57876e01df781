import type { MigrationInterface, QueryRunner } from "typeorm";

/** A seat has one holder and one substitute at a time; dates that merely may overlap ("until 2019", then "from 2019") are accepted. */
export class CreateCommittees1763856160000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.committee (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        slug text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null check (btrim(name) <> '' and length(name) <= 500),
        name_key text collate "C" not null generated always as (public.sort_key(name)) stored,
        unique (id, audience)
      );
      create index on directory.committee (name_key, id);

      create table directory.college (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        committee_id uuid not null references directory.committee,
        name text not null check (btrim(name) <> ''),
        rank int not null default 0,
        unique (id, audience)
      );
      create index on directory.college (committee_id, rank, id);

      create table directory.seat (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        college_id uuid not null references directory.college,
        title text not null check (btrim(title) <> ''),
        has_voting_right boolean not null default true,
        rank int not null default 0,
        unique (id, audience)
      );
      create index on directory.seat (college_id, rank, id);

      create table directory.mandate (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        seat_id uuid not null references directory.seat,
        person_id uuid not null references directory.person,
        on_behalf_of_id uuid references directory.organization,
        role text collate "C" not null check (role in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SUBSTITUTE', 'OBSERVER')),
        is_substitute boolean not null generated always as (role = 'SUBSTITUTE') stored,
        start_date text check (public.is_partial_date(start_date)),
        end_date text check (public.is_partial_date(end_date)),
        possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored,
        certain daterange not null generated always as (public.certain_dates(start_date, end_date)) stored,
        starts_on date not null generated always as (public.starts_on(start_date)) stored,
        constraint mandate_dates_check check (not isempty(possible)),
        constraint mandate_seat_taken exclude using gist (seat_id with =, is_substitute with =, certain with &&)
      );
      create index on directory.mandate (seat_id, starts_on desc, id);
      create index on directory.mandate (person_id, starts_on desc, id);
      create index on directory.mandate (on_behalf_of_id, starts_on desc, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.mandate, directory.seat, directory.college, directory.committee`);
  }
}
