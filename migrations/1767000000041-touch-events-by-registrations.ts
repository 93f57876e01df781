import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who registered is shown with the meeting, to the staff: their copies are told of it. */
export class TouchEventsByRegistrations1767000000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("call public.touch_with('registration', 'EVENT', 'event', 'event_id', 'r.audience')");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const event of ["insert", "update", "delete"])
      await queryRunner.query(`drop trigger change_event_${event} on directory.registration`);
  }
}
