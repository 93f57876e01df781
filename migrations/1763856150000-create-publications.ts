import type { MigrationInterface, QueryRunner } from "typeorm";

/** `published_from`, the earliest day that `published_on` may mean, gives publications an order. */
export class CreatePublications1763856150000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.publication (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        kind text collate "C" not null check (kind in ('PROCEEDINGS', 'STUDY', 'BOOK', 'REPORT', 'OTHER')),
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        collection text check (btrim(collection) <> ''),
        published_on text check (public.is_partial_date(published_on)),
        isbn text check (public.is_isbn(isbn)),
        url text,
        event_id uuid references directory.event,
        title_key text collate "C" not null generated always as (public.sort_key(title)) stored,
        title_vector tsvector not null generated always as (public.names_vector(title)) stored,
        published_from date not null generated always as (public.starts_on(published_on)) stored,
        unique (id, audience)
      );
      create index on directory.publication (published_from, id);
      create index on directory.publication (title_key, id);
      create index on directory.publication (created_at, id);
      create index on directory.publication (updated_at, id);
      create index on directory.publication (event_id, published_from, id);
      create index on directory.publication (collection);
      create index on directory.publication using gin (title_vector);

      create table directory.publication_theme (
        publication_id uuid not null references directory.publication on delete cascade on update cascade,
        theme_id uuid not null references directory.theme on delete cascade on update cascade,
        primary key (publication_id, theme_id)
      );
      create index on directory.publication_theme (theme_id, publication_id);

      create table directory.contribution (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        publication_id uuid not null references directory.publication,
        person_id uuid not null references directory.person,
        affiliation_id uuid references directory.organization,
        title text check (btrim(title) <> ''),
        role text not null check (btrim(role) <> ''),
        rank int not null default 0
      );
      create index on directory.contribution (publication_id, rank, id);
      create index on directory.contribution (person_id, id);
      create index on directory.contribution (affiliation_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.contribution, directory.publication_theme, directory.publication`);
  }
}
