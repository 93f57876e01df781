import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where the job queue (pg-boss) makes its own tables, as the writer. */
export class CreateJobsSchema1764000640000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema jobs;
      grant usage, create on schema jobs to maillage_writer;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema jobs cascade`);
  }
}
