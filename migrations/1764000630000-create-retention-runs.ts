import type { MigrationInterface, QueryRunner } from "typeorm";

/** What each day's retention did. Its day is unique: of two that run at once, one does the work. */
export class CreateRetentionRuns1764000630000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.retention_run (
        id uuid primary key,
        day date not null unique,
        ran_at timestamptz(3) not null default now(),
        erased_contact_points int not null default 0,
        due_notices int not null default 0,
        unreachable_people int not null default 0,
        settled_merges int not null default 0
      );
      create index on directory.retention_run (ran_at, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.retention_run`);
  }
}
