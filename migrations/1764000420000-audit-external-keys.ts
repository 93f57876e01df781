import type { MigrationInterface, QueryRunner } from "typeorm";

/** By what a source knows a record is written by callers too. */
export class AuditExternalKeys1764000420000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`call public.audit_table('external_key', 'record_id')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      ["insert", "update", "delete"].map((event) => `drop trigger audit_${event} on directory.external_key`).join("; "),
    );
  }
}
