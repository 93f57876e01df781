import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a row of each table has to do with the number of those who came. */
const WATCHED = {
  event: { of: "new.id", columns: "attendance_total" },
  participation: { of: "coalesce(new.event_id, old.event_id)", columns: "event_id, role, headcount, archived_at" },
  event_attendance: { of: "coalesce(new.event_id, old.event_id)", columns: "event_id, count" },
};

/**
 * Those who are named and those who were only counted make up the total that the organizers counted, or nothing of the transaction is
 * kept: looked at once it is complete. A meeting without a total has nothing to reconcile. Who sets a total while somebody else adds a
 * participant is waited for: both lock the meeting.
 */
export class ReconcileAttendance1765200030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.reconcile_attendance(meeting uuid) returns void language plpgsql as $$
      declare
        total int;
        named bigint;
        counted bigint;
      begin
        select e.attendance_total into total from directory.event e where e.id = meeting for share;
        if total is null then return; end if;
        select coalesce(sum(coalesce(p.headcount, 1)), 0) into named
          from directory.participation p where p.event_id = meeting and p.role = 'PARTICIPANT' and p.archived_at is null;
        select coalesce(sum(a.count), 0) into counted from directory.event_attendance a where a.event_id = meeting;
        if named + counted <> total then
          raise exception 'the attendance does not add up' using errcode = '23514', schema = 'directory', table = 'event',
            column = 'attendance_total', constraint = 'event_reconciles';
        end if;
      end $$;
      comment on function public.reconcile_attendance is 'Refuses a meeting where the named and the counted do not make up the total';
    `);
    for (const [table, { of, columns }] of Object.entries(WATCHED)) {
      const events = table === "event" ? `insert or update of ${columns}` : `insert or delete or update of ${columns}`;
      const before =
        table === "event"
          ? ""
          : "if tg_op = 'UPDATE' and old.event_id <> new.event_id then perform public.reconcile_attendance(old.event_id); end if;";
      await queryRunner.query(`
        create function public.reconcile_${table}() returns trigger language plpgsql as $$
        begin
          ${before}
          perform public.reconcile_attendance(${of});
          return null;
        end $$;
        create constraint trigger ${table}_reconciles after ${events} on directory.${table}
          deferrable initially deferred for each row execute function public.reconcile_${table}();
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WATCHED)) {
      await queryRunner.query(`
        drop trigger ${table}_reconciles on directory.${table};
        drop function public.reconcile_${table}()`);
    }
    await queryRunner.query("drop function public.reconcile_attendance(uuid)");
  }
}
