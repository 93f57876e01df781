import type { MigrationInterface, QueryRunner } from "typeorm";

/** A pair that was accepted is merged, and archived with the merge; where the merge is undone it waits for a decision again. */
export class ReopenUnmergedPairs1766000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.reopen_unmerged_pair() returns trigger language plpgsql as $$
      begin
        new.state := 'OPEN';
        new.decided_at := null;
        new.decided_by := null;
        return new;
      end $$;
      create trigger reopen_unmerged before update of archived_at on directory.duplicate for each row
        when (old.archived_at is not null and new.archived_at is null and new.state = 'ACCEPTED')
        execute function public.reopen_unmerged_pair();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger reopen_unmerged on directory.duplicate;
      drop function public.reopen_unmerged_pair();
    `);
  }
}
