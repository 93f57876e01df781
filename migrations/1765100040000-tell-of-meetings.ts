import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which committee or mandate a row `r` is shown with, in SQL; null where it is shown with none of the kind. */
const OF_COMMITTEE: Readonly<Record<string, string>> = {
  meeting: "r.committee_id",
  agenda_item: "(select g.committee_id from directory.meeting g where g.id = r.meeting_id)",
  meeting_attendance: "(select g.committee_id from directory.meeting g where g.id = r.meeting_id)",
  proxy: "(select g.committee_id from directory.meeting g where g.id = r.meeting_id)",
  decision: "(select g.committee_id from directory.meeting g where g.id = r.meeting_id)",
  document: "(select g.committee_id from directory.meeting g where g.id = r.meeting_id)",
};
const EVENTS = ["insert", "update", "delete"];
const OF_MANDATE: Readonly<Record<string, string>> = { document: "r.mandate_id" };

/** What a committee does is told as a change of the committee, to those who see it; an appointment's document as one of the mandate. */
export class TellOfMeetings1765100040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create procedure public.note_touch(changed public.change_type, owner uuid, owner_audience smallint, seen smallint) language plpgsql as $$
      begin
        if owner_audience is null or owner_audience > 3 or seen > 3 then return; end if;
        insert into directory.change as c (type, id, audience_before, audience_after, concerns, is_touch)
        values (changed, owner, owner_audience, owner_audience, greatest(owner_audience, seen), true)
        on conflict (xid, type, id) do update set
          concerns = greatest(least(c.concerns, excluded.concerns), coalesce(least(c.audience_before, c.audience_after), 4));
        perform pg_notify('maillage_change', '');
      end $$;
      comment on procedure public.note_touch is 'Notes that what is shown with a record changed, for those who see that';
    `);
    for (const [table, owner] of Object.entries(OF_COMMITTEE)) await touch(queryRunner, table, "committee", owner);
    for (const [table, owner] of Object.entries(OF_MANDATE)) await touch(queryRunner, table, "mandate", owner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const names = [
      ...Object.keys(OF_COMMITTEE).map((table) => [table, "committee"]),
      ...Object.keys(OF_MANDATE).map((table) => [table, "mandate"]),
    ];
    for (const [table, of] of names) {
      const name = `change_${of}_by_${table}`;
      for (const event of EVENTS) await queryRunner.query(`drop trigger ${name}_${event} on directory.${table}`);
      await queryRunner.query(`drop function public.${name}()`);
    }
    await queryRunner.query("drop procedure public.note_touch(public.change_type, uuid, smallint, smallint)");
  }
}

/** The record is locked as a foreign key to it would: who shows or hides it at the same time is waited for. */
async function touch(queryRunner: QueryRunner, table: string, of: string, owner: string): Promise<void> {
  const side = (row: "old" | "new"): string => `
        owner := ${owner.replaceAll("r.", `${row}.`)};
        select p.audience into seen_from from directory.${of} p where p.id = owner for key share;
        call public.note_touch('${of.toUpperCase()}', owner, seen_from, ${row}.audience);`;
  await queryRunner.query(`
    create function public.change_${of}_by_${table}() returns trigger language plpgsql as $$
    declare
      owner uuid;
      seen_from smallint;
    begin
      if tg_op = 'UPDATE' then
        if old.version = new.version and old.audience = new.audience then return null; end if;
      end if;
      if tg_op <> 'INSERT' then ${side("old")}
      end if;
      if tg_op <> 'DELETE' then ${side("new")}
      end if;
      return null;
    end $$;
  `);
  for (const event of EVENTS) {
    await queryRunner.query(`
      create trigger change_${of}_by_${table}_${event} after ${event} on directory.${table}
        for each row execute function public.change_${of}_by_${table}()`);
  }
}
