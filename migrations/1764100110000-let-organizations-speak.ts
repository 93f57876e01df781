import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What an organization writes on its own sheet is its own word, not the centre's: said by a source of its own, which is made when it
 * first writes and which none but the staff see, for its name is the organization's.
 */
export class LetOrganizationsSpeak1764100110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.own_source (
        organization_id uuid primary key references directory.organization on delete cascade,
        source_id uuid not null unique references directory.source
      );
      call public.audit_table('own_source', 'organization_id');
      alter table directory.assertion add is_own boolean not null default false;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.assertion drop is_own;
      drop table directory.own_source;
    `);
  }
}
