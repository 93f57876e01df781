import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the columns of a table were last said to be, so that the next table with the same columns is read without asking again. */
export class RememberMappings1768000000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.import_mapping (
        name text collate "C" primary key,
        mapping text not null,
        columns text[] not null,
        used_at timestamptz(3) not null default now(),
        used_by text not null
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("drop table directory.import_mapping");
  }
}
