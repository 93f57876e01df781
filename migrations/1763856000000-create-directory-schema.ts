import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables live in `directory`; functions and extensions in `public`, where every role finds them. */
export class CreateDirectorySchema1763856000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema if not exists directory;
      create extension if not exists unaccent schema public;
      create extension if not exists pg_trgm schema public;
      create extension if not exists btree_gist schema public;
    `);
  }

  /** The schema stays: it holds the record of the migrations themselves. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop extension btree_gist, pg_trgm, unaccent`);
  }
}
