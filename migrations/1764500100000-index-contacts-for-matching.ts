import type { MigrationInterface, QueryRunner } from "typeorm";

/** An organization that an import brings is also known by how it is reached: its telephone, its e-mail address, the domain of that address. */
export class IndexContactsForMatching1764500100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index contact_point_reach on directory.contact_point (lower(value)) where kind in ('PHONE', 'EMAIL') and organization_id is not null;
      create index contact_point_email_domain on directory.contact_point (split_part(lower(value), '@', 2))
        where kind = 'EMAIL' and organization_id is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("drop index directory.contact_point_email_domain, directory.contact_point_reach");
  }
}
