import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a webhook was sent in the last minute is counted before more is asked for. */
export class IndexRecentDeliveries1764300110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index webhook_delivery_webhook_id_started_at_idx on directory.webhook_delivery (webhook_id, started_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop index directory.webhook_delivery_webhook_id_started_at_idx`);
  }
}
