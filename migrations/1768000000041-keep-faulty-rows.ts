import type { MigrationInterface, QueryRunner } from "typeorm";

/** Of a row at fault, what stands in it, so that it can be mended by itself. */
export class KeepFaultyRows1768000000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("alter table directory.import_problem add line jsonb");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("alter table directory.import_problem drop line");
  }
}
