import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateSources1763856040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.source (
        id uuid primary key,
        name text not null unique check (btrim(name) <> ''),
        url text,
        licence text,
        is_fictitious boolean not null default false
      )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.source`);
  }
}
