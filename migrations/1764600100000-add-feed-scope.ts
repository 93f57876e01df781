import type { MigrationInterface, QueryRunner } from "typeorm";

/** A key whose one scope is `feed` opens feeds by their address, and nothing else. */
export class AddFeedScope1764600100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.api_key
        drop constraint api_key_scopes_check,
        add constraint api_key_scopes_check check (
          cardinality(scopes) > 0 and (scopes <@ '{read,write:own,write,sync,admin}'::text[] collate "C" or scopes = '{feed}'::text[] collate "C"))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from directory.api_key where 'feed' = any(scopes);
      alter table directory.api_key
        drop constraint api_key_scopes_check,
        add constraint api_key_scopes_check
          check (cardinality(scopes) > 0 and scopes <@ '{read,write:own,write,sync,admin}'::text[] collate "C")
    `);
  }
}
