import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whose sheet is read: what the transaction says, and nobody's where it says nothing. */
export class NameOwnOrganization1764000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.own_organization() returns uuid language sql stable parallel safe
      return nullif(current_setting('maillage.organization_id', true), '')::uuid;
      comment on function public.own_organization is 'The organization whose own sheet this transaction reads (set local maillage.organization_id)';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function public.own_organization()`);
  }
}
