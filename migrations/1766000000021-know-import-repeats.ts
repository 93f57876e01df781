import type { MigrationInterface, QueryRunner } from "typeorm";

/** Of an import whose files are those of another one, mended: which one, so that it can be said what is better. */
export class KnowImportRepeats1766000000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.import add previous_id uuid references directory.import on delete set null;
      create index on directory.import (previous_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("alter table directory.import drop previous_id");
  }
}
