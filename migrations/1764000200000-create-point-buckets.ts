import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The points that each caller may still spend, from which the server's processes take leases. `account` is a digest: no address is
 * stored. Unlogged, since losing it costs a minute's limits and keeping it would cost a flush at each lease.
 */
export class CreatePointBuckets1764000200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create unlogged table directory.point_bucket (
        account text primary key,
        points double precision not null check (points >= 0),
        granted double precision not null check (granted >= 0),
        leased_at timestamptz not null
      ) with (fillfactor = 50)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.point_bucket`);
  }
}
