import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Two records that were one. `merge_redirect` is what readers look an id up in: from a merged record straight to the one that
 * survives, however many merges lie between. It carries the audience that the merged record had, so that whoever could not see it
 * does not learn that it was merged. `merge_step` says row by row what a merge changed, in its order, to be undone in reverse.
 */
export class CreateMerges1764000310000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.merge (
        id uuid primary key,
        type text collate "C" not null,
        survivor_id uuid not null,
        merged_id uuid not null,
        merged_at timestamptz not null default now(),
        merged_by jsonb,
        undone_at timestamptz,
        undone_by jsonb
      );
      create unique index merge_stands on directory.merge (merged_id) where undone_at is null;
      create index on directory.merge (survivor_id);

      create table directory.merge_step (
        merge_id uuid not null references directory.merge on delete cascade,
        step int not null,
        table_name text collate "C" not null,
        column_name text collate "C" not null,
        key jsonb not null,
        before jsonb not null,
        after jsonb not null,
        primary key (merge_id, step)
      );
      comment on column directory.merge_step.key is 'The row''s key columns as the merge left them';

      create table directory.merge_redirect (
        merged_id uuid primary key,
        survivor_id uuid not null,
        audience smallint not null check (audience between 0 and 3)
      );
      create index on directory.merge_redirect (survivor_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.merge_redirect, directory.merge_step, directory.merge`);
  }
}
