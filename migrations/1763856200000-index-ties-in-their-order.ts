import type { MigrationInterface, QueryRunner } from "typeorm";

const TIES: readonly (readonly [table: string, ...owners: string[]])[] = [
  ["position", "person_id", "organization_id"],
  ["relationship", "from_id", "to_id"],
  ["partnership", "project_id", "organization_id"],
  ["mandate", "seat_id", "person_id", "on_behalf_of_id"],
];

/** Ties are listed by (starts_on, id), both descending: an index in which only one of them is leaves each year's ties to be sorted. */
export class IndexTiesInTheirOrder1763856200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.index(queryRunner, "starts_on, id");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await this.index(queryRunner, "starts_on desc, id");
  }

  private async index(queryRunner: QueryRunner, order: string): Promise<void> {
    for (const [table, ...owners] of TIES) {
      for (const owner of owners) {
        await queryRunner.query(`
          drop index directory.${table}_${owner}_starts_on_id_idx;
          create index ${table}_${owner}_starts_on_id_idx on directory.${table} (${owner}, ${order})`);
      }
    }
  }
}
