import type { MigrationInterface, QueryRunner } from "typeorm";

const STATES = "'RECEIVED', 'READING', 'PLANNING', 'PLANNED', 'APPLYING', 'APPLIED', 'FAILED'";

/**
 * What an import wrote can be taken back. Between `applying_at` and `applied_at` it wrote: what sources say and list has no other mark of
 * which import said so. `undone` tells of each change whether it was taken back, and `kept` what of it was not, and why; where `undone` is
 * null there is still something to do, so that an undoing that was cut goes on by itself.
 */
export class UndoImports1766000000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.import
        add applying_at timestamptz(3),
        add undone_at timestamptz(3),
        add undone_by text,
        drop constraint import_state_check,
        add constraint import_state_check check (state in (${STATES}, 'UNDOING', 'UNDONE'));
      alter table directory.planned_change
        add undone text collate "C" constraint planned_change_undone_check check (undone in ('UNDONE', 'PARTLY', 'KEPT')),
        add kept jsonb;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.planned_change drop undone, drop kept;
      update directory.import set state = 'APPLIED' where state in ('UNDOING', 'UNDONE');
      alter table directory.import
        drop applying_at,
        drop undone_at,
        drop undone_by,
        drop constraint import_state_check,
        add constraint import_state_check check (state in (${STATES}));
    `);
  }
}
