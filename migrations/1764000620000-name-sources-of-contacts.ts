import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where a contact point comes from: what its person is told of it (RGPD, art. 14). */
export class NameSourcesOfContacts1764000620000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.contact_point add source_id uuid references directory.source;
      create index on directory.contact_point (source_id);
      create index contact_point_kept_until on directory.contact_point (retention_date) where retention_date is not null;
      create index contact_point_unannounced on directory.contact_point (position_id) where notice_date is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index directory.contact_point_unannounced, directory.contact_point_kept_until;
      alter table directory.contact_point drop source_id;
    `);
  }
}
