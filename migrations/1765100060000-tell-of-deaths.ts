import type { MigrationInterface, QueryRunner } from "typeorm";

/** People die: what they held ends that day. */
export class TellOfDeaths1765100060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "alter table directory.person add died_on text constraint person_died_on_check check (public.is_partial_date(died_on))",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("alter table directory.person drop died_on");
  }
}
