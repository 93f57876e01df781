import type { MigrationInterface, QueryRunner } from "typeorm";

/** What remains of a record whose rows are gone for good: that it was there, why it went, and when. Nothing of what it said. */
export class CreateTombstones1764000600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.tombstone (
        type text collate "C" not null,
        record_id uuid not null,
        reason text collate "C" not null check (reason in ('ERASED')),
        at timestamptz(3) not null default now(),
        primary key (type, record_id)
      )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.tombstone`);
  }
}
