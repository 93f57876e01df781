import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * By default an index of words keeps what is new in a list, which every look-up reads from end to end. An import looks up thousands of names
 * right after it wrote a thousand: the index takes new names at once instead.
 */
export class IndexNamesAtOnce1764500120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter index directory.organization_names_vector_idx set (fastupdate = off);
      select gin_clean_pending_list('directory.organization_names_vector_idx');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("alter index directory.organization_names_vector_idx reset (fastupdate)");
  }
}
