import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * `unique (id, audience)`, here and on every table whose audience others derive theirs from, makes the audience part of a key: changing
 * it then waits for whoever is adding a dependent row, and the other way round, so that neither misses the other.
 */
export class CreateOrganizations1763856080000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.organization (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        kind text collate "C" not null check (kind in (
          'CITY_DIRECTORATE', 'STATE_SERVICE', 'REGION', 'DEPARTMENT', 'DISTRICT_TOWN_HALL', 'SOCIAL_LANDLORD', 'FAMILY_ALLOWANCE_FUND',
          'EMPLOYMENT_SERVICE', 'ASSOCIATION', 'COMPANY', 'LOCAL_DEVELOPMENT_TEAM', 'CONSULTATIVE_COUNCIL', 'RESEARCH_INSTITUTION',
          'PUBLIC_BODY', 'OTHER')),
        name text not null check (btrim(name) <> '' and length(name) <= 500),
        acronym text check (btrim(acronym) <> '' and length(acronym) <= 100),
        other_names text[] not null default '{}',
        description text,
        founded_on text check (public.is_partial_date(founded_on)),
        dissolved_on text check (public.is_partial_date(dissolved_on)),
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        parent_id uuid references directory.organization,
        verified_on date,
        name_key text collate "C" not null generated always as (public.sort_key(name)) stored,
        names_vector tsvector not null generated always as (public.names_vector(name, acronym, other_names)) stored,
        unique (id, audience),
        constraint organization_life_check check (
          public.partial_date_earliest(founded_on) <= public.partial_date_latest(dissolved_on)),
        constraint organization_location_check check ((latitude is null) = (longitude is null)),
        constraint organization_parent_check check (parent_id <> id)
      );
      create index on directory.organization (name_key, id);
      create index on directory.organization (kind, name_key, id);
      create index on directory.organization (created_at, id);
      create index on directory.organization (updated_at, id);
      create index on directory.organization (parent_id, name_key, id);
      create index on directory.organization (latitude, longitude);
      create index on directory.organization using gin (names_vector);

      create table directory.organization_theme (
        organization_id uuid not null references directory.organization on delete cascade on update cascade,
        theme_id uuid not null references directory.theme on delete cascade on update cascade,
        primary key (organization_id, theme_id)
      );
      create index on directory.organization_theme (theme_id, organization_id);

      create table directory.organization_territory (
        organization_id uuid not null references directory.organization on delete cascade on update cascade,
        territory_id uuid not null references directory.territory on delete cascade on update cascade,
        primary key (organization_id, territory_id)
      );
      create index on directory.organization_territory (territory_id, organization_id);

      create table directory.organization_source (
        organization_id uuid not null references directory.organization on delete cascade on update cascade,
        source_id uuid not null references directory.source on delete cascade on update cascade,
        primary key (organization_id, source_id)
      );
      create index on directory.organization_source (source_id, organization_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table directory.organization_source, directory.organization_territory, directory.organization_theme, directory.organization
    `);
  }
}
