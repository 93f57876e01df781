import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * By what id a source knows a record, of whatever type. Organizations have their external identifiers instead, which everyone may
 * see. A record is not a foreign key since it may be of any table.
 */
export class CreateExternalKeys1764000400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.external_key (
        type text collate "C" not null,
        source_id uuid not null references directory.source,
        value text collate "C" not null,
        record_id uuid not null,
        primary key (type, source_id, value),
        constraint external_key_value_check check (btrim(value) <> '' and length(value) <= 200)
      );
      create index on directory.external_key (source_id);
      create index on directory.external_key (record_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.external_key`);
  }
}
