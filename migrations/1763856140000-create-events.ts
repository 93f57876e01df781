import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who took part is either named (`participation`) or counted by category (`event_attendance`), never both. */
export class CreateEvents1763856140000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const categories = `'FIELD_TEAM', 'PROJECT_LEAD', 'CITY_SERVICE', 'ELECTED_OFFICIAL', 'STATE', 'REGION', 'SOCIAL_LANDLORD',
      'FAMILY_ALLOWANCE_FUND', 'EMPLOYMENT_SERVICE', 'ASSOCIATION', 'COMPANY', 'RESEARCHER', 'RESIDENT_COUNCIL', 'OTHER'`;
    await queryRunner.query(`
      create table directory.event (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        format text collate "C" not null check (format in ('TRAINING', 'TRAINING_CYCLE', 'STUDY_DAY', 'ZOOM_SUR', 'AUTOUR_DE', 'OTHER')),
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        description text,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3),
        place text,
        cycle_id uuid references directory.event,
        title_key text collate "C" not null generated always as (public.sort_key(title)) stored,
        title_vector tsvector not null generated always as (public.names_vector(title)) stored,
        unique (id, audience),
        constraint event_dates_check check (starts_at <= ends_at),
        constraint event_cycle_check check (cycle_id <> id)
      );
      create index on directory.event (starts_at, id);
      create index on directory.event (title_key, id);
      create index on directory.event (created_at, id);
      create index on directory.event (updated_at, id);
      create index on directory.event (cycle_id, starts_at, id);
      create index on directory.event using gin (title_vector);

      create table directory.event_theme (
        event_id uuid not null references directory.event on delete cascade on update cascade,
        theme_id uuid not null references directory.theme on delete cascade on update cascade,
        primary key (event_id, theme_id)
      );
      create index on directory.event_theme (theme_id, event_id);

      create table directory.event_attendance (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        event_id uuid not null references directory.event on delete cascade,
        category text collate "C" not null check (category in (${categories})),
        count int not null check (count >= 0),
        unique (event_id, category)
      );

      create table directory.participation (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        event_id uuid not null references directory.event,
        person_id uuid references directory.person,
        organization_id uuid references directory.organization,
        role text collate "C" not null check (role in ('ORGANIZER', 'SPEAKER', 'MODERATOR', 'PARTICIPANT')),
        category text collate "C" check (category in (${categories})),
        constraint participation_actor_check check (num_nonnulls(person_id, organization_id) > 0)
      );
      create index on directory.participation (event_id, id);
      create index on directory.participation (person_id, id);
      create index on directory.participation (organization_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.participation, directory.event_attendance, directory.event_theme, directory.event`);
  }
}
