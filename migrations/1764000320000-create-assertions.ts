import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What each source says of a record's fields, in the form of the API's inputs; a record's own column holds what wins. Without a
 * source it is the centre's own word. The record is no foreign key since it may be of any table.
 */
export class CreateAssertions1764000320000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.assertion (
        id uuid primary key,
        type text collate "C" not null,
        record_id uuid not null,
        field text collate "C" not null,
        value jsonb not null,
        source_id uuid references directory.source,
        asserted_at timestamptz(3) not null,
        verified_on date,
        unique nulls not distinct (record_id, field, source_id)
      );
      create index on directory.assertion (source_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.assertion`);
  }
}
