import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whoever can no longer confirm an erasure by their key is asked otherwise: who settled it for them, and what they were answered. */
export class SettleReceipts1766000000060 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.erasure_receipt add settled_by text, add settled_note text,
        add constraint erasure_receipt_settled_check check (
          (settled_by is null) = (settled_note is null) and (settled_by is null or confirmed_at is not null) and settled_note <> '')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("alter table directory.erasure_receipt drop settled_by, drop settled_note");
  }
}
